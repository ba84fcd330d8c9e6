package org.cybercrimeproject.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.cybercrimeproject.system.Soon.assertThatSoon;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.system.stack.RunningSuite;
import org.cybercrimeproject.system.stack.Suite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A project with data of its own, from its first record to its report: an activity is proposed, planned, moved and
 * carried out; its commitments become follow-ups; what was said there and all of the former stand in the report.
 */
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {
    private static final String REPORT = "/status-reports/preview?project=ADRIA&from=2024-03-01&to=2024-05-31"
            + "&forecastFrom=2024-06-01&forecastTo=2024-07-31&asOf=2024-06-01";

    private Suite suite;
    private String activity;
    private JsonPath carriedOut;

    @BeforeAll
    void travel(Suite running) {
        suite = running;
        post("/projects", """
                {"reference": "ADRIA", "title": {"en": "Evidence across the Adriatic"}, "visibility": "PUBLIC",
                 "planned": {"from": "2024-01-01", "to": "2025-12-31"}, "outputs": [
                  {"code": "1", "shortTitle": {"en": "Legislation"}}, {"code": "2", "shortTitle": {"en": "Evidence"}}]}
                """);
        post("/organisations", """
                {"reference": "ADRIA.HOST", "name": "School of Magistrates", "kind": "TRAINING_INSTITUTION",
                 "country": "AL", "visibility": "PUBLIC"}""");
        Response proposed = post("/activities", """
                {"reference": "ADRIA.TIRANA", "project": "ADRIA", "title": {"en": "Workshop on electronic evidence"},
                 "kind": "WORKSHOP", "place": {"city": "Tirana", "country": "AL"}, "outputs": ["2"],
                 "organisations": [{"role": "HOST", "organisation": {"reference": "ADRIA.HOST"}}],
                 "visibility": "PUBLIC", "on": "2024-01-08"}""");
        activity = "/activities/" + proposed.path("id");
        Response planned = move(proposed, "plan", """
                {"period": {"text": "12-14 March 2024"}, "on": "2024-01-15"}""");
        Response moved = move(planned, "reschedule", """
                {"period": {"text": "16-18 April 2024"}, "on": "2024-02-20", "reason": "The host asked for April"}""");
        carriedOut = move(moved, "carry-out", OUTCOME).jsonPath();
        post("/country-statements", """
                {"reference": "ADRIA.SAID", "subject": {"kind": "COUNTRY", "code": "AL"}, "on": "2024-04-18",
                 "wording": {"en": "The code of procedure is to name electronic evidence."},
                 "occasion": {"reference": "ADRIA.TIRANA"}, "visibility": "PUBLIC"}""");
        post("/activities", """
                {"reference": "ADRIA.BAR", "project": "ADRIA", "title": {"en": "Round table of prosecutors"},
                 "kind": "ROUND_TABLE", "place": {"city": "Bar", "country": "ME"}, "outputs": ["1", "2"],
                 "visibility": "PUBLIC", "plan": {"period": {"text": "June/July 2024"}, "on": "2024-05-02"}}""");
    }

    private static final String OUTCOME = """
            {"period": {"from": "2024-04-16", "to": "2024-04-18"},
             "participants": {"number": 31}, "summary": {"en": "Judges practised with real cases."},
             "commitments": [
              {"text": {"en": "Translate the manual"}, "nature": "COMMITMENT", "action": "PROVIDE_MATERIAL",
               "responsible": [{"kind": "ORGANISATION", "reference": "ADRIA.HOST", "name": "School of Magistrates"}],
               "due": {"period": {"text": "September 2024"}}, "outputs": ["2"]},
              {"text": {"en": "Repeat the workshop in Shkodër"}, "nature": "COMMITMENT", "action": "WORKSHOP",
               "responsible": [], "due": {"period": {"text": "October/November 2024"}, "tentative": true,
                "condition": {"en": "once the budget is adopted"}}},
              {"text": {"en": "Ask the bar for a speaker"}, "nature": "RECOMMENDATION", "action": "OTHER",
               "visibility": "INTERNAL"}]}""";

    private Response post(String path, String body) {
        return answered(201, suite.as("publisher").body(body).post(path));
    }

    private Response move(Response before, String command, String body) {
        return answered(
                200,
                suite.as("publisher")
                        .header("If-Match", before.header("ETag"))
                        .body(body)
                        .post(activity + "/" + command));
    }

    private static Response answered(int status, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response;
    }

    private JsonPath read(String path) {
        return answered(200, suite.as("viewer").get(path)).jsonPath();
    }

    @Test
    void everyCommitmentIsAFollowUpUnderTheIdThatTheOutcomeReturned() {
        List<String> addresses = carriedOut.getList("commitments.followUp");
        List<String> ids = carriedOut.getList("commitments.id");
        assertThat(addresses).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(addresses.get(i)).isEqualTo("/api/v1/follow-ups/" + ids.get(i));
            String address = "/follow-ups/" + ids.get(i);
            assertThatSoon(() -> answered(200, suite.as("viewer").get(address)));
            JsonPath followUp = read(address + "?asOf=2024-06-01");
            assertThat(followUp.getString("id")).isEqualTo(ids.get(i));
            assertThat(followUp.getString("reference")).matches("FU-[0-9]+");
            assertThat(followUp.getString("project")).isEqualTo("ADRIA");
            assertThat(followUp.getString("status")).isEqualTo("AGREED");
            assertThat(followUp.getMap("text")).isEqualTo(carriedOut.getMap("commitments[" + i + "].text"));
            assertThat(followUp.getMap("origin.activity"))
                    .contains(entry("reference", "ADRIA.TIRANA"), entry("id", carriedOut.getString("id")));
            assertThat(read("/follow-ups/" + followUp.getString("reference")).getString("id"))
                    .isEqualTo(ids.get(i));
        }
        assertThat(read("/follow-ups?project=ADRIA&total=true").getInt("total.value"))
                .isEqualTo(3);
        assertThat(read("/follow-ups?responsible=NONE&project=ADRIA").getList("items.id"))
                .containsExactly(ids.get(1));
    }

    @Test
    void anEarlierDaySeesTheEarlierPlan() {
        assertThat(read(activity + "?asOf=2024-01-10").getString("status")).isEqualTo("PROPOSED");
        JsonPath firstPlan = read(activity + "?asOf=2024-02-01");
        assertThat(firstPlan.getString("status")).isEqualTo("PLANNED");
        assertThat(firstPlan.getString("planned.from")).isEqualTo("2024-03-12");
        JsonPath secondPlan = read(activity + "?asOf=2024-03-01");
        assertThat(secondPlan.getString("planned.from")).isEqualTo("2024-04-16");
        assertThat(secondPlan.getList("moves.reason")).contains("The host asked for April");
        assertThat(suite.as("viewer").get(activity + "?asOf=2024-01-07").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theReportShowsTheActivityWithItsFollowUpsAndWhatWasSaidThere() {
        assertThatSoon(() -> {
            JsonPath report = read(REPORT);
            assertThat(report.getList("carriedOut.reference")).containsExactly("ADRIA.TIRANA");
            assertThat(report.getList("carriedOut[0].followUps")).hasSize(2);
            assertThat(report.getList("carriedOut[0].statements")).hasSize(1);
            assertThat(report.getList("planned.reference")).containsExactly("ADRIA.BAR");
        });
        JsonPath report = read(REPORT);
        assertThat(report.getString("project.title")).isEqualTo("Evidence across the Adriatic");
        assertThat(report.getString("carriedOut[0].date.text")).isEqualTo("16–18 Apr 2024");
        assertThat(report.getString("carriedOut[0].place")).isEqualTo("Tirana, Albania");
        assertThat(report.getList("carriedOut[0].outputs")).containsExactly("2");
        assertThat(report.getList("carriedOut[0].followUps.due.text"))
                .containsExactly("September 2024", "possibly October/November 2024, once the budget is adopted");
        assertThat(report.getList("carriedOut[0].followUps.timing"))
                .containsExactly("BEFORE_WINDOW", "WAITING_FOR_CONDITION");
        assertThat(report.getMap("carriedOut[0].statements[0]"))
                .isEqualTo(
                        Map.of("subject", "Albania", "text", "The code of procedure is to name electronic evidence."));
        assertThat(report.getString("planned[0].date.text")).isEqualTo("June/July 2024");
        assertThat(report.getList("followUps")).hasSize(2);
        assertThat(report.getList("countries.code")).containsExactly("AL");
    }

    @Test
    void whatIsInternalStandsInTheInternalReportOnly() {
        assertThatSoon(() -> assertThat(read(REPORT + "&level=INTERNAL").getList("carriedOut[0].followUps.text"))
                .hasSize(3)
                .contains("Ask the bar for a speaker"));
        Response anonymous = answered(200, suite.anonymous().get(REPORT));
        assertThat(anonymous.asString()).contains("Translate the manual").doesNotContain("Ask the bar");
        assertThat(suite.anonymous().get(REPORT + "&level=INTERNAL").statusCode())
                .isIn(401, 403);
    }

    @Test
    void theOverviewCountsTheProject() {
        assertThatSoon(() -> {
            JsonPath overview = read("/dashboards/overview?project=ADRIA&asOf=2024-06-01");
            assertThat(overview.getInt("activities.total")).isEqualTo(2);
            assertThat(overview.getInt("activities.byStatus.CARRIED_OUT")).isEqualTo(1);
            assertThat(overview.getInt("activities.byStatus.PLANNED")).isEqualTo(1);
            assertThat(overview.getMap("activities.byOutput")).isEqualTo(Map.of("ADRIA:1", 1, "ADRIA:2", 2));
            assertThat(overview.getInt("followUps.total")).isEqualTo(3);
            assertThat(overview.getInt("followUps.byTiming.BEFORE_WINDOW")).isEqualTo(1);
            assertThat(overview.getInt("followUps.byTiming.WAITING_FOR_CONDITION"))
                    .isEqualTo(1);
            assertThat(overview.getInt("followUps.byTiming.NO_DATE")).isEqualTo(1);
            assertThat(overview.getInt("followUps.nobodyNamed")).isEqualTo(1);
            assertThat(overview.getInt("followUps.responsibleUnknown")).isEqualTo(1);
        });
        JsonPath before = read("/dashboards/overview?project=ADRIA&asOf=2024-02-01");
        assertThat(before.getInt("activities.byStatus.PLANNED")).isEqualTo(1);
        assertThat(before.getInt("followUps.total")).isZero();
    }

    @Test
    void theSameReportIsAPage() {
        assertThatSoon(() -> {
            Response page = suite.anonymous().accept("text/html").get(REPORT);
            assertThat(page.contentType()).startsWith("text/html");
            assertThat(page.asString())
                    .contains("<h1>Evidence across the Adriatic</h1>", "16–18 Apr 2024", "September 2024");
        });
    }

    @Test
    void aFollowUpThatIsFulfilledIsSoInTheReportOfThatDay() {
        String address = "/follow-ups/" + carriedOut.getString("commitments[0].id");
        assertThatSoon(() -> answered(200, suite.as("viewer").get(address)));
        Response before = suite.as("editor").get(address);
        answered(
                200,
                suite.as("editor")
                        .header("If-Match", before.header("ETag"))
                        .body("""
                                {"on": "2024-09-12", "evidence": "https://school.example/manual.pdf"}""")
                        .post(address + "/fulfil"));
        String overview = "/dashboards/overview?project=ADRIA&asOf=";
        assertThatSoon(() -> assertThat(read(overview + "2024-09-12").getInt("followUps.byTiming.CLOSED_IN_TIME"))
                .isEqualTo(1));
        assertThat(read(overview + "2024-09-11").getInt("followUps.byTiming.WINDOW_OPEN"))
                .isEqualTo(1);
    }
}

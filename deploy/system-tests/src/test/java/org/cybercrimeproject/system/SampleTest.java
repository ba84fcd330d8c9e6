package org.cybercrimeproject.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.system.Soon.assertThatSoon;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.system.stack.RunningSuite;
import org.cybercrimeproject.system.stack.Suite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample project, loaded as {@code ./suite start} loads it, shows what the real report of 1 February 2010 says:
 * everything that the reader of that report could look up.
 */
@ExtendWith(RunningSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTest {
    private static final String DAY = "2010-02-01";
    private static final String REPORT = "/status-reports/preview?project=GPC2&from=2009-12-01&to=2010-01-31"
            + "&forecastFrom=2010-02-01&forecastTo=2010-02-28&asOf=" + DAY;

    private Suite suite;
    private SampleLoading loading;
    private int doneByTheKilled;
    private int doneByTheSecond;

    @BeforeAll
    void loadWithAnAccident(Suite running) throws IOException {
        suite = running;
        loading = new SampleLoading(suite);
        doneByTheKilled = loading.loadAndKillAfter(loading.size() / 2);
        doneByTheSecond = loading.load();
        assertThat(loading.awaitFollowUps()).isEqualTo(12);
        assertThatSoon(() ->
                assertThat(report().getList("carriedOut.statements.flatten()")).hasSize(19));
    }

    private JsonPath read(String path) {
        Response response = suite.anonymous().get(path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    private JsonPath report() {
        return read(REPORT);
    }

    private String page() {
        return suite.anonymous().accept("text/html").get(REPORT).asString();
    }

    @Test
    void aLoaderKilledHalfwayIsContinuedAndDoublesNothing() throws IOException {
        assertThat(doneByTheKilled).isBetween(loading.size() / 2, loading.size() - 1);
        // The killed one may have written one more record than it could tell of.
        assertThat(doneByTheKilled + doneByTheSecond).isBetween(loading.size() - 1, loading.size());
        assertThat(loading.done()).isTrue();
        assertNothingIsDoubled();
    }

    @Test
    void loadingAgainWithoutItsMarkerWritesNothing() throws IOException {
        loading.forget();
        assertThat(loading.done()).isFalse();
        assertThat(loading.load()).isZero();
        assertThat(loading.done()).isTrue();
        assertNothingIsDoubled();
    }

    private void assertNothingIsDoubled() {
        assertOnce(17, "/activities?project=GPC2&limit=200");
        assertOnce(12, "/follow-ups?project=GPC2&limit=200");
        assertOnce(19, "/country-statements?limit=200&asOf=" + DAY);
        List<String> actions = read("/treaty-actions?limit=200").getList("items.reference");
        assertThat(actions.stream().filter(reference -> reference.startsWith("ETS")))
                .hasSize(57)
                .doesNotHaveDuplicates();
        List<String> organisations = read("/organisations?limit=200").getList("items.name");
        assertThat(organisations).contains("McAfee", "INHOPE").doesNotHaveDuplicates();
    }

    private void assertOnce(int count, String list) {
        List<String> references = read(list).getList("items.reference");
        assertThat(references).hasSize(count).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 | 2 Dec 2009     | Moscow                       | 2009-12-02 | 2009-12-02 |         | Preparatory meeting with ROSFINMONITORING
            1 | 8–10 Dec 2009  | Cairo, Egypt                 | 2009-12-08 | 2009-12-10 | 5, 7    | Training workshop for judges
            2 | 11–13 Dec 2009 | Courmayeur Mont Blanc, Italy | 2009-12-11 | 2009-12-13 | 7       | ISPAC International Conference
            3 | 12 Jan 2010    | Ankara                       | 2010-01-12 | 2010-01-12 | 1       | Ankara Bar Association
            4 | 18 Jan 2010    | Strasbourg                   | 2010-01-18 | 2010-01-18 | 4       | Typology study
            5 | 21–22 Jan 2010 | Ifrane, Morocco              | 2010-01-21 | 2010-01-22 | 1, 2    | Building Cyber security
            6 | 21–22 Jan 2010 | Washington D.C               | 2010-01-21 | 2010-01-22 | 1, 2    | Sixth Meeting of the REMJA
            7 | 25–26 Jan 2010 | Ebene, Mauritius             | 2010-01-25 | 2010-01-26 |         | First AfriNIC
            8 | 26–28 Jan 2010 | Manila, Philippines          | 2010-01-26 | 2010-01-28 | 1, 3, 5 | ASEAN/APRIS Workshop
            """)
    void theNineCarriedOutActivitiesStandInOrderOfDate(
            int row, String date, String place, String from, String to, String outputs, String title) {
        JsonPath report = report();
        assertThat(report.getList("carriedOut")).hasSize(9);
        report.setRootPath("carriedOut[" + row + "]");
        assertThat(report.getString("date.text")).isEqualTo(date);
        assertThat(report.getString("date.from")).isEqualTo(from);
        assertThat(report.getString("date.to")).isEqualTo(to);
        assertThat(report.getString("place")).isEqualTo(place);
        assertThat(report.getList("outputs")).isEqualTo(outputs == null ? List.of() : List.of(outputs.split(", ")));
        assertThat(report.getString("title")).startsWith(title);
        assertThat(page()).contains(date, place.split(",")[0]);
    }

    @Test
    void theFivePlannedActivitiesStandBelowAndTheAnnouncedOnesBelowThem() {
        JsonPath report = report();
        assertThat(report.getList("planned.place"))
                .containsExactly("Nigeria", "Buenos Aires", "Malta", "Brussels", "Pakistan");
        assertThat(report.getList("planned.date.text"))
                .containsExactly("2–3 Feb 2010", "10 Feb 2010", "16–18 Feb 2010", "17–18 Feb 2010", "23–24 Feb 2010");
        assertThat(report.getList("planned.outputs"))
                .isEqualTo(List.of(List.of("1"), List.of("1"), List.of("1"), List.of("4"), List.of("5")));
        assertThat(report.getList("announced.title"))
                .containsExactly(
                        "ASEAN TELSOM/TELMIN joint group meeting",
                        "Cybercrime Octopus Conference",
                        "Meeting of the project group of the typology study");
        assertThat(report.getList("notYetReported")).isEmpty();
        assertThat(page())
                .containsSubsequence("Ebene", "Manila", "Nigeria", "Pakistan", "ASEAN TELSOM/TELMIN joint group");
    }

    @Test
    void followUpsStandWithTheirDueWordingInTheRowsOfTheirActivities() {
        JsonPath report = report();
        assertThat(report.getList("carriedOut.collect { it.followUps.size() }"))
                .containsExactly(0, 4, 0, 0, 0, 0, 0, 0, 8);
        assertThat(report.getList("carriedOut[1].followUps.due.text"))
                .containsExactly("when they become available", "23-25 March 2010");
        assertThat(report.getList("carriedOut[8].followUps.due.text"))
                .contains(
                        "June/July 2010",
                        "June/July 2010, once established",
                        "July 2010",
                        "February to June 2010",
                        "ongoing");
        assertThat(report.getList("carriedOut.followUps.reference.flatten()"))
                .hasSize(12)
                .doesNotHaveDuplicates();
        assertThat(page()).contains("June/July 2010, once established", "when they become available");
    }

    @Test
    void whatWasSaidStandsInTheRowsOfTheirActivities() {
        JsonPath report = report();
        assertThat(report.getList("carriedOut.collect { it.statements.size() }"))
                .containsExactly(0, 0, 0, 2, 0, 0, 2, 1, 14);
        assertThat(report.getList("carriedOut[3].statements.subject"))
                .containsExactlyInAnyOrder("Turkey", "Council of Europe");
        assertThat(report.getList("carriedOut[8].statements.subject"))
                .contains("Cambodia", "Laos", "Singapore", "Vietnam", "ASEAN");
    }

    @Test
    void theReportSaysThatTurkeyHasNotSigned() {
        Map<String, Object> turkey =
                report().getMap("countries.find { it.code == 'TR' }.treaties.find { it.instrument == 'ETS185' }");
        assertThat(turkey).containsEntry("status", "NONE").containsEntry("statedUpTo", "2010-01-12");
        assertThat(page()).containsSubsequence("Turkey", "has not signed", "12 January 2010");
    }

    @Test
    void nothingOfThePersonsToContactLeavesTheProject() {
        assertThat(page()).doesNotContainPattern("\\w@\\w|Tel\\W|Fax\\W");
        assertThat(suite.anonymous().get("/projects/GPC2/contact").statusCode()).isIn(401, 403, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "workshop in Laos, 2010-02-01, BEFORE_WINDOW",
        "workshop in Laos, 2010-07-15, WINDOW_OPEN",
        "workshop in Laos, 2010-08-01, OVERDUE",
        "workshop in Cambodia, 2010-07-15, WAITING_FOR_CONDITION",
        "workshop in Cambodia, 2010-08-01, WAITING_FOR_CONDITION"
    })
    void theTimingOfAFollowUpFollowsTheDay(String text, String day, String timing) {
        JsonPath followUps = read("/follow-ups?project=GPC2&limit=200&asOf=" + day);
        assertThat(followUps.getList("items.findAll { it.text.en.contains('" + text + "') }.timing"))
                .containsExactly(timing);
        String reference = followUps.getString("items.find { it.text.en.contains('" + text + "') }.reference");
        assertThat(read("/follow-ups/" + reference + "?asOf=" + day).getString("timing"))
                .isEqualTo(timing);
        // The reports, which derive nothing themselves, say the same.
        assertThat(read(REPORT.replace("asOf=" + DAY, "asOf=" + day))
                        .getString("followUps.find { it.reference == '" + reference + "' }.timing"))
                .isEqualTo(timing);
    }

    @ParameterizedTest
    @CsvSource({"DE, PARTY", "TR, NONE", "LA, UNKNOWN"})
    void theTreatyStatusIsDerivedForTheDay(String country, String status) {
        assertThat(status(country, DAY)).isEqualTo(status);
    }

    private String status(String country, String day) {
        return read("/instruments/ETS185/parties/" + country + "?asOf=" + day).getString("status");
    }

    @Test
    void theOverviewOfTheDayOfTheReportHasItsNumbers() {
        assertThatSoon(() -> {
            JsonPath overview = read("/dashboards/overview?asOf=" + DAY);
            assertThat(overview.getInt("activities.byStatus.CARRIED_OUT")).isEqualTo(9);
            assertThat(overview.getInt("activities.byStatus.PLANNED")).isEqualTo(5);
            assertThat(overview.getInt("activities.total")).isEqualTo(14);
            assertThat(overview.getInt("activities.announced")).isEqualTo(3);
            assertThat(overview.getInt("activities.withoutOutput")).isEqualTo(2);
            assertThat(overview.getInt("followUps.total")).isEqualTo(12);
            assertThat(overview.getInt("followUps.byTiming.BEFORE_WINDOW")).isEqualTo(3);
            assertThat(overview.getInt("followUps.byTiming.WINDOW_OPEN")).isEqualTo(1);
            assertThat(overview.getInt("followUps.byTiming.WAITING_FOR_CONDITION"))
                    .isEqualTo(2);
            assertThat(overview.getInt("followUps.byTiming.NO_DATE")).isEqualTo(6);
            assertThat(overview.getInt("followUps.nobodyNamed")).isEqualTo(3);
        });
    }

    @Test
    void azerbaijanEnteredByAPublisherIsSeenByEverybodyOnEachDay() {
        String signature = """
                {"instrument": "ETS185", "party": "AZ", "type": "SIGNATURE", "date": "2008-06-30",
                 "reference": "TEST.AZ.SIGNATURE", "visibility": "PUBLIC"}""";
        String deposit = """
                {"instrument": "ETS185", "party": "AZ", "type": "RATIFICATION", "date": "2010-03-15",
                 "reference": "TEST.AZ.DEPOSIT", "visibility": "PUBLIC"}""";
        assertThat(suite.anonymous().body(signature).post("/treaty-actions").statusCode())
                .isEqualTo(401);
        assertThat(suite.as("viewer").body(signature).post("/treaty-actions").statusCode())
                .isEqualTo(403);
        assertThat(suite.as("editor").body(signature).post("/treaty-actions").statusCode())
                .isEqualTo(403);
        assertThat(status("AZ", "2010-07-01")).isEqualTo("UNKNOWN");
        int parties = partiesInTheOverview("2010-07-01");

        assertThat(suite.as("publisher").body(signature).post("/treaty-actions").statusCode())
                .isEqualTo(201);
        assertThat(suite.as("publisher").body(deposit).post("/treaty-actions").statusCode())
                .isEqualTo(201);
        assertThat(status("AZ", "2010-02-01")).isEqualTo("SIGNATORY");
        assertThat(status("AZ", "2010-03-16")).isEqualTo("CONSENT_DEPOSITED");
        assertThat(status("AZ", "2010-06-30")).isEqualTo("CONSENT_DEPOSITED");
        assertThat(status("AZ", "2010-07-01")).isEqualTo("PARTY");
        assertThatSoon(() -> assertThat(partiesInTheOverview("2010-07-01")).isEqualTo(parties + 1));
        assertThat(new HashSet<>(read("/treaty-actions?party=AZ").getList("items.reference")))
                .containsExactlyInAnyOrder("TEST.AZ.SIGNATURE", "TEST.AZ.DEPOSIT");
    }

    private int partiesInTheOverview(String day) {
        return read("/dashboards/overview?asOf=" + day)
                .getInt("treaties.find { it.instrument == 'ETS185' }.byStatus.PARTY");
    }

    @Test
    void aDepositOnTheLastDayOfNovemberIsInForceOnTheFirstOfMarch() {
        assertThat(suite.as("publisher").body("""
                                {"instrument": "ETS185", "party": "GE", "type": "SIGNATURE", "date": "2008-04-01",
                                 "reference": "TEST.GE.SIGNATURE", "visibility": "PUBLIC"}""").post("/treaty-actions").statusCode())
                .isEqualTo(201);
        assertThat(suite.as("publisher").body("""
                                {"instrument": "ETS185", "party": "GE", "type": "RATIFICATION", "date": "2012-11-30",
                                 "reference": "TEST.GE.DEPOSIT", "visibility": "PUBLIC"}""").post("/treaty-actions").statusCode())
                .isEqualTo(201);
        JsonPath georgia = read("/instruments/ETS185/parties/GE?asOf=2013-02-28");
        assertThat(georgia.getString("status")).isEqualTo("CONSENT_DEPOSITED");
        assertThat(georgia.getString("entryIntoForce.on")).isEqualTo("2013-03-01");
        assertThat(status("GE", "2013-03-01")).isEqualTo("PARTY");
    }
}

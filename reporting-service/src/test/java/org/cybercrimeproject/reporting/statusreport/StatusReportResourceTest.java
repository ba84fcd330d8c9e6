package org.cybercrimeproject.reporting.statusreport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.reporting.Neighbours;
import org.cybercrimeproject.reporting.SampleProject;
import org.cybercrimeproject.reporting.Telling;
import org.cybercrimeproject.reporting.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class StatusReportResourceTest {

    private static final String PREVIEW = "/api/v1/status-reports/preview";
    private static final Map<String, String> PERIODS =
            Map.of("from", "2009-12-01", "to", "2010-01-31", "forecastFrom", "2010-02-01", "forecastTo", "2010-02-28");

    @Test
    void theSampleProjectsReportComesFromItsEvents() {
        tell(SampleProject.world().told().toArray(Told[]::new));
        preview(anonymous(), "GPC2")
                .statusCode(200)
                .contentType("application/json")
                .body("asOf", equalTo("2010-02-01"))
                .body("level", equalTo("PUBLIC"))
                .body("language", equalTo("en"))
                .body("reportingPeriod.from", equalTo("2009-12-01"))
                .body(
                        "carriedOut.place",
                        contains(
                                "Moscow",
                                "Cairo, Egypt",
                                "Courmayeur Mont Blanc, Italy",
                                "Ankara",
                                "Strasbourg",
                                "Ifrane, Morocco",
                                "Washington D.C",
                                "Ebene, Mauritius",
                                "Manila, Philippines"))
                .body("carriedOut[0].outputs", hasSize(0))
                .body("carriedOut[1].parts", hasSize(2))
                .body("carriedOut[8].followUps", hasSize(8))
                .body("carriedOut[8].statements.subject", hasItem("Cambodia"))
                .body("planned", hasSize(5))
                .body("announced", hasSize(3))
                .body("notYetReported", hasSize(0))
                .body("followUps", hasSize(12))
                .body("countries.find { it.code == 'TR' }.treaties[0].status", equalTo("NONE"))
                .body("countries.find { it.code == 'TR' }.treaties[0].statedUpTo", equalTo("2010-01-12"))
                .body("project.contributions.donor", contains("Council of Europe", "Romania", "Microsoft"))
                .body("containsKey('enteredLate')", equalTo(false));
        page("GPC2")
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("has not signed (as stated on 12 January 2010)"))
                .body(containsString("<h1>Global Project on Cybercrime, Phase 2</h1>"));
    }

    @Test
    void anotherProjectHasAReportOfItsOwn() {
        tell(
                Telling.project("OTHER", "Another project", ""),
                activity("OTHER", Telling.carriedOut("O-1", "A visit", "2010-01-05", "2010-01-06", "")),
                activity("OTHER", Telling.planned("O-2", "A plan", "2010-01-01", "2010-02-02", "2010-02-02", "")));
        preview(anonymous(), "OTHER")
                .body("project.title", equalTo("Another project"))
                .body("carriedOut.reference", contains("O-1"))
                .body("planned.reference", contains("O-2"))
                .body("followUps", hasSize(0));
    }

    @Test
    void whatIsHeardTwiceOrInAnyOrderEndsTheSame() {
        var proposal = activity(
                "TWICE", Telling.planned("TWICE-1", "Old title", "2010-01-01", "2010-01-05", "2010-01-05", ""));
        var outcome = activity("TWICE", Telling.carriedOut("TWICE-1", "New title", "2010-01-06", "2010-01-06", ""));
        try (var neighbours = new Neighbours()) {
            neighbours.say(outcome, 2);
            // It comes on a topic of its own, which nobody waits for below.
            neighbours.tell(Telling.followUp("TWICE-FU", "TWICE-1", "x", "2010-01-06", "[]", "")
                    .but("project", "\"TWICE\""));
            neighbours.say(proposal, 1);
            neighbours.say(outcome, 2);
            neighbours.say(proposal, 1);
            neighbours.tell(Telling.project("TWICE", "x", ""));
        }
        preview(anonymous(), "TWICE")
                .body("carriedOut.title", contains("New title"))
                .body("carriedOut[0].followUps.reference", contains("TWICE-FU"))
                .body("notYetReported", hasSize(0));
        var versions = Neighbours.sql()
                .query(
                        "select sequence from version where aggregate = ? order by 1",
                        row -> row.getLong(1),
                        proposal.subject());
        assertThat(versions).containsExactly(1L, 2L);
    }

    @Test
    void aRecordThatCanNeverBeReadStopsNothing() {
        var good = activity("POISON", Telling.carriedOut("X-1", "Good", "2010-01-06", "2010-01-06", ""));
        var before = deadLetters();
        try (var neighbours = new Neighbours()) {
            neighbours.sayRaw(good, 1, "{no json".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            neighbours.sayRaw(good, 2, null);
            neighbours.say(good.but("title", null), 3);
            neighbours.say(good.but("visibility", "\"NOBODY\""), 4);
            neighbours.say(good.with("planned", "[{\"from\":\"2010-01-06\",\"value\":{\"from\":\"soon\"}}]"), 5);
            neighbours.say(
                    good.with(
                            "more",
                            "[{\"from\":\"2010-02-01\",\"value\":\"A\"},{\"from\":\"2010-01-01\",\"value\":\"B\"}]"),
                    6);
            neighbours.say(new Told("riddle", "told", good.subject(), good.state(), good.timelines()), 7);
            neighbours.say(good, 8);
            neighbours.tell(Telling.project("POISON", "x", ""));
        }
        assertThat(deadLetters() - before).isEqualTo(6);
        preview(anonymous(), "POISON").body("carriedOut.title", contains("Good"));
    }

    private static long deadLetters() {
        return Neighbours.sql()
                .query("select count(*) from dead_letter", row -> row.getLong(1))
                .get(0);
    }

    @Test
    void nobodySeesMoreThanTheLevelAndNoLevelAboveTheirOwn() {
        tell(
                Telling.project("LEVELS", "x", ""),
                activity("LEVELS", Telling.carriedOut("L-1", "x", "2010-01-05", "2010-01-05", "")),
                activity(
                        "LEVELS",
                        Telling.carriedOut("L-2", "x", "2010-01-06", "2010-01-06", "")
                                .visibleTo("PARTNERS")),
                activity(
                        "LEVELS",
                        Telling.carriedOut("L-3", "x", "2010-01-07", "2010-01-07", "")
                                .visibleTo("INTERNAL")),
                Telling.project("HIDDEN", "x", "").visibleTo("INTERNAL"));
        preview(as("viewer"), "LEVELS").body("carriedOut.reference", contains("L-1"));
        preview(as("partner").queryParam("level", "PARTNERS"), "LEVELS")
                .body("carriedOut.reference", contains("L-1", "L-2"));
        preview(as("viewer").queryParam("level", "INTERNAL"), "LEVELS")
                .body("carriedOut.reference", contains("L-1", "L-2", "L-3"));
        refused(preview(anonymous().queryParam("level", "PARTNERS"), "LEVELS"), 403, "level");
        refused(preview(as("partner").queryParam("level", "INTERNAL"), "LEVELS"), 403, "level");
        refused(preview(as("viewer"), "HIDDEN"), 404, "project");
        preview(as("viewer").queryParam("level", "INTERNAL"), "HIDDEN").statusCode(200);
    }

    @Test
    void whatUsersWroteIsTextOnThePage() {
        tell(
                Telling.project("NASTY", "<script>alert(1)</script>", ""),
                activity("NASTY", Telling.carriedOut("N-1", "<img src=x>", "2010-01-05", "2010-01-05", "")));
        page("NASTY")
                .statusCode(200)
                .body(containsString("&lt;img src=x&gt;"))
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script")))
                .body(not(containsString("<img")));
    }

    @Test
    void missingParametersAreAllNamed() {
        refused(anonymous().get(PREVIEW).then(), 400, "project", "from", "to", "forecastFrom", "forecastTo");
        refused(
                anonymous()
                        .queryParam("project", "GPC2")
                        .queryParam("from", "2010-01-01")
                        .get(PREVIEW)
                        .then(),
                400,
                "to",
                "forecastFrom",
                "forecastTo");
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2010-02-30",
        "from, 1 December 2009",
        "to, 2009-11-30",
        "forecastTo, 2010-01-31",
        "forecastFrom, 10000-01-01",
        "asOf, yesterday",
        "level, SECRET",
        "lang, de",
        "projct, GPC2",
    })
    void badParametersAreRefusedByName(String name, String value) {
        var all = new java.util.HashMap<>(PERIODS);
        all.put("project", "GPC2");
        all.put(name, value);
        refused(anonymous().queryParams(all).get(PREVIEW).then(), 400, name);
    }

    @Test
    void aProjectThatDoesNotExistIsNotFound() {
        refused(preview(anonymous(), "NO-SUCH"), 404, "project");
        refused(preview(anonymous(), "<b>"), 404, "project");
    }

    @Test
    void theFormIsTheOneAskedFor() {
        tell(Telling.project("FORMS", "x", ""));
        preview(anonymous().accept("*/*"), "FORMS").contentType("application/json");
        preview(anonymous().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"), "FORMS")
                .contentType(startsWith("text/html"));
        preview(anonymous().accept("application/pdf"), "FORMS").statusCode(406);
        preview(anonymous().accept("text/html").header("Accept-Language", "fr-FR,fr;q=0.9"), "FORMS")
                .body(containsString("<html lang=\"fr\">"));
    }

    private static void tell(Told... told) {
        try (var neighbours = new Neighbours()) {
            neighbours.tell(told);
        }
    }

    private static Told activity(String project, Told told) {
        return told.but("project", "\"" + project + "\"");
    }

    private static ValidatableResponse page(String project) {
        return preview(anonymous().accept("text/html"), project);
    }

    private static ValidatableResponse preview(RequestSpecification request, String project) {
        return request.queryParams(PERIODS)
                .queryParam("project", project)
                .queryParam("asOf", "2010-02-01")
                .get(PREVIEW)
                .then();
    }

    private static void refused(ValidatableResponse response, int status, String... fields) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:cybercrimeproject:problem:"))
                .body("violations.field", containsInAnyOrder(fields));
    }

    private static RequestSpecification anonymous() {
        return given();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }
}

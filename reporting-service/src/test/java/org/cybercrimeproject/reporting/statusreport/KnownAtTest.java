package org.cybercrimeproject.reporting.statusreport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.settled.Mark;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.reporting.Neighbours;
import org.cybercrimeproject.reporting.Telling;
import org.cybercrimeproject.reporting.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was known at an instant, and how far it is settled. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class KnownAtTest {

    private static final String PREVIEW = "/api/v1/status-reports/preview";
    private static final String OVERVIEW = "/api/v1/dashboards/overview";

    private final Neighbours neighbours = new Neighbours();

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void anAnswerForASettledInstantNeverChanges() {
        var first = activity("KNOWN", Telling.carriedOut("K-1", "Old", "2010-01-05", "2010-01-05", ""));
        var project = Telling.project("KNOWN", "x", "");
        neighbours.say(project, 1, now());
        neighbours.say(first, 1, now());
        var then = settled();
        var before = report("KNOWN", then).statusCode(200).body("carriedOut.title", contains("Old"));
        assertThat(Instant.parse(before.extract().header("Settled-Until"))).isAfterOrEqualTo(then);

        neighbours.say(first.but("title", "{\"en\":\"New\"}"), 2, now());
        neighbours.say(activity("KNOWN", Telling.carriedOut("K-2", "More", "2010-01-06", "2010-01-06", "")), 1, now());
        neighbours.say(
                Telling.followUp("K-FU", "K-1", "Promised", "2010-01-05", "[]", "")
                        .but("project", "\"KNOWN\""),
                1,
                now());
        neighbours.say(Telling.statement("K-S", Telling.aboutCountry("LA"), "2010-01-05", "K-1", "Said"), 1, now());
        var later = settled();
        assertThat(report("KNOWN", then).extract().asString())
                .isEqualTo(before.extract().asString());
        report("KNOWN", later).body("carriedOut.title", contains("New", "More"));
        report("KNOWN", null).body("carriedOut.title", contains("New", "More"));

        neighbours.say(first.but("withdrawn", "true"), 3, now());
        var withdrawn = settled();
        report("KNOWN", withdrawn).body("carriedOut.title", contains("More"));
        report("KNOWN", null).body("carriedOut.title", contains("More"));
        report("KNOWN", later).body("carriedOut.title", contains("More"));
        internal("KNOWN", later).body("carriedOut.title", contains("New", "More"));
        internal("KNOWN", null).body("carriedOut.title", contains("More"));
    }

    @Test
    void whatWasWithdrawnIsForViewersAtEveryInstant() {
        var project = Telling.project("TAKEN", "x", "");
        var statement = Telling.statement("T-S", Telling.aboutCountry("LA"), "2010-01-05", "T-1", "Said");
        var followUp = Telling.followUp("T-FU", "T-1", "Promised", "2010-01-05", "[]", "")
                .but("project", "\"TAKEN\"");
        neighbours.say(project, 1, now());
        neighbours.say(activity("TAKEN", Telling.carriedOut("T-1", "x", "2010-01-05", "2010-01-05", "")), 1, now());
        neighbours.say(statement, 1, now());
        neighbours.say(followUp, 1, now());
        var then = settled();
        report("TAKEN", then)
                .body("carriedOut[0].statements.text", contains("Said"))
                .body("followUps.text", contains("Promised"));
        neighbours.say(statement.but("withdrawn", "true"), 2, now());
        neighbours.say(followUp.but("withdrawn", "true"), 2, now());
        settled();
        report("TAKEN", then).body("carriedOut[0].statements", hasSize(0)).body("followUps", hasSize(0));
        internal("TAKEN", then)
                .body("carriedOut[0].statements.text", contains("Said"))
                .body("followUps.text", contains("Promised"));
        neighbours.say(project.but("withdrawn", "true"), 2, now());
        settled();
        report("TAKEN", then).statusCode(404);
        report("TAKEN", then.minusSeconds(3600)).statusCode(404).body("knownSince", equalTo(null));
        internal("TAKEN", then).statusCode(200);
    }

    /** Laos signed, so it was believed, and ratified; both PUBLIC. The deposit is withdrawn later, the signature stays. */
    @Test
    void aWithdrawnTreatyActionCountsForViewersOnlyAlsoWhereItStoodThen() {
        var project = Telling.project("TREATY", "x", "");
        var signed = "{\"id\":\"s\",\"type\":\"SIGNATURE\",\"date\":\"2009-12-10\",\"visibility\":\"PUBLIC\"%s}";
        var deposited = "{\"id\":\"d\",\"type\":\"RATIFICATION\",\"date\":\"2010-01-10\",\"visibility\":\"PUBLIC\"%s}";
        var both = "[" + signed.formatted("") + "," + deposited.formatted("") + "]";
        var one = "[" + signed.formatted("") + "," + deposited.formatted(",\"withdrawn\":true") + "]";
        neighbours.say(project, 1, now());
        neighbours.say(
                Telling.position(
                        "ETS185",
                        "LA",
                        both,
                        "[{\"from\":\"2009-12-10\",\"value\":\"SIGNATORY\"},"
                                + "{\"from\":\"2010-01-10\",\"value\":\"CONSENT_DEPOSITED\"}]"),
                1,
                now());
        var then = settled();
        var status = "countries.find { it.code == 'LA' }.treaties[0].status";
        report("TREATY", then).body(status, equalTo("CONSENT_DEPOSITED"));
        neighbours.say(
                Telling.position("ETS185", "LA", one, "[{\"from\":\"2009-12-10\",\"value\":\"SIGNATORY\"}]"), 2, now());
        settled();
        report("TREATY", then).body(status, equalTo("SIGNATORY"));
        report("TREATY", null).body(status, equalTo("SIGNATORY"));
        internal("TREATY", then).body(status, equalTo("CONSENT_DEPOSITED"));
    }

    @Test
    void theStricterVisibilityOfThenAndNowCounts() {
        var lowered = activity("STRICT", Telling.carriedOut("V-1", "x", "2010-01-05", "2010-01-05", ""));
        var raised = activity("STRICT", Telling.carriedOut("V-2", "x", "2010-01-06", "2010-01-06", ""));
        neighbours.say(Telling.project("STRICT", "x", ""), 1, now());
        neighbours.say(lowered, 1, now());
        neighbours.say(raised.visibleTo("INTERNAL"), 1, now());
        var then = settled();
        report("STRICT", then).body("carriedOut.reference", contains("V-1"));
        neighbours.say(lowered.visibleTo("INTERNAL"), 2, now());
        neighbours.say(raised, 2, now());
        settled();
        report("STRICT", then).body("carriedOut", hasSize(0));
        report("STRICT", null).body("carriedOut.reference", contains("V-2"));
        asked(as("viewer").queryParam("level", "INTERNAL"), "STRICT", then)
                .body("carriedOut.reference", contains("V-1", "V-2"));
    }

    @Test
    void whatIsNotSettledYetIsNotPromised() {
        neighbours.say(Telling.project("SOON", "x", ""), 1, now());
        var until = settled();
        report("SOON", until).statusCode(200);
        report("SOON", until.plus(1, ChronoUnit.MICROS))
                .statusCode(409)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:cybercrimeproject:problem:not-settled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2199-01-01T00:00:00Z", "yesterday", "2010-02-01", "2010-02-01T00:00:00+01:00"})
    void anInstantThatNobodyCanKnowIsRefused(String instant) {
        asked(given(), "GPC2", instant).statusCode(400).body("violations.field", contains("knownAt"));
    }

    @Test
    void theOverviewKnowsNoPast() {
        given().queryParam("knownAt", "2010-02-01T00:00:00Z")
                .get(OVERVIEW)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("knownAt"));
    }

    @Test
    void beforeItWasKnownAProjectIsNotFoundAndSinceWhenItIsIsSaid() {
        var since = now();
        neighbours.say(Telling.project("YOUNG", "x", ""), 1, since);
        settled();
        report("YOUNG", since.minusSeconds(60))
                .statusCode(404)
                .body("type", equalTo("urn:cybercrimeproject:problem:not-known-yet"))
                .body("knownSince", equalTo(since.toString()));
        report("NOBODY", since.minusSeconds(60))
                .statusCode(404)
                .body("type", equalTo("urn:cybercrimeproject:problem:not-found"));
    }

    @Test
    void aMarkWaitsForItsRecordsAndNeverStepsBack() {
        var until = settled();
        var told = activity("MARKS", Telling.carriedOut("M-1", "x", "2010-01-05", "2010-01-05", ""));
        var ends = new HashMap<>(Neighbours.ends("activity.events"));
        ends.merge(Neighbours.partition(told), 1L, Long::sum);
        var later = now();
        neighbours.settle("activity", later, ends, List.of());
        neighbours.settle("country", later);
        neighbours.settle("followup", later);
        neighbours.settle("activity", until.minusSeconds(10));
        Awaitility.await()
                .during(Duration.ofMillis(700))
                .atMost(Duration.ofSeconds(5))
                .until(() -> settledUntil().equals(until));
        neighbours.say(told, 1, later);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> settledUntil().equals(later));
    }

    @Test
    void whatIsMissingIsSaidWhereItMayBelong() {
        var changed = activity("MISSING", Telling.carriedOut("MISSING-1", "x", "2010-01-05", "2010-01-05", ""));
        var hidden = activity("MISSING", Telling.carriedOut("N-2", "x", "2010-01-06", "2010-01-06", ""))
                .visibleTo("INTERNAL");
        var broken = activity("MISSING", Telling.carriedOut("N-3", "x", "2010-01-07", "2010-01-07", ""));
        neighbours.say(Telling.project("MISSING", "x", ""), 1, now());
        neighbours.say(Telling.project("COMPLETE", "x", ""), 1, now());
        for (var told : List.of(changed, hidden, broken)) {
            neighbours.say(told, 1, now());
        }
        neighbours.sayRaw(broken, 2, "{no json".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var before = settled();
        var until = now();
        neighbours.settle("activity", until, refused(changed, "PUBLIC"), refused(hidden, "INTERNAL"));
        neighbours.settle("country", until);
        neighbours.settle("followup", until);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> settledUntil().equals(until));
        assertThat(missing(given(), "MISSING"))
                .contains(Map.of("aggregate", "activity", "subject", changed.id(), "version", 2, "why", "REFUSED"))
                .contains(Map.of("aggregate", "activity", "subject", broken.id(), "version", 2, "why", "DEAD_LETTER"))
                .noneMatch(it -> hidden.id().equals(it.get("subject")));
        assertThat(asked(given(), "MISSING", before)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<Map<String, Object>>getList("notIncluded"))
                .as("what was recorded later is not missing")
                .noneMatch(it -> changed.id().equals(it.get("subject")));
        assertThat(missing(as("viewer").queryParam("level", "INTERNAL"), "MISSING"))
                .anyMatch(it -> hidden.id().equals(it.get("subject")));
        assertThat(missing(given(), "COMPLETE"))
                .noneMatch(it -> changed.id().equals(it.get("subject")))
                .noneMatch(it -> broken.id().equals(it.get("subject")));
        asked(given().accept("text/html"), "MISSING", null)
                .body(containsString("could not be taken over into this report"));

        neighbours.say(changed, 2, now());
        neighbours.say(broken, 3, now());
        neighbours.waitUntilApplied();
        assertThat(missing(given(), "MISSING"))
                .noneMatch(it -> changed.id().equals(it.get("subject")))
                .noneMatch(it -> broken.id().equals(it.get("subject")));
    }

    @Test
    void thePageSaysWhoseKnowledgeItTells() {
        neighbours.say(Telling.project("PAGE", "x", ""), 1, now());
        var then = settled();
        asked(given().accept("text/html"), "PAGE", then).statusCode(200).body(containsString("As it was known at"));
        asked(given().accept("text/html"), "PAGE", null).body(not(containsString("As it was known at")));
    }

    private static List<Map<String, Object>> missing(RequestSpecification request, String project) {
        return asked(request, project, null)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("notIncluded");
    }

    private static Mark.Refused refused(Told told, String level) {
        return new Mark.Refused("activity", told.subject(), 2, now(), Visibility.valueOf(level));
    }

    /** Lets all owners be settled up to now, and waits until reporting says so. */
    private Instant settled() {
        neighbours.waitUntilApplied();
        var until = now();
        neighbours.settleAll(until);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> settledUntil().equals(until));
        return until;
    }

    private static Instant settledUntil() {
        var until = given().get(OVERVIEW).then().statusCode(200).extract().<String>path("settledUntil");
        return until == null ? Instant.EPOCH : Instant.parse(until);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static Told activity(String project, Told told) {
        return told.but("project", "\"" + project + "\"");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    private static ValidatableResponse report(String project, Instant knownAt) {
        return asked(given(), project, knownAt);
    }

    private static ValidatableResponse internal(String project, Instant knownAt) {
        return asked(as("viewer").queryParam("level", "INTERNAL"), project, knownAt);
    }

    private static ValidatableResponse asked(RequestSpecification request, String project, Object knownAt) {
        if (knownAt != null) {
            request.queryParam("knownAt", knownAt.toString());
        }
        return request.queryParam("project", project)
                .queryParam("from", "2009-12-01")
                .queryParam("to", "2010-01-31")
                .queryParam("forecastFrom", "2010-02-01")
                .queryParam("forecastTo", "2010-02-28")
                .queryParam("asOf", "2010-02-01")
                .get(PREVIEW)
                .then();
    }
}

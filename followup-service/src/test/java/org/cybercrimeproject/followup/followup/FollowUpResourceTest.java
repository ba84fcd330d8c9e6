package org.cybercrimeproject.followup.followup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cybercrimeproject.followup.Topics;
import org.cybercrimeproject.followup.tracking.ActivityTold;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class FollowUpResourceTest {

    private static final String LIST = "/api/v1/follow-ups";
    private static final String JUNE_JULY = """
            {"text": "June/July 2010", "from": "2010-06-01", "to": "2010-07-31", "precision": "MONTH_RANGE"}""";

    private static int projects;

    @Inject
    AgroalDataSource database;

    private String project;
    private UUID laos;
    private UUID cambodia;
    private UUID telsom;
    private UUID dialogue;
    private UUID hidden;

    @BeforeEach
    void anActivityWithFiveCommitments() {
        project = "P" + ++projects;
        var activity = new ActivityTold(project, project + "-8", "2010-01-26");
        laos = activity.commitment("Workshop in Laos", """
                {"due": {"period": %s}, "outputs": ["1"], "target": [{"kind": "COUNTRY", "code": "LA"}],
                 "responsible": [{"kind": "ORGANISATION", "reference": "COE", "name": "Council of Europe"}]}
                """.formatted(JUNE_JULY));
        cambodia = activity.commitment("Workshop in Cambodia", """
                {"due": {"period": %s, "tentative": true,
                         "condition": {"en": "once the commission is established", "fr": "une fois créée"}},
                 "outputs": ["1"], "target": [{"kind": "COUNTRY", "code": "KH"}], "responsible": []}
                """.formatted(JUNE_JULY));
        telsom = activity.commitment("Discuss the recommendation", """
                {"due": {"period": {"from": "2010-02-01", "to": "2010-06-30", "precision": "MONTH_RANGE"}},
                 "outputs": ["5"], "responsible": [{"kind": "BODY", "name": "ASEAN TELSOM"}], "target": []}
                """);
        dialogue = activity.commitment("Keep up the dialogue", """
                {"ongoing": true, "outputs": [], "target": [{"kind": "COUNTRY", "code": "ID"}],
                 "responsible": [{"kind": "ORGANISATION", "reference": "MY-AGC", "name": "AGC", "country": "MY"}]}
                """);
        hidden = activity.commitment("Talk in confidence", "{\"visibility\": \"INTERNAL\"}");
        try (var topics = new Topics()) {
            topics.send(List.of(activity.at(1)));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> as("viewer").get(one(hidden)).then().statusCode(200));
    }

    @ParameterizedTest
    @CsvSource({
        "2010-02-01, BEFORE_WINDOW, WAITING_FOR_CONDITION, WINDOW_OPEN",
        "2010-07-15, WINDOW_OPEN, WAITING_FOR_CONDITION, OVERDUE",
        "2010-08-01, OVERDUE, WAITING_FOR_CONDITION, OVERDUE"
    })
    void timingIsThatOfTheDayAskedFor(String day, String ofLaos, String ofCambodia, String ofTelsom) {
        as("viewer").get(one(laos) + "?asOf=" + day).then().body("timing", equalTo(ofLaos));
        as("viewer").get(one(cambodia) + "?asOf=" + day).then().body("timing", equalTo(ofCambodia));
        as("viewer").get(one(telsom) + "?asOf=" + day).then().body("timing", equalTo(ofTelsom));
        listed("timing=" + ofLaos + "&asOf=" + day).body("items.id", hasItem(laos.toString()));
        listed("timing=" + ofCambodia + "&asOf=" + day).body("items.id", contains(cambodia.toString()));
    }

    @Test
    void aFollowUpSaysWhatComesNextAndHowItsWindowReads() {
        as("viewer")
                .get(one(laos) + "?asOf=2010-02-01")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"1-[0-9a-f]{16}\""))
                .header("Vary", containsString("Authorization"))
                .body("next.from", equalTo("2010-06-01"))
                .body("next.timing", equalTo("WINDOW_OPEN"))
                .body("dueText", equalTo("June/July 2010"))
                .body("reference", startsWith("FU-"));
        as("viewer")
                .get(one(cambodia) + "?asOf=2010-02-01")
                .then()
                .body("dueText", equalTo("possibly June/July 2010, once the commission is established"))
                .body("next", nullValue());
        as("viewer")
                .get(one(cambodia) + "?asOf=2010-02-01&lang=fr")
                .then()
                .body("dueText", equalTo("éventuellement juin/juillet 2010, une fois créée"));
    }

    @Test
    void itIsFoundByItsReferenceToo() {
        String reference = as("viewer").get(one(laos)).then().extract().path("reference");

        as("viewer").get(LIST + "/" + reference).then().statusCode(200).body("id", equalTo(laos.toString()));
        as("viewer").get(LIST + "/FU-999999").then().statusCode(404);
    }

    @Test
    void beforeItsBirthItDoesNotExist() {
        as("viewer")
                .get(one(laos) + "?asOf=2010-01-25")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cybercrimeproject:problem:not-yet"))
                .body("detail", containsString("2010-01-26"));
        listed("asOf=2010-01-25").body("items", hasSize(0)).body("total.value", equalTo(0));
    }

    @Test
    void whoHasItAlreadyGetsNoBody() {
        var tag = as("viewer").get(one(laos) + "?asOf=2010-02-01").header("ETag");

        as("viewer")
                .header("If-None-Match", tag)
                .get(one(laos) + "?asOf=2010-02-01")
                .then()
                .statusCode(304);
        as("viewer")
                .header("If-None-Match", tag)
                .get(one(laos) + "?asOf=2010-07-01")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsInternalIsNotThereForTheOutside() {
        given().get(one(hidden)).then().statusCode(404).body("detail", not(containsString("INTERNAL")));
        as("partner").get(one(hidden)).then().statusCode(404);
        given().get(LIST + "?project=" + project + "&total=true")
                .then()
                .body("items", hasSize(4))
                .body("total.value", equalTo(4))
                .body("items.id", not(hasItem(hidden.toString())));
        listed("").body("items", hasSize(5)).body("total.value", equalTo(5));
    }

    @Test
    void theListIsNarrowedByItsFilters() {
        listed("country=LA").body("items.id", contains(laos.toString()));
        listed("country=MY").body("items.id", contains(dialogue.toString()));
        listed("country=LA&country=KH").body("items", hasSize(2));
        listed("country=UNKNOWN").body("items.id", contains(hidden.toString()));
        listed("country=NONE").body("items.id", contains(telsom.toString()));
        listed("responsible=NONE").body("items.id", contains(cambodia.toString()));
        listed("responsible=UNKNOWN").body("items.id", contains(hidden.toString()));
        listed("responsible=COE").body("items.id", contains(laos.toString()));
        listed("responsible=ASEAN TELSOM").body("items.id", contains(telsom.toString()));
        listed("output=1").body("items", hasSize(2));
        listed("output=" + project + ":5").body("items.id", contains(telsom.toString()));
        listed("output=NONE").body("items.id", contains(dialogue.toString()));
        listed("origin=" + project + "-8").body("items", hasSize(5));
        listed("origin=GPC2-1").body("items", hasSize(0));
        listed("status=AGREED").body("items", hasSize(5));
        listed("status=FULFILLED").body("items", hasSize(0));
        listed("from=2010-07-01&to=2010-12-31")
                .body("items.id", containsInAnyOrder(laos.toString(), cambodia.toString()));
        listed("to=2010-05-31").body("items.id", contains(telsom.toString()));
        listed("from=2010-08-01").body("items", hasSize(0));
    }

    @Test
    void theListIsSortedByDueDateAndPaged() {
        var all = List.of(telsom, laos, cambodia, dialogue, hidden).stream()
                .map(UUID::toString)
                .toList();
        listed("").body("items.id", equalTo(all));
        listed("sort=-reference").body("items[0].id", equalTo(hidden.toString()));

        var first = listed("limit=2")
                .body("items.id", equalTo(all.subList(0, 2)))
                .header("Link", containsString("rel=\"next\""));
        String cursor = first.extract().path("nextCursor");
        as("viewer")
                .get(LIST + "?project=" + project + "&limit=2&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(all.subList(2, 4)));
        as("viewer")
                .get(LIST + "?project=OTHER&limit=2&cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=1000000000",
                "sort=colour",
                "cursor=bm90aGluZw",
                "asOf=2010-02-30",
                "asOf=10000-01-01",
                "asOf=-0001-01-01",
                "status=DONE",
                "timing=late",
                "country=XX",
                "country=UK",
                "country=la",
                "colour=red",
                "from=yesterday",
                "project=%00",
                "knownAt=2010-02-01T00:00:00Z",
                "output=1&project=A&project=B",
                "total=maybe"
            })
    void aListRefusesWhatItCannotRead(String parameters) {
        as("viewer")
                .urlEncodingEnabled(false)
                .get(LIST + "?" + parameters)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:cybercrimeproject:problem:"))
                .body("violations[0].field", notNullValue());
    }

    @Test
    void fulfillingClosesItAndTellsSo() {
        as("editor")
                .header("If-Match", tag(laos))
                .body("""
                        {"on": "2010-07-20", "evidence": "Report of the workshop"}""")
                .post(one(laos) + "/fulfil")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("status", equalTo("FULFILLED"))
                .body("timing", equalTo("CLOSED_IN_TIME"))
                .body("moves[1].evidence", equalTo("Report of the workshop"));
        as("viewer")
                .get(one(laos) + "?asOf=2010-07-15")
                .then()
                .body("status", equalTo("AGREED"))
                .body("timing", equalTo("WINDOW_OPEN"))
                .body("moves", hasSize(1));
        listed("status=FULFILLED").body("items.id", contains(laos.toString()));
        told(laos, "agreed", "fulfilled");
        as("editor")
                .header("If-Match", "*")
                .body("{\"evidence\": \"Again\"}")
                .post(one(laos) + "/fulfil")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:cybercrimeproject:problem:follow-up-closed"));
        told(laos, "agreed", "fulfilled");
    }

    @Test
    void reschedulingKeepsTheOldWindowAndTheReason() {
        as("editor")
                .header("If-Match", tag(telsom))
                .body("""
                        {"due": {"period": {"from": "2010-09-01", "to": "2010-09-30"}},
                         "on": "2010-06-10", "reason": "The meeting was moved"}""")
                .post(one(telsom) + "/reschedule")
                .then()
                .statusCode(200)
                .body("due.period.to", equalTo("2010-09-30"))
                .body("moves[0].due.period.to", equalTo("2010-06-30"))
                .body("moves[1].due.period.to", equalTo("2010-09-30"))
                .body("moves[1].reason", equalTo("The meeting was moved"));
        as("viewer")
                .get(one(telsom) + "?asOf=2010-06-09")
                .then()
                .body("timing", equalTo("WINDOW_OPEN"))
                .body("due.period.to", equalTo("2010-06-30"));
        as("viewer").get(one(telsom) + "?asOf=2010-07-15").then().body("timing", equalTo("BEFORE_WINDOW"));
        listed("from=2010-09-01&asOf=2010-06-10").body("items.id", contains(telsom.toString()));
        listed("from=2010-09-01&asOf=2010-06-09").body("items", hasSize(0));
        told(telsom, "agreed", "rescheduled");
    }

    @Test
    void aConditionMetLetsTheWindowCount() {
        as("publisher")
                .header("If-Match", tag(cambodia))
                .body("{\"on\": \"2010-05-01\", \"reason\": \"Decree of the government\"}")
                .post(one(cambodia) + "/condition-met")
                .then()
                .statusCode(200)
                .body("due.conditionMetOn", equalTo("2010-05-01"));
        as("viewer").get(one(cambodia) + "?asOf=2010-07-15").then().body("timing", equalTo("WINDOW_OPEN"));
        as("viewer").get(one(cambodia) + "?asOf=2010-04-30").then().body("timing", equalTo("WAITING_FOR_CONDITION"));
        told(cambodia, "agreed", "condition-met");
        refused(409, "no-condition", "editor", "*", one(laos) + "/condition-met", "{}");
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var body = "{\"evidence\": \"Report\"}";
        refused(428, "precondition-required", "editor", null, one(laos) + "/fulfil", body);
        refused(412, "stale", "editor", "\"7-00\"", one(laos) + "/fulfil", body);
        refused(412, "stale", "editor", "nonsense", one(laos) + "/fulfil", body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fulfil", "reschedule", "condition-met"})
    void onlyAnEditorChangesAFollowUp(String command) {
        var before = changes();
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(one(laos) + "/" + command)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json");
        for (var role : List.of("partner", "viewer", "operator")) {
            as(role).body("{}").post(one(laos) + "/" + command).then().statusCode(403);
        }
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void rulesAreKeptAndNamed() {
        var tomorrow = LocalDate.now().plusDays(2);
        refused(409, "in-the-future", "editor", "*", one(laos) + "/fulfil", """
                {"on": "%s", "evidence": "x"}""".formatted(tomorrow));
        refused(409, "before-previous-move", "editor", "*", one(laos) + "/fulfil", """
                {"on": "2010-01-25", "evidence": "x"}""");
        refused(404, "not-found", "editor", "*", LIST + "/FU-999999/fulfil", "{\"evidence\": \"x\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fulfil | {}",
                "fulfil | {\"evidence\": \"  \"}",
                "fulfil | {\"evidence\": \"x\", \"status\": \"AGREED\"}",
                "fulfil | {\"evidence\": \"x\", \"on\": \"2010-02-30\"}",
                "fulfil | {\"evidence\": \"x\", \"on\": \"10000-01-01\"}",
                "fulfil | {\"evidence\": \"x\", \"on\": 20100201}",
                "fulfil | {\"evidence\": \"a\\u0000b\"}",
                "fulfil | {\"evidence\": \"\\ud800\"}",
                "fulfil | {\"evidence\": \"\\u202e\"}",
                "fulfil | {\"evidence\": 5}",
                "fulfil | {\"evidence\": \"x\", \"evidence\": \"y\"}",
                "fulfil | {\"evidence\": \"x\"} trailing",
                "fulfil | [1]",
                "fulfil | 1e309",
                "fulfil | ''",
                "reschedule | {\"reason\": \"x\"}",
                "reschedule | {\"due\": {}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"period\": {\"from\": \"2010-09-30\", \"to\": \"2010-09-01\"}}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"period\": {\"from\": \"2010-09-01\"}}}",
                "reschedule | {\"due\": {\"period\": {\"from\": \"2010-09-01\"}}, \"reason\": \" \"}",
                "reschedule | {\"due\": {\"period\": {\"text\": \"soon\"}}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"condition\": {}}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"conditionMetOn\": \"2010-09-01\"}, \"reason\": \"x\"}",
                "condition-met | {\"met\": true}",
                "condition-met | null"
            })
    void badInputIsRefusedAndLeavesNoTrace(String command, String body) {
        refused(400, null, "editor", "*", one(laos) + "/" + command, body);
    }

    @Test
    void longTextsAndDeepBodiesAreRefused() {
        refused(400, null, "editor", "*", one(laos) + "/fulfil", "{\"evidence\": \"" + "x".repeat(20_001) + "\"}");
        refused(400, null, "editor", "*", one(laos) + "/fulfil", "{\"reason\": \"" + "x".repeat(2_001) + "\"}");
        refused(400, null, "editor", "*", one(laos) + "/fulfil", "[".repeat(100_000));
        refused(400, null, "editor", "*", one(laos) + "/fulfil", "{\"evidence\": " + "9".repeat(5_000) + "}");
    }

    @Test
    void onlyJsonIsTaken() {
        given().auth()
                .oauth2(Tokens.of("editor"))
                .contentType("text/plain")
                .body("done")
                .post(one(laos) + "/fulfil")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        as("viewer").accept("image/png").get(one(laos)).then().statusCode(406);
        as("editor").delete(one(laos)).then().statusCode(405).header("Allow", notNullValue());
        as("editor").body("{}").post(LIST).then().statusCode(405);
    }

    private void refused(int status, String problem, String role, String match, String address, String body) {
        var before = changes();
        var request = match == null ? as(role) : as(role).header("If-Match", match);
        var answer = request.body(body)
                .post(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", notNullValue())
                .body("type", startsWith("urn:cybercrimeproject:problem:"));
        if (problem != null) {
            answer.body("type", equalTo("urn:cybercrimeproject:problem:" + problem));
        }
        assertThat(changes()).isEqualTo(before);
    }

    private ValidatableResponse listed(String parameters) {
        return as("viewer")
                .get(LIST + "?project=" + project + "&total=true&" + parameters)
                .then()
                .statusCode(200);
    }

    private static void told(UUID followUp, String... facts) {
        try (var topics = new Topics()) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topics.about(followUp))
                            .extracting(Topics.Told::type)
                            .containsExactly(facts));
        }
    }

    private static String tag(UUID followUp) {
        return as("viewer").get(one(followUp)).header("ETag");
    }

    private static String one(UUID followUp) {
        return LIST + "/" + followUp;
    }

    private long changes() {
        return new Sql(database)
                .query("select count(*) from change", row -> row.getLong(1))
                .get(0);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
    }
}

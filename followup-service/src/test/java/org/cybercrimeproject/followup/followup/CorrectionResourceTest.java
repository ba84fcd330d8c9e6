package org.cybercrimeproject.followup.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.followup.FiveFollowUps.LIST;
import static org.cybercrimeproject.followup.FiveFollowUps.as;
import static org.cybercrimeproject.followup.FiveFollowUps.command;
import static org.cybercrimeproject.followup.FiveFollowUps.etag;
import static org.cybercrimeproject.followup.FiveFollowUps.one;
import static org.cybercrimeproject.followup.FiveFollowUps.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cybercrimeproject.followup.FiveFollowUps;
import org.cybercrimeproject.followup.Topics;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was recorded wrongly is put right, and what was believed before can still be asked for. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class CorrectionResourceTest {

    private FiveFollowUps five;

    @BeforeEach
    void anActivityWithFiveCommitments() {
        five = FiveFollowUps.tracked();
    }

    @Test
    void aPatchCorrectsWhatItNamesAndNothingElse() {
        patch("publisher", five.laos, "", """
                        {"text": {"fr": "Un atelier au Laos"}, "action": "PRESENTATION", "responsible": null,
                         "outputs": [], "instruments": ["ETS185"]}""")
                .statusCode(200)
                .body("text.en", equalTo("Workshop in Laos"))
                .body("text.fr", equalTo("Un atelier au Laos"))
                .body("action", equalTo("PRESENTATION"))
                .body("responsible", nullValue())
                .body("outputs", hasSize(0))
                .body("instruments", contains("ETS185"))
                .body("target[0].code", equalTo("LA"))
                .body("due.period.to", equalTo("2010-07-31"))
                .body("version", equalTo(2));
        as("viewer")
                .get(LIST + "?project=" + five.project + "&output=NONE&responsible=UNKNOWN")
                .then()
                .body("items.id", contains(five.laos.toString()));
        Topics.await(() -> assertThat(Topics.facts(five.laos)).containsExactly("agreed", "corrected"));
    }

    @Test
    void aCorrectedWindowIsNoSlipAndCountsFromTheFirstDay() {
        patch("publisher", five.laos, "", "{\"due\": {\"period\": {\"text\": \"May 2010\"}}}")
                .statusCode(200)
                .body("moves", hasSize(1))
                .body("moves[0].due.period.to", equalTo("2010-05-31"));
        as("viewer").get(one(five.laos) + "?asOf=2010-05-02").then().body("timing", equalTo("WINDOW_OPEN"));
        as("viewer").get(one(five.laos) + "?asOf=2010-06-15").then().body("timing", equalTo("OVERDUE"));
        patch("publisher", five.laos, "", "{\"due\": null}")
                .statusCode(200)
                .body("due", nullValue())
                .body("timing", equalTo("NO_DATE"));
    }

    @Test
    void aConditionOnceMetStaysMetWhenTheWindowIsCorrected() {
        command(five.cambodia, "condition-met", "{\"on\": \"2010-05-01\"}").statusCode(200);

        patch("publisher", five.cambodia, "", """
                        {"due": {"period": {"text": "August 2010"},
                                 "condition": {"en": "once the commission is established"}}}""")
                .statusCode(200)
                .body("due.conditionMetOn", equalTo("2010-05-01"))
                .body("moves", hasSize(2))
                .body("moves[0].due.period.to", equalTo("2010-08-31"))
                .body("moves[0].due.conditionMetOn", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "            | {\"due\": %s}                     | PATCH",
                "/moves/1    | {\"due\": %s}                     | PATCH",
                "/reschedule | {\"due\": %s, \"reason\": \"x\"}  | POST"
            })
    void thatAConditionWasMetIsAMoveOfItsOwn(String more, String body, String method) {
        var window = "{\"period\": {\"text\": \"%s\"}, \"tentative\": true, \"condition\": {\"en\":"
                + " \"once the commission is established\"}, \"conditionMetOn\": \"%s\"}";
        var where = more == null ? "" : more;
        for (var day : new String[] {"2010-05-01", "2199-01-01"}) {
            Untouched.by(() -> sent(method, where, body.formatted(window.formatted("June/July 2010", day)))
                    .statusCode(409)
                    .body("type", equalTo("urn:cybercrimeproject:problem:day-of-condition"))
                    .body("possible", contains("condition-met"))
                    .body("violations.field", contains("/due/conditionMetOn")));
        }
        if (!where.startsWith("/moves")) {
            command(five.cambodia, "condition-met", "{\"on\": \"2010-05-01\"}").statusCode(200);
            Untouched.by(() -> sent(method, where, body.formatted(window.formatted("June/July 2010", "2010-05-02")))
                    .statusCode(409));
            // Sent back as it was read, it is the window with another period.
            sent(method, where, body.formatted(window.formatted("August 2010", "2010-05-01")))
                    .statusCode(200)
                    .body("due.period.to", equalTo("2010-08-31"))
                    .body("due.conditionMetOn", equalTo("2010-05-01"))
                    .body("moves[0].due.conditionMetOn", nullValue());
        }
    }

    private ValidatableResponse sent(String method, String more, String body) {
        return method.equals("PATCH")
                ? patch("publisher", five.cambodia, more, body)
                : command(five.cambodia, more.substring(1), body);
    }

    @Test
    void anAnswerToAWriteSpeaksTheLanguageOfItsReader() {
        as("publisher")
                .header("If-Match", etag(five.laos))
                .header("Accept-Language", "fr")
                .body(
                        "{\"due\": {\"period\": {\"from\": \"2010-09-01\", \"to\": \"2010-09-30\", \"precision\": \"MONTH\"}},"
                                + " \"reason\": \"x\"}")
                .post(one(five.laos) + "/reschedule")
                .then()
                .statusCode(200)
                .body("dueText", equalTo("septembre 2010"));
    }

    @Test
    void aPatchThatChangesNothingWritesNothing() {
        Untouched.by(
                () -> patch("publisher", five.laos, "", """
                        {"text": {"en": "Workshop in Laos"}, "due": {"period": {"text": "June/July 2010"}}}""").statusCode(200).body("version", equalTo(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"txt\": \"x\"}                                  | unknown-field | /txt",
                "{\"status\": \"FULFILLED\"}                       | unknown-field | /status",
                "{\"reference\": \"FU-1\"}                         | unknown-field | /reference",
                "{\"project\": \"GPC2\"}                           | unknown-field | /project",
                "{\"origin\": null}                                | unknown-field | /origin",
                "{\"moves\": []}                                   | unknown-field | /moves",
                "{\"withdrawn\": true}                             | unknown-field | /withdrawn",
                "{\"due\": {\"condition\": {\"en\": \"x\"}, \"metOn\": \"2010-05-01\"}} | unknown-field | /due/metOn",
                "{\"text\": null}                                  | invalid-value | /text",
                "{\"nature\": \"PROMISE\"}                         | invalid-value | /nature",
                "{\"outputs\": [\" \"]}                            | invalid-value | /outputs/0",
                "{\"target\": [{\"kind\": \"COUNTRY\"}]}           | invalid-value | /target/0/code",
                "{\"due\": {\"period\": {\"text\": \"soon\"}}}     | invalid-value | /due/period/text",
                "[]                                                | invalid-value | /",
            })
    void aPatchIsReadStrictly(String body, String type, String field) {
        Untouched.by(() -> patch("publisher", five.laos, "", body)
                .statusCode(400)
                .body("type", equalTo("urn:cybercrimeproject:problem:" + type))
                .body("violations[0].field", equalTo(field)));
    }

    @Test
    void aCorrectionNeedsTheVersionThatWasSeen() {
        var body = "{\"ongoing\": true}";
        Untouched.by(() -> {
            as("publisher").body(body).patch(one(five.laos)).then().statusCode(428);
            as("publisher")
                    .header("If-Match", "\"7-00\"")
                    .body(body)
                    .patch(one(five.laos))
                    .then()
                    .statusCode(412);
            as("publisher")
                    .body("{\"reason\": \"x\"}")
                    .post(one(five.laos) + "/undo")
                    .then()
                    .statusCode(428);
            as("publisher")
                    .body("{\"reason\": \"x\"}")
                    .post(one(five.laos) + "/withdraw")
                    .then()
                    .statusCode(428);
            as("publisher")
                    .body("{\"on\": \"2010-01-25\"}")
                    .patch(one(five.laos) + "/moves/1")
                    .then()
                    .statusCode(428);
        });
    }

    @Test
    void ofTwoPatchesWithOneEtagOneIsStale() {
        var etag = etag(five.laos);
        var statuses = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> as("publisher")
                        .header("If-Match", etag)
                        .body("{\"text\": {\"en\": \"Text " + i + "\"}}")
                        .patch(one(five.laos))
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).isEqualTo(List.of(200, 412));
    }

    @Test
    void aPastMoveIsCorrectedInItsPlace() {
        command(five.telsom, "reschedule", """
                {"due": {"period": {"text": "September 2010"}}, "on": "2010-06-10", "reason": "Moved"}""");
        command(five.telsom, "fulfil", "{\"on\": \"2010-09-20\", \"evidence\": \"Minutes\"}")
                .statusCode(200);

        patch("publisher", five.telsom, "/moves/2?reason=Wrong month", """
                        {"on": "2010-06-05", "due": {"period": {"text": "August 2010"}}}""")
                .statusCode(200)
                .body("moves[1].on", equalTo("2010-06-05"))
                .body("moves[1].due.period.to", equalTo("2010-08-31"))
                .body("moves[1].reason", equalTo("Moved"))
                .body("timing", equalTo("CLOSED_LATE"));
        as("viewer").get(one(five.telsom) + "?asOf=2010-06-04").then().body("due.period.to", equalTo("2010-06-30"));
        Topics.await(() -> assertThat(Topics.facts(five.telsom))
                .containsExactly("agreed", "rescheduled", "fulfilled", "move-corrected"));
        Untouched.by(() -> {
            refusedMove("/moves/2", "{\"on\": \"2010-09-21\"}", 409, "after-next-move");
            refusedMove("/moves/2", "{\"on\": \"2010-01-01\"}", 409, "before-previous-move");
            refusedMove("/moves/3", "{\"on\": \"2199-01-01\"}", 409, "in-the-future");
            refusedMove("/moves/3", "{\"evidence\": null}", 409, "closing-needs-evidence");
            refusedMove("/moves/3", "{\"due\": {\"period\": {\"text\": \"May 2010\"}}}", 409, "window-of-move");
            refusedMove("/moves/4", "{\"on\": \"2010-09-21\"}", 404, "not-found");
            refusedMove("/moves/0", "{\"on\": \"2010-09-21\"}", 404, "not-found");
            refusedMove("/moves/2", "{\"on\": null}", 400, "invalid-value");
            refusedMove("/moves/2", "{\"status\": \"AGREED\"}", 400, "unknown-field");
            refusedMove("/moves/2", "{\"reason\": \" \"}", 400, "invalid-value");
        });
    }

    private void refusedMove(String move, String body, int status, String type) {
        patch("publisher", five.telsom, move, body)
                .statusCode(status)
                .body("type", equalTo("urn:cybercrimeproject:problem:" + type));
    }

    @Test
    void undoingStrikesTheLastMoveUntilOnlyTheBirthIsLeft() {
        command(five.laos, "fulfil", "{\"on\": \"2010-07-20\", \"evidence\": \"Report\"}")
                .statusCode(200);
        command(five.laos, "undo", "{\"reason\": \"Another workshop was meant\"}")
                .statusCode(200)
                .body("status", equalTo("AGREED"))
                .body("moves", hasSize(1));
        Topics.await(() -> assertThat(Topics.facts(five.laos)).containsExactly("agreed", "fulfilled", "undone"));
        Untouched.by(() -> {
            command(five.laos, "undo", "{\"reason\": \"x\"}")
                    .statusCode(409)
                    .body("type", containsString("nothing-to-undo"));
            command(five.laos, "undo", "{}").statusCode(400);
            command(five.laos, "undo", "{\"reason\": \" \"}").statusCode(400);
        });
    }

    @Test
    void aCorrectionDoesNotChangeWhatWasKnownBefore() {
        var before = as("viewer").get(one(five.laos));
        String instant = before.path("recordedAt");
        patch("publisher", five.laos, "", "{\"due\": {\"period\": {\"text\": \"May 2010\"}}}")
                .statusCode(200);
        command(five.laos, "fulfil", "{\"on\": \"2010-05-20\", \"evidence\": \"Report\"}")
                .statusCode(200);

        Topics.await(() -> assertThat(known(five.laos, instant).statusCode()).isEqualTo(200));
        assertThat(known(five.laos, instant).asString()).isEqualTo(before.asString());
        as("viewer")
                .get(one(five.laos) + "?knownAt=2001-01-01T00:00:00Z")
                .then()
                .statusCode(404)
                .body("type", containsString("not-known-yet"))
                .body("knownSince", notNullValue());
        as("viewer")
                .get(one(five.laos) + "?knownAt=2999-01-01T00:00:00Z")
                .then()
                .statusCode(400);
    }

    @Test
    void whatWasHiddenSinceIsHiddenInThePastToo() {
        String instant = as("viewer").get(one(five.laos)).path("recordedAt");
        patch("publisher", five.laos, "", "{\"visibility\": \"INTERNAL\"}").statusCode(200);

        Topics.await(() -> assertThat(known(five.laos, instant).statusCode()).isEqualTo(200));
        as("anonymous").get(one(five.laos) + "?knownAt=" + instant).then().statusCode(404);
    }

    @Test
    void theHistoryTellsWhoChangedWhatFromWhatToWhatAndWhy() {
        patch(
                        "publisher",
                        five.laos,
                        "?reason=Wrong country",
                        "{\"target\": [{\"kind\": \"COUNTRY\", \"code\": \"TH\"}]}")
                .statusCode(200);

        as("viewer")
                .get(one(five.laos) + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].actor", equalTo("test-publisher"))
                .body("items[0].reason", equalTo("Wrong country"))
                .body("items[0].changes.field", contains("/target/0/code"))
                .body("items[0].changes[0].from", equalTo("LA"))
                .body("items[0].changes[0].to", equalTo("TH"))
                .body("items[1].cause", containsString("commitments-become-follow-ups"));
        as("partner").get(one(five.laos) + "/history").then().statusCode(403);
    }

    private static io.restassured.response.Response known(UUID followUp, String instant) {
        return as("viewer").get(one(followUp) + "?knownAt=" + instant);
    }
}

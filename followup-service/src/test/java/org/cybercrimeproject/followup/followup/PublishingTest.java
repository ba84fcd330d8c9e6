package org.cybercrimeproject.followup.followup;

import static org.cybercrimeproject.followup.FiveFollowUps.LIST;
import static org.cybercrimeproject.followup.FiveFollowUps.as;
import static org.cybercrimeproject.followup.FiveFollowUps.command;
import static org.cybercrimeproject.followup.FiveFollowUps.etag;
import static org.cybercrimeproject.followup.FiveFollowUps.one;
import static org.cybercrimeproject.followup.FiveFollowUps.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cybercrimeproject.followup.FiveFollowUps;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor may do to a PUBLIC follow-up, and who sees one that was withdrawn. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class PublishingTest {

    private FiveFollowUps five;

    @BeforeEach
    void anActivityWithFiveCommitments() {
        five = FiveFollowUps.tracked();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fulfil        | {\"evidence\": \"The report\"}                                       | /evidence",
                "fulfil        | {\"reason\": \"Everybody was there\"}                                | /reason",
                "condition-met | {\"reason\": \"It was in the newspaper\"}                            | /reason",
                "reschedule    | {\"due\": {\"period\": {\"text\": \"May 2010\"}}, \"reason\": \"x\"} | /reason",
            })
    void aMoveWithWordsIsAPublishers(String name, String body, String field) {
        Untouched.by(() -> needsPublisher(editor(five.cambodia, name, body)).body("violations.field", contains(field)));
        command(five.cambodia, name, body).statusCode(200);
    }

    @Test
    void aMoveWithoutWordsIsAnEditors() {
        editor(five.cambodia, "condition-met", "{\"on\": \"2010-05-01\"}").statusCode(200);
        editor(five.cambodia, "fulfil", "{\"evidence\": \"https://example.org/report\"}")
                .statusCode(200);
        editor(five.laos, "fulfil", "{\"evidence\": \"GPC2-107\"}").statusCode(200);
        patch("editor", five.laos, "/moves/2", "{\"on\": \"2010-03-01\"}").statusCode(200);
        Untouched.by(() -> needsPublisher(patch("editor", five.laos, "/moves/2", "{\"reason\": \"Words\"}"))
                .body("violations.field", contains("/reason")));
        editor(five.laos, "undo", "{\"reason\": \"Which nobody but viewers reads\"}")
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": {\"en\": \"Other\"}}                    | /text",
                "{\"due\": {\"period\": {\"text\": \"May 2010\"}}}  | /due",
                "{\"ongoing\": true}                                | /ongoing",
            })
    void aCorrectionOfAPublicFollowUpIsAPublishers(String body, String field) {
        Untouched.by(
                () -> needsPublisher(patch("editor", five.laos, "", body)).body("violations.field", contains(field)));
        patch("publisher", five.laos, "", body).statusCode(200);
        patch("editor", five.hidden, "", body).statusCode(200);
    }

    @Test
    void whoHidesOrTakesBackPublishesNothing() {
        patch("editor", five.laos, "", "{\"visibility\": \"INTERNAL\"}").statusCode(200);
        needsPublisher(patch("editor", five.laos, "", "{\"visibility\": \"PUBLIC\"}"))
                .body("violations.field", contains("/visibility"));
        editor(five.telsom, "withdraw", "{\"reason\": \"Said twice\"}").statusCode(200);
    }

    @Test
    void whatWasWithdrawnIsForViewersAtEveryInstant() {
        var seen = as("viewer").get(one(five.laos));
        String then = seen.path("recordedAt");
        String reference = seen.path("reference");
        command(five.laos, "withdraw", "{\"reason\": \"Said twice\"}").statusCode(200);
        Awaitility.await()
                .until(() ->
                        as("viewer").get(one(five.laos) + "?knownAt=" + then).statusCode() == 200);
        for (var query : new String[] {"", "?asOf=2010-06-15", "?knownAt=" + then}) {
            as("anonymous")
                    .get(one(five.laos) + query)
                    .then()
                    .statusCode(410)
                    .body("detail", containsString(five.laos.toString()))
                    .body(not(containsString(reference)))
                    .body(not(containsString("Laos")));
        }
        as("anonymous").get(LIST + "?withdrawn=true").then().statusCode(403);
        as("partner").get(one(five.laos) + "?withdrawn=true").then().statusCode(403);
        as("viewer")
                .get(one(five.laos) + "?withdrawn=true")
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(true))
                .body("reference", equalTo(reference));
    }

    private static ValidatableResponse editor(UUID followUp, String command, String body) {
        return as("editor")
                .header("If-Match", etag(followUp))
                .body(body)
                .post(one(followUp) + "/" + command)
                .then();
    }

    private static ValidatableResponse needsPublisher(ValidatableResponse response) {
        return response.statusCode(403).body("type", equalTo("urn:cybercrimeproject:problem:publisher-needed"));
    }
}

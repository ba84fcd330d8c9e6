package org.cybercrimeproject.activity.activity;

import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor may do to what everybody sees: move it without words, hide it, take it back. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class PublishingTest {

    private static final String PLAN = ", \"plan\": {\"period\": {\"text\": \"Dec 2009\"}, \"on\": \"2009-10-01\"}";
    private static final String HELD = "\"period\": {\"from\": \"2009-12-08\", \"to\": \"2009-12-10\"}";
    private static final String PROMISE = "\"commitments\": [{\"text\": {\"en\": \"Send the manual\"},"
            + " \"nature\": \"COMMITMENT\", \"action\": \"PROVIDE_MATERIAL\"%s}]";

    @BeforeEach
    void aPublicProject() {
        Api.project("PUBL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"visibility\": \"PUBLIC\""})
    void aCommitmentIsNotPublishedByLeavingItsVisibilityOut(String visibility) {
        var id = planned("PUBLIC");
        Untouched.by(
                () -> needsPublisher(editor(id, "carry-out", "{" + HELD + ", " + PROMISE.formatted(visibility) + "}"))
                        .body("violations.field", hasItem("/commitments/0/visibility")));
        editor(id, "carry-out", "{" + HELD + ", " + PROMISE.formatted(", \"visibility\": \"INTERNAL\"") + "}")
                .statusCode(200)
                .body("commitments[0].visibility", equalTo("INTERNAL"));
    }

    @Test
    void whatIsNotPublicKeepsItsCommitmentsToItself() {
        editor(planned("PARTNERS"), "carry-out", "{" + HELD + ", " + PROMISE.formatted("") + "}")
                .statusCode(200)
                .body("commitments[0].visibility", equalTo("PARTNERS"));
    }

    @Test
    void anActivityIsNotPublishedWithAnOutcomeEither() {
        Untouched.by(() -> needsPublisher(as("editor")
                .body("""
                        {"project": "PUBL", "title": {"en": "T"}, "kind": "TRAINING", "visibility": "PUBLIC",
                         "outcome": {%s, %s}}""".formatted(HELD, PROMISE.formatted("")))
                .post(ACTIVITIES)
                .then()));
    }

    @Test
    void aStruckCommitmentIsMadeAgainByAPublisherOnly() {
        var id = planned("PUBLIC");
        Api.command(id, "carry-out", "{" + HELD + ", " + PROMISE.formatted("") + "}")
                .statusCode(200);
        String promised = Api.get(id).path("commitments[0].id");
        editor(id, "undo", "{\"reason\": \"It was postponed.\"}").statusCode(200);
        Untouched.by(() -> needsPublisher(editor(
                id, "carry-out", "{" + HELD + ", " + PROMISE.formatted(", \"id\": \"" + promised + "\"") + "}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": {\"en\": \"Other\"}}            | /title",
                "{\"summary\": {\"en\": \"S\"}}              | /summary",
                "{\"participants\": {\"number\": 12}}        | /participants",
                "{\"place\": {\"city\": \"Cairo\"}}          | /place",
                "{\"outputs\": [\"1\"]}                      | /outputs",
            })
    void aCorrectionOfAPublicActivityIsAPublishers(String body, String field) {
        var id = planned("PUBLIC");
        var address = ACTIVITIES + "/" + id;
        Untouched.by(() -> needsPublisher(Api.patch("editor", address, Api.etag(id), body))
                .body("violations.field", contains(field)));
        Api.patch("publisher", address, Api.etag(id), body).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cancel     | {\"reason\": \"No money\"}                                          | /reason",
                "reschedule | {\"period\": {\"text\": \"May 2010\"}, \"reason\": \"No money\"}     | /reason",
                "carry-out  | {%s, \"summary\": {\"en\": \"S\"}, \"conclusions\": {\"en\": \"C\"}} | /summary /conclusions",
            })
    void aMoveWithWordsIsAPublishers(String command, String body, String fields) {
        var id = planned("PUBLIC");
        var sent = body.replace("%s", HELD);
        Untouched.by(() -> needsPublisher(editor(id, command, sent))
                .body("violations.field", containsInAnyOrder(fields.split(" "))));
        Api.command(id, command, sent).statusCode(200);
    }

    @Test
    void aMoveWithoutWordsIsAnEditors() {
        String id = Api.create("PUBL", ", \"visibility\": \"PUBLIC\", \"on\": \"2009-09-01\"")
                .extract()
                .path("id");
        editor(id, "plan", "{\"period\": {\"text\": \"December 2009\"}, \"on\": \"2009-10-01\"}")
                .statusCode(200);
        var move = ACTIVITIES + "/" + id + "/moves/2";
        Api.patch("editor", move, Api.etag(id), "{\"on\": \"2009-10-02\", \"period\": {\"text\": \"Nov 2009\"}}")
                .statusCode(200);
        Untouched.by(() -> needsPublisher(Api.patch("editor", move, Api.etag(id), "{\"reason\": \"Words\"}"))
                .body("violations.field", contains("/reason")));
        editor(id, "carry-out", "{" + HELD + ", \"participants\": {\"number\": 40, \"approximate\": true}}")
                .statusCode(200);
        editor(id, "undo", "{\"reason\": \"Recorded too early, which nobody but viewers reads.\"}")
                .statusCode(200);
    }

    /** Words that no reader can place stand beside the days as they are: they may be any sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moves/1    | {\"period\": {\"text\": \"nobody came\", \"from\": \"2013-01-01\", \"to\": \"2013-04-30\"}}",
                "reschedule | {\"period\": {\"text\": \"nobody came\", \"from\": \"2013-01-01\", \"to\": \"2013-04-30\"},"
                        + " \"reason\": \"x\"}",
                "carry-out  | {\"period\": {\"text\": \"nobody came\", \"from\": \"2009-12-08\", \"to\": \"2009-12-10\"}}",
            })
    void aPeriodInWordsOfOnesOwnIsAPublishers(String move, String body) {
        var id = planned("PUBLIC");
        Untouched.by(() -> needsPublisher(
                        move.startsWith("moves")
                                ? Api.patch("editor", ACTIVITIES + "/" + id + "/" + move, Api.etag(id), body)
                                : editor(id, move, body))
                .body("violations.field", hasItem("/period/text")));
        var hidden = planned("PARTNERS");
        (move.startsWith("moves")
                        ? Api.patch("editor", ACTIVITIES + "/" + hidden + "/" + move, Api.etag(hidden), body)
                        : editor(hidden, move, body))
                .statusCode(200);
    }

    @Test
    void whoHidesOrTakesBackPublishesNothing() {
        var lowered = planned("PUBLIC");
        Api.patch("editor", ACTIVITIES + "/" + lowered, Api.etag(lowered), "{\"visibility\": \"INTERNAL\"}")
                .statusCode(200);
        editor(planned("PUBLIC"), "withdraw", "{\"reason\": \"Entered twice.\"}")
                .statusCode(200);
        var address = ACTIVITIES + "/" + lowered;
        Untouched.by(
                () -> needsPublisher(Api.patch("editor", address, Api.etag(lowered), "{\"visibility\": \"PUBLIC\"}"))
                        .body("violations.field", contains("/visibility")));
    }

    @Test
    void projectsAndOrganisationsAreNoOther() {
        var organisation = "/api/v1/organisations/"
                + as("publisher")
                        .body("{\"name\": \"Centre\", \"kind\": \"UNIVERSITY\", \"visibility\": \"PUBLIC\"}")
                        .post("/api/v1/organisations")
                        .path("id");
        var etag = as("viewer").get(organisation).header("ETag");
        needsPublisher(Api.patch("editor", organisation, etag, "{\"name\": \"Other\"}"))
                .body("violations.field", contains("/name"));
        var project = "/api/v1/projects/PUBL";
        var seen = as("viewer").get(project).header("ETag");
        needsPublisher(Api.patch("editor", project, seen, "{\"objective\": {\"en\": \"Another\"}}"))
                .body("violations.field", contains("/objective"));
    }

    private static String planned(String visibility) {
        return Api.create("PUBL", ", \"visibility\": \"" + visibility + "\"" + PLAN)
                .extract()
                .path("id");
    }

    private static ValidatableResponse editor(String activity, String command, String body) {
        return as("editor")
                .header("If-Match", Api.etag(activity))
                .body(body)
                .post(ACTIVITIES + "/" + activity + "/" + command)
                .then();
    }

    private static ValidatableResponse needsPublisher(ValidatableResponse response) {
        return response.statusCode(403).body("type", equalTo("urn:cybercrimeproject:problem:publisher-needed"));
    }
}

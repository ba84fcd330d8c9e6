package org.cybercrimeproject.activity.activity;

import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves corrected and undone, records withdrawn, parents lowered, editors narrowed. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class MoveCorrectionTest {

    private static final String BECAUSE = "{\"reason\": \"Recorded by mistake\"}";

    @BeforeEach
    void aProject() {
        Api.project("MOVE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | {\"on\": \"2009-12-11\"}                              | 409 | after-next-move",
                "2 | {\"on\": \"2009-09-30\"}                              | 409 | before-previous-move",
                "2 | {\"on\": \"2199-01-01\"}                              | 409 | in-the-future",
                "2 | {\"period\": null}                                    | 409 | period-of-move",
                "2 | {\"period\": {\"from\": \"2009-12-08\"}}              | 409 | period-of-move",
                "2 | {\"period\": {\"text\": \"June 2198\"}}               | 409 | in-the-future",
                "2 | {\"on\": null}                                        | 400 | invalid-value",
                "2 | {\"period\": {\"text\": \"Jan 10\"}}                  | 400 | invalid-value",
                "2 | {\"period\": {\"text\": \"June 2009\", \"from\": \"2009-06-01\"}} | 400 | invalid-value",
                "2 | {\"status\": \"CANCELLED\"}                           | 400 | unknown-field",
                "3 | {\"on\": \"2009-12-11\"}                              | 404 | not-found",
                "0 | {\"on\": \"2009-12-11\"}                              | 404 | not-found",
            })
    void aCorrectedMoveKeepsTheOrderOfThings(int number, String body, int status, String type) {
        var id = carriedOut("");
        Untouched.by(() -> Api.patch("editor", ACTIVITIES + "/" + id + "/moves/" + number, Api.etag(id), body)
                .statusCode(status)
                .body("type", containsString(type)));
    }

    /** The first is a firm plan; "no" has one way to be said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 | {\"tentative\": false}", "1 | {\"tentative\": null}", "2 | {\"on\": \"2009-12-10\"}"})
    void aCorrectionToWhatHoldsAlreadyWritesNothing(int number, String body) {
        var id = carriedOut("");
        Untouched.by(() -> Api.patch("editor", ACTIVITIES + "/" + id + "/moves/" + number, Api.etag(id), body)
                .statusCode(200)
                .body("version", equalTo(1)));
    }

    @Test
    void anAnswerToAWriteSpeaksTheLanguageOfItsReader() {
        var id = Api.create("MOVE", ", \"plan\": {\"period\": {\"text\": \"June/July 2010\"}, \"on\": \"2009-10-01\"}")
                .extract()
                .<String>path("id");
        as("editor")
                .header("If-Match", Api.etag(id))
                .header("Accept-Language", "fr")
                .body("{\"on\": \"2009-10-02\"}")
                .post(ACTIVITIES + "/" + id + "/confirm")
                .then()
                .statusCode(200)
                .body("plannedText", equalTo("juin/juillet 2010"));
        Api.command(id, "undo", BECAUSE).statusCode(200).body("plannedText", equalTo("June/July 2010"));
    }

    @Test
    void aConditionIsNotMetByEnteringACommitment() {
        var due = "\"due\": {\"condition\": {\"en\": \"once there is a budget\"}%s},";
        String id = Api.create("MOVE", "").extract().path("id");
        for (var day : new String[] {"2009-12-10", "2199-01-01"}) {
            Untouched.by(
                    () -> Api.command(id, "carry-out", outcome(due.formatted(", \"conditionMetOn\": \"" + day + "\"")))
                            .statusCode(409)
                            .body("type", containsString("day-of-condition"))
                            .body("detail", containsString("condition-met"))
                            .body("violations.field", hasItem("/commitments/0/due/conditionMetOn")));
        }
        Api.command(id, "carry-out", outcome(due.formatted(""))).statusCode(200);
    }

    @Test
    void aCorrectedOutcomeTakesItsCommitmentsAlong() {
        var id = carriedOut("");
        Api.patch("editor", ACTIVITIES + "/" + id + "/moves/2", Api.etag(id), "{\"on\": \"2009-12-20\"}")
                .statusCode(200)
                .body("commitments[0].on", equalTo("2009-12-20"));
    }

    @Test
    void undoingAnOutcomeStrikesItsCommitmentsAndAnotherOutcomeRevivesThem() {
        var id = carriedOut("");
        String promised = Api.get(id).path("commitments[0].id");
        Api.command(id, "undo", BECAUSE)
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("commitments[0].struck", equalTo(true));
        Api.command(id, "carry-out", outcome("\"id\": \"" + promised + "\","))
                .statusCode(200)
                .body("commitments", hasSize(1))
                .body("commitments[0].id", equalTo(promised))
                .body("commitments[0].struck", nullValue());
        Untouched.by(() -> Api.command(id, "undo", "{}").statusCode(400));
    }

    @Test
    void onlyAStruckCommitmentCanBeMadeAgain() {
        var id = carriedOut("");
        Api.command(id, "undo", BECAUSE).statusCode(200);
        Untouched.by(() -> Api.command(id, "carry-out", outcome("\"id\": \"01980f6e-0000-7000-8000-000000000000\","))
                .statusCode(409)
                .body("type", containsString("unknown-commitment")));
    }

    @Test
    void theFirstMoveCannotBeUndone() {
        var id = Api.create("MOVE", "").extract().<String>path("id");
        Untouched.by(
                () -> Api.command(id, "undo", BECAUSE).statusCode(409).body("type", containsString("nothing-to-undo")));
    }

    @Test
    void aWithdrawnActivityIsGoneButItsHistoryIsThere() {
        var id = carriedOut(", \"visibility\": \"PARTNERS\"");
        var etag = Api.etag(id);
        Api.command(id, "withdraw", BECAUSE).statusCode(200);
        Api.get(id).then().statusCode(410).body("type", containsString("gone"));
        as("anonymous").get(ACTIVITIES + "/" + id).then().statusCode(404);
        as("viewer").get(ACTIVITIES + "?project=MOVE&limit=200").then().body("items.id", not(hasItem(id)));
        as("viewer")
                .get(ACTIVITIES + "/" + id + "/history")
                .then()
                .body("items[0].reason", equalTo("Recorded by mistake"))
                .body("items[0].type", containsString("withdrawn"));
        Untouched.by(() -> Api.patch("editor", ACTIVITIES + "/" + id, etag, "{\"summary\": {\"en\": \"S\"}}")
                .statusCode(410));
    }

    @Test
    void aProjectThatBecomesLessVisibleTakesItsActivitiesAlong() {
        Api.project("LOWER");
        var open = Api.create("LOWER", ", \"visibility\": \"PUBLIC\"").extract().<String>path("id");
        var closed = Api.create("LOWER", "").extract().<String>path("id");
        lower("LOWER", "PARTNERS").statusCode(200);
        as("anonymous").get(ACTIVITIES + "/" + open).then().statusCode(404);
        as("partner").get(ACTIVITIES + "/" + open).then().statusCode(200).body("version", equalTo(2));
        Api.get(closed).then().body("version", equalTo(1)).body("visibility", equalTo("INTERNAL"));
        as("viewer")
                .get(ACTIVITIES + "/" + open + "/history")
                .then()
                .body("items[0].type", containsString("visibility-lowered"))
                .body("items[0].cause", equalTo("project LOWER version 2"));
        Untouched.by(
                () -> Api.patch("publisher", ACTIVITIES + "/" + open, Api.etag(open), "{\"visibility\": \"PUBLIC\"}")
                        .statusCode(409)
                        .body("type", containsString("more-visible-than-parent")));
    }

    @Test
    void aProjectKeepsTheOutputsThatActivitiesServeAndStaysWhileItHasActivities() {
        Api.project("KEEP");
        var id = Api.create("KEEP", ", \"outputs\": [\"5\"]").extract().<String>path("id");
        Untouched.by(() -> patchProject("KEEP", "{\"outputs\": []}")
                .statusCode(409)
                .body("type", containsString("output-in-use")));
        Untouched.by(
                () -> withdrawProject("KEEP").statusCode(409).body("type", containsString("project-has-activities")));
        Api.command(id, "withdraw", BECAUSE).statusCode(200);
        patchProject("KEEP", "{\"outputs\": []}").statusCode(200).body("outputs", empty());
        withdrawProject("KEEP").statusCode(200);
        as("viewer").get("/api/v1/projects/KEEP").then().statusCode(410);
        as("editor")
                .body("{\"project\": \"KEEP\", \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\"}")
                .post(ACTIVITIES)
                .then()
                .statusCode(409);
    }

    @Test
    void anEditorNarrowedToProjectsWritesNowhereElse() {
        var id = Api.create("MOVE", "").extract().<String>path("id");
        var elsewhere = Tokens.narrowed("editor", Map.of("projects", List.of("OTHER")));
        var here = Tokens.narrowed("editor", Map.of("projects", List.of("MOVE")));
        Untouched.by(() -> as("anonymous")
                .auth()
                .oauth2(elsewhere)
                .header("If-Match", Api.etag(id))
                .body("{\"period\": {\"text\": \"June 2031\"}}")
                .post(ACTIVITIES + "/" + id + "/plan")
                .then()
                .statusCode(403)
                .body("type", containsString("out-of-scope")));
        Untouched.by(() -> as("anonymous")
                .auth()
                .oauth2(elsewhere)
                .body("{\"project\": \"MOVE\", \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\"}")
                .post(ACTIVITIES)
                .then()
                .statusCode(403));
        as("anonymous")
                .auth()
                .oauth2(elsewhere)
                .get(ACTIVITIES + "/" + id)
                .then()
                .statusCode(200);
        as("anonymous")
                .auth()
                .oauth2(here)
                .header("If-Match", Api.etag(id))
                .body("{\"period\": {\"text\": \"June 2031\"}}")
                .post(ACTIVITIES + "/" + id + "/plan")
                .then()
                .statusCode(200);
    }

    private static String carriedOut(String more) {
        return Api.create(
                        "MOVE",
                        ", \"plan\": {\"period\": {\"text\": \"Dec 2009\"}, \"on\": \"2009-10-01\"}, \"outcome\": "
                                + outcome("") + more)
                .extract()
                .path("id");
    }

    private static String outcome(String inCommitment) {
        return """
                {"period": {"from": "2009-12-08", "to": "2009-12-10"}, "commitments": [
                  {%s "text": {"en": "Send the manual"}, "nature": "COMMITMENT", "action": "PROVIDE_MATERIAL"}]}""".formatted(inCommitment);
    }

    private static io.restassured.response.ValidatableResponse lower(String project, String level) {
        return patchProject(project, "{\"visibility\": \"" + level + "\"}");
    }

    private static io.restassured.response.ValidatableResponse patchProject(String project, String body) {
        var address = "/api/v1/projects/" + project;
        return Api.patch("publisher", address, as("viewer").get(address).header("ETag"), body);
    }

    private static io.restassured.response.ValidatableResponse withdrawProject(String project) {
        var address = "/api/v1/projects/" + project;
        return as("publisher")
                .header("If-Match", as("viewer").get(address).header("ETag"))
                .body(BECAUSE)
                .post(address + "/withdraw")
                .then();
    }
}

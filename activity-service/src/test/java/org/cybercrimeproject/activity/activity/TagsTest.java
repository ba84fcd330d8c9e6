package org.cybercrimeproject.activity.activity;

import static org.awaitility.Awaitility.await;
import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has an answer is told so, and never of an answer that is another one by now. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class TagsTest {

    private static final String OUTCOME = """
            {"period": {"from": "2009-12-08", "to": "2009-12-10"}, "commitments": [
              {"text": {"en": "Send the manual"}, "nature": "COMMITMENT", "action": "PROVIDE_MATERIAL"}]}""";

    @BeforeEach
    void aPublicProject() {
        Api.project("TAGS");
    }

    private static String carriedOut() {
        return Api.create(
                        "TAGS",
                        ", \"visibility\": \"PUBLIC\", \"plan\": {\"period\": {\"text\": \"Dec 2009\"}, \"on\": \"2009-10-01\"}"
                                + ", \"outcome\": " + OUTCOME)
                .extract()
                .path("id");
    }

    @Test
    void whatWasHiddenSinceMakesAnotherAnswerOfWhatWasKnownThen() {
        var id = carriedOut();
        var known = ACTIVITIES + "/" + id + "?knownAt=" + Api.get(id).path("recordedAt");
        await().untilAsserted(() -> as("anonymous").get(known).then().statusCode(200));
        var seen = as("anonymous").get(known).then().body("commitments", hasSize(1));
        var tag = seen.extract().header("ETag");
        as("anonymous").header("If-None-Match", tag).get(known).then().statusCode(304);

        // What is struck is for viewers and above, also in the past.
        Api.command(id, "undo", "{\"reason\": \"Too early.\"}").statusCode(200);
        as("anonymous")
                .header("If-None-Match", tag)
                .get(known)
                .then()
                .statusCode(200)
                .body("commitments", hasSize(0));
    }

    @Test
    void tagsMayStandInAnyLine() {
        var id = carriedOut();
        var tag = Api.etag(id);
        as("viewer")
                .header("If-None-Match", "\"0-0\"", tag)
                .get(ACTIVITIES + "/" + id)
                .then()
                .statusCode(304);
        as("viewer")
                .header("If-None-Match", "", "\"0-0\", W/" + tag)
                .get(ACTIVITIES + "/" + id)
                .then()
                .statusCode(304);
    }
}

package org.cybercrimeproject.activity.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contact of a project: personal, erasable, and changed only by who has seen it. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ContactTest {

    private static final AtomicInteger PROJECTS = new AtomicInteger();
    private static final String DIVISION = "Economic Crime Division";

    private final String project = "CONTACT" + PROJECTS.incrementAndGet();
    private final String contact = "/api/v1/projects/" + project + "/contact";

    @BeforeEach
    void aProjectWithoutAContact() {
        Api.project(project);
    }

    @Test
    void itIsInternalAndErasable() {
        var etag = put(null, DIVISION).statusCode(200).extract().header("ETag");
        as("anonymous").get(contact).then().statusCode(401);
        as("partner").get(contact).then().statusCode(403);
        as("viewer")
                .get(contact)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(etag))
                .body("unit", equalTo(DIVISION));
        erase(etag).statusCode(204);
        as("viewer").get(contact).then().statusCode(404);
        erase(etag).statusCode(404);
    }

    @Test
    void itIsOnlyForThoseWhoWriteItsProject() {
        var etag = put(null, DIVISION).statusCode(200).extract().header("ETag");
        var elsewhere = Tokens.narrowed("editor", Map.of("projects", List.of("OTHER")));
        given().auth()
                .oauth2(elsewhere)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body("{\"unit\": \"Nobody\"}")
                .put(contact)
                .then()
                .statusCode(403)
                .body("type", containsString("out-of-scope"));
        given().auth()
                .oauth2(elsewhere)
                .header("If-Match", etag)
                .delete(contact)
                .then()
                .statusCode(403);
        as("viewer").get(contact).then().body("unit", equalTo(DIVISION));
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() {
        var etag = put(null, DIVISION).statusCode(200).extract().header("ETag");
        as("viewer").header("If-None-Match", etag).get(contact).then().statusCode(304);
        var next = put(etag, "Cybercrime Division").statusCode(200).extract().header("ETag");
        as("viewer")
                .header("If-None-Match", etag)
                .get(contact)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(next));
    }

    @Test
    void whatIsThereIsReplacedAndErasedOnlyByWhoHasSeenIt() {
        var first = put(null, DIVISION).statusCode(200).extract().header("ETag");
        Untouched.by(() -> put(null, "Unseen").statusCode(428).body("type", containsString("precondition-required")));
        erase(null).statusCode(428);
        var second = put(first, "Cybercrime Division").statusCode(200).extract().header("ETag");
        put(first, "Stale").statusCode(412).body("type", containsString("stale"));
        erase(first).statusCode(412);
        as("viewer").get(contact).then().body("unit", equalTo("Cybercrime Division"));
        put("*", "Whatever was there").statusCode(200);
        erase(second).statusCode(412);
        erase("*").statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1-0\"", "none of ours"})
    void whoHasSeenAContactThatIsGoneIsTold(String match) {
        put(match, DIVISION).statusCode(412);
        as("viewer").get(contact).then().statusCode(404);
    }

    @Test
    void aVersionOfAnErasedContactIsNoneOfALaterOne() {
        var erased = put(null, DIVISION).statusCode(200).extract().header("ETag");
        erase(erased).statusCode(204);
        var later = put(null, DIVISION).statusCode(200).extract().header("ETag");
        assertThat(later).isNotEqualTo(erased);
        put(erased, "Stale").statusCode(412);
    }

    @Test
    void ofManyFirstOnesAtOnceOneIsTaken() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            var unit = "Unit " + i;
            calls.add(() -> put(null, unit).extract().statusCode());
        }
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            assertThat(statuses)
                    .containsOnlyOnce(200)
                    .allMatch(status -> status == 200 || status == 412 || status == 428);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatTheNewOneDoesNotSayIsNotKept() {
        var etag = put(null, DIVISION).statusCode(200).extract().header("ETag");
        as("editor")
                .header("If-Match", etag)
                .body("{\"email\": \"unit@example.org\"}")
                .put(contact)
                .then()
                .statusCode(200)
                .body("unit", nullValue());
        as("viewer").get(contact).then().body("unit", nullValue()).body("email", equalTo("unit@example.org"));
    }

    private ValidatableResponse put(String match, String unit) {
        var request = as("editor").body("{\"unit\": \"" + unit + "\"}");
        return (match == null ? request : request.header("If-Match", match))
                .put(contact)
                .then();
    }

    private ValidatableResponse erase(String match) {
        var request = as("editor");
        return (match == null ? request : request.header("If-Match", match))
                .delete(contact)
                .then();
    }
}

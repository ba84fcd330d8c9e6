package org.cybercrimeproject.activity;

import static io.restassured.RestAssured.given;
import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes is told by the token's sub, and by nothing that could be a person's name or address. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class SubjectTest {

    private static final String BODY = "{\"project\": \"SUBJ\", \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\"}";

    @BeforeEach
    void aProject() {
        Api.project("SUBJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"upn", "preferred_username", "email", "name"})
    void theActorIsTheSubWhateverElseATokenCarries(String claim) {
        var subject = UUID.randomUUID().toString();
        String id = creating(Tokens.with("editor", Map.of("sub", subject, claim, "jane.doe@example.org")), null)
                .statusCode(201)
                .extract()
                .path("id");
        as("viewer").get(ACTIVITIES + "/" + id + "/history").then().body("items[0].actor", equalTo(subject));
        as("admin")
                .get("/api/v1/operations/activity/audit?limit=200")
                .then()
                .statusCode(200)
                .body(containsString(subject))
                .body(not(containsString("jane.doe")));
    }

    @Test
    void anIdempotencyKeyBelongsToTheSub() {
        var key = UUID.randomUUID().toString();
        var subject = UUID.randomUUID().toString();
        String first = creating(Tokens.with("editor", Map.of("sub", subject, "upn", "a@example.org")), key)
                .statusCode(201)
                .extract()
                .path("id");
        creating(Tokens.with("editor", Map.of("sub", subject, "upn", "b@example.org")), key)
                .statusCode(201)
                .body("id", equalTo(first));
        creating(Tokens.with("editor", Map.of("sub", UUID.randomUUID().toString(), "upn", "a@example.org")), key)
                .statusCode(201)
                .body("id", not(equalTo(first)));
    }

    @Test
    void aTokenWithoutASubIsNone() {
        refused(Tokens.with("admin", Map.of("upn", "jane.doe@example.org")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "system:tracking", "SYSTEM:catalogue", "anonymous", "a\u0000b", "Jane\nDoe"})
    void aNameOfTheSystemOrOneThatNobodyCanHaveIsNoSub(String subject) {
        refused(Tokens.with("admin", Map.of("sub", subject)));
    }

    private static void refused(String token) {
        given().auth()
                .oauth2(token)
                .get(ACTIVITIES)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("urn:cybercrimeproject:problem:unauthenticated"));
        creating(token, null).statusCode(401);
    }

    private static ValidatableResponse creating(String token, String key) {
        var request = given().contentType(ContentType.JSON).auth().oauth2(token);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(BODY).post(ACTIVITIES).then();
    }
}

package org.cybercrimeproject.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.Test;

/** Limits that no other test comes near, set so low that one can: requests of a caller, rows of a file. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
@TestProfile(SmallLimitsTest.Small.class)
class SmallLimitsTest {

    private static final int BURST = 20;

    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "suite.rate-limit.per-second", "1",
                    "suite.rate-limit.burst", Integer.toString(BURST),
                    "suite.lists.file-rows", "3",
                    "suite.cors.origins", "https://frontend.example.org");
        }
    }

    @Test
    void whoSendsMoreThanAgreedIsToldWhenToGoOnAndNobodyElseIs() {
        var refused = refused(() -> by("busy").get("/api/v1/activities"));
        refused.then()
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cybercrimeproject:problem:too-many-requests"))
                .body("instance", equalTo("/api/v1/activities"))
                .body("detail", containsString(" s."));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, BURST);

        by("calm").get("/api/v1/activities").then().statusCode(200);
        await().until(() -> by("busy").get("/api/v1/activities").statusCode() == 200);
    }

    @Test
    void aWriteBeyondTheRateChangesNothing() {
        // No title: before it is one too many it is refused for that. Long: nobody waits for the rest of it.
        var body = "{\"reference\": \"SMALL\"" + " ".repeat(200_000) + "}";
        Untouched.by(() -> refused(() -> by("writer").body(body).post("/api/v1/projects")));
    }

    @Test
    void thoseWithoutATokenAreOneCallerPerAddress() {
        refused(() -> given().get("/api/v1/organisations"));
        by("elsewhere").get("/api/v1/organisations").then().statusCode(200);
    }

    /** Known by its address only: it was nobody's token. */
    @Test
    void whoTriesTokensIsCountedToo() {
        by("somebody").get("/api/v1/organisations").then().statusCode(200);
        var refused = refused(() -> given().auth().oauth2("a.b.c").get("/api/v1/organisations"));
        refused.then()
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cybercrimeproject:problem:too-many-requests"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, BURST);
        by("somebody").get("/api/v1/organisations").then().statusCode(200);
    }

    @Test
    void aPageOfAConfiguredOriginMayReadAnswersAndRefusals() {
        for (var address : List.of("/api/v1/activities", "/api/v1/projects/X1/contact", "/api/v1/projects/X1")) {
            by("page")
                    .auth()
                    .none()
                    .header("Origin", "https://frontend.example.org")
                    .get(address)
                    .then()
                    .statusCode(in(List.of(200, 401, 404, 429)))
                    .header("Access-Control-Allow-Origin", "https://frontend.example.org")
                    .header("Access-Control-Expose-Headers", containsString("ETag"));
        }
        by("page")
                .header("Origin", "https://frontend.example.org.evil.example")
                .get("/api/v1/activities")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    /** A browser asks before, and has no token for it. */
    @Test
    void whatAPageMaySendIsToldBefore() {
        given().header("Origin", "https://frontend.example.org")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key")
                .options("/api/v1/activities/GPC2-1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://frontend.example.org")
                .header("Access-Control-Allow-Methods", equalTo("GET, HEAD, OPTIONS, PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Vary", equalToIgnoringCase("Origin"));
    }

    @Test
    void aFileWithMoreRowsThanAgreedIsRefusedAndAPageIsNot() {
        by("author")
                .body("{\"reference\": \"ROWS\", \"title\": {\"en\": \"x\"}}")
                .post("/api/v1/projects");
        for (int i = 1; i <= 3; i++) {
            by("author")
                    .body("{\"project\": \"ROWS\", \"title\": {\"en\": \"x\"}, \"kind\": \"MEETING\"}")
                    .post("/api/v1/activities")
                    .then()
                    .statusCode(201);
        }
        var list = "/api/v1/activities?project=ROWS";
        for (var form : List.of(Forms.CSV, Forms.XLSX, Forms.CALENDAR)) {
            by("reader").accept(form).get(list).then().statusCode(200).contentType(containsString(form));
        }
        by("author")
                .body("{\"project\": \"ROWS\", \"title\": {\"en\": \"x\"}, \"kind\": \"TRAINING\"}")
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
        for (var form : List.of(Forms.CSV, Forms.XLSX, Forms.CALENDAR)) {
            by("reader")
                    .accept(form)
                    .get(list)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:cybercrimeproject:problem:too-many-rows"))
                    .body("detail", containsString("more than 3 rows"));
        }
        by("reader").accept(Forms.CSV).get(list + "&kind=TRAINING").then().statusCode(200);
        by("reader").get(list).then().statusCode(200).body("items", hasSize(4));
    }

    /** Sends a request until it is refused for being one too many: a slow machine needs some more than the burst. */
    private static Response refused(Supplier<Response> request) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(request::get, answer -> answer.statusCode() == 429);
    }

    private static RequestSpecification by(String subject) {
        return given().auth().oauth2(Tokens.named(subject, "editor")).contentType("application/json");
    }
}

package org.cybercrimeproject.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see, write and publish what. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class AccessTest {

    @BeforeEach
    void aProjectAndAnActivityPerLevel() {
        as("publisher")
                .body("{\"reference\": \"ACC\", \"title\": {\"en\": \"P\"}, \"visibility\": \"PUBLIC\"}")
                .post("/api/v1/projects");
        for (var level : new String[] {"PUBLIC", "PARTNERS", "INTERNAL"}) {
            as("publisher").body(activity("ACC." + level, level)).post("/api/v1/activities");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous,200,404,404",
        "partner,200,200,404",
        "viewer,200,200,200",
        "editor,200,200,200",
        "operator,200,404,404"
    })
    void everyRoleSeesItsLevelsInGetAndList(String role, int ofPublic, int ofPartners, int ofInternal) {
        var statuses = new int[] {ofPublic, ofPartners, ofInternal};
        var levels = new String[] {"PUBLIC", "PARTNERS", "INTERNAL"};
        for (int i = 0; i < levels.length; i++) {
            var reference = "ACC." + levels[i];
            as(role).get("/api/v1/activities/" + reference).then().statusCode(statuses[i]);
            var listed = as(role).get("/api/v1/activities?project=ACC&limit=200")
                    .then()
                    .statusCode(200);
            listed.body("items.reference", statuses[i] == 200 ? hasItem(reference) : not(hasItem(reference)));
        }
    }

    @ParameterizedTest
    @CsvSource({"anonymous,401", "partner,403", "viewer,403", "operator,403"})
    void whoMayNotWriteIsRefused(String role, int status) {
        Untouched.by(() -> as(role).body(activity(null, "INTERNAL"))
                .post("/api/v1/activities")
                .then()
                .statusCode(status)
                .contentType("application/problem+json"));
    }

    @Test
    void onlyAPublisherMakesPublic() {
        Untouched.by(() -> as("editor")
                .body(activity(null, "PUBLIC"))
                .post("/api/v1/activities")
                .then()
                .statusCode(403)
                .body("type", containsString("publisher-needed")));
        as("publisher")
                .body(activity(null, "PUBLIC"))
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
    }

    @Test
    void whoMayNotWriteSomethingIsToldSoBeforeItIsLookedAt() {
        var nowhere = "{\"project\": \"NOWHERE\", \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\"%s}";
        as("editor")
                .body(nowhere.formatted(""))
                .post("/api/v1/activities")
                .then()
                .statusCode(409);
        as("editor")
                .body(nowhere.formatted(", \"visibility\": \"PUBLIC\""))
                .post("/api/v1/activities")
                .then()
                .statusCode(403)
                .body("type", containsString("publisher-needed"));
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.narrowed("editor", Map.of("projects", List.of("ACC"))))
                .body(nowhere.formatted(""))
                .post("/api/v1/activities")
                .then()
                .statusCode(403)
                .body("type", containsString("out-of-scope"));
    }

    @Test
    void aClaimThatIsNoListNarrowsToNothingAndAnAdministratorIsNotNarrowed() {
        creating(Tokens.narrowed("editor", Map.of("projects", "ACC")))
                .statusCode(403)
                .body("type", containsString("out-of-scope"));
        creating(Tokens.narrowed("editor", Map.of("projects", List.of("ACC")))).statusCode(201);
        creating(Tokens.narrowed("admin", Map.of("projects", List.of("OTHER")))).statusCode(201);
    }

    private static ValidatableResponse creating(String token) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(token)
                .body(activity(null, "INTERNAL"))
                .post("/api/v1/activities")
                .then();
    }

    @Test
    void aCursorShowsNobodyMoreThanTheirLevel() {
        var list = "/api/v1/activities?project=ACC&sort=reference";
        String cursor = as("viewer").get(list + "&limit=1").then().extract().path("nextCursor");
        assertThat(as("viewer")
                        .get(list + "&limit=200&cursor=" + cursor)
                        .then()
                        .extract()
                        .<List<String>>path("items.visibility"))
                .contains("PARTNERS");
        assertThat(as("anonymous")
                        .get(list + "&limit=200&cursor=" + cursor)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.visibility"))
                .isNotEmpty()
                .containsOnly("PUBLIC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwiZ3JvdXBzIjpbImFkbWluIl19."})
    void aTokenThatIsNoneIsA401WithAChallenge(String token) {
        given().auth()
                .oauth2(token)
                .get("/api/v1/activities")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json");
    }

    @Test
    void tokensThatExpiredOrAreForOthersOrBySomebodyElseAreRefused() {
        for (var token : List.of(
                Tokens.expired("admin"),
                Tokens.forAudience("other", "admin"),
                Tokens.fromIssuer("urn:suite:local", "admin"),
                Tokens.forged("admin"))) {
            given().auth().oauth2(token).get("/api/v1/activities").then().statusCode(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u", "kid"})
    void nobodyIsAskedForTheKeyThatATokenNames(String header) throws IOException {
        var asked = new AtomicInteger();
        var elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        elsewhere.start();
        try {
            var address = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/keys";
            given().auth()
                    .oauth2(Tokens.bringingItsKey(header, address, "admin"))
                    .get("/api/v1/activities")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", containsString("Bearer"));
        } finally {
            elsewhere.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void noPageFromElsewhereMayReadAnswersUnlessItsOriginIsConfigured() {
        given().header("Origin", "https://elsewhere.example")
                .get("/api/v1/activities")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/activities")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        var created = as("editor")
                .body(activity(null, "INTERNAL"))
                .post("/api/v1/activities")
                .then()
                .extract();
        String id = created.path("id");
        var plan = "{\"period\": {\"text\": \"March 2030\"}}";
        Untouched.by(() -> as("editor")
                .body(plan)
                .post("/api/v1/activities/" + id + "/plan")
                .then()
                .statusCode(428));
        as("editor")
                .header("If-Match", created.header("ETag"))
                .body(plan)
                .post("/api/v1/activities/" + id + "/plan")
                .then()
                .statusCode(200);
        Untouched.by(() -> as("editor")
                .header("If-Match", created.header("ETag"))
                .body("{\"reason\": \"Gone.\"}")
                .post("/api/v1/activities/" + id + "/cancel")
                .then()
                .statusCode(412)
                .body("detail", containsString("version 2")));
    }

    @Test
    void anUnchangedRecordIsNotSentAgain() {
        var seen = as("viewer")
                .get("/api/v1/activities/ACC.PUBLIC")
                .then()
                .extract()
                .header("ETag");
        as("viewer")
                .header("If-None-Match", seen)
                .get("/api/v1/activities/ACC.PUBLIC")
                .then()
                .statusCode(304);
        given().header("If-None-Match", seen)
                .get("/api/v1/activities/ACC.PUBLIC")
                .then()
                .statusCode(200);
        for (var other : List.of("lang=fr", "asOf=2100-01-01")) {
            as("viewer")
                    .header("If-None-Match", seen)
                    .get("/api/v1/activities/ACC.PUBLIC?" + other)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aReferenceIsTakenOnce() {
        Untouched.by(() -> as("publisher")
                .body(activity("ACC.PUBLIC", "PUBLIC"))
                .post("/api/v1/activities")
                .then()
                .statusCode(409)
                .body("type", containsString("reference-taken")));
    }

    @Test
    void healthAndSwaggerAreNotOnThePublicPort() {
        given().get("/q/health").then().statusCode(404);
        given().get("/q/openapi").then().statusCode(404);
        given().get("/q/swagger-ui").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    private static String activity(String reference, String level) {
        return "{" + (reference == null ? "" : "\"reference\": \"" + reference + "\", ")
                + "\"project\": \"ACC\", \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\", \"visibility\": \""
                + level + "\"}";
    }

    private static RequestSpecification as(String role) {
        var request = given().contentType(ContentType.JSON);
        return role.equals("anonymous") ? request : request.auth().oauth2(Tokens.of(role));
    }
}

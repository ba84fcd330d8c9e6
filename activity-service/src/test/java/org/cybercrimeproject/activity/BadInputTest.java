package org.cybercrimeproject.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input that only this service knows; the rest is in {@link BadInputOfAllOperationsTest}. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class BadInputTest {

    private static final String MEMBERS = "\"project\": \"BAD\", \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\"";

    @BeforeEach
    void aProject() {
        given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body("""
                        {"reference": "BAD", "title": {"en": "P"}, "visibility": "PUBLIC",
                         "outputs": [{"code": "5", "shortTitle": {"en": "Training"}}]}""")
                .post("/api/v1/projects");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"project\": \"BAD\", \"title\": {}, \"kind\": \"TRAINING\"}",
                "{" + MEMBERS + ", \"plan\": {\"period\": {}}}",
                "{" + MEMBERS + ", \"plan\": {}}",
                "{" + MEMBERS + ", \"outcome\": {\"period\": {\"text\": \"by September 2009\"}}}",
                "{" + MEMBERS + ", \"reference\": \"BAD-7\"}",
                "{" + MEMBERS + ", \"outcome\": {\"period\": {\"text\": \"2 Dec 2009\"}, \"commitments\": [{}]}}",
                "{" + MEMBERS + ", \"documents\": [{\"title\": {\"en\": \"D\"}, \"url\": \"javascript:alert(1)\"}]}"
            })
    void whatOnlyLooksRightIsA400(String body) {
        refused(body, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"project\": \"NONE\", \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\"}",
                "{" + MEMBERS + ", \"outputs\": [\"0\"]}",
                "{" + MEMBERS + ", \"outputs\": [\"8\"]}",
                "{" + MEMBERS + ", \"outputs\": [\"5, 7\"]}",
                "{" + MEMBERS + ", \"on\": \"2199-01-01\"}",
                "{" + MEMBERS + ", \"outcome\": {\"period\": {\"text\": \"1 January 2199\"}}}"
            })
    void whatTheRulesForbidIsA409(String body) {
        refused(body, 409);
    }

    /** «//host/path» as an instance would be an address at another host. */
    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "//elsewhere.example/api/v1/projects"})
    void aProblemNamesNoAddressOfAnotherHostWhoeverRefuses(String path) throws Exception {
        var address = URI.create("http://localhost:" + RestAssured.port + path);
        var unknown = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + Tokens.of("viewer"));
        var packed = HttpRequest.newBuilder(address).header("Content-Encoding", "gzip");
        var forged = HttpRequest.newBuilder(address).header("Authorization", "Bearer forged");
        var said = new ArrayList<String>();
        for (var request : List.of(unknown, packed, forged)) {
            var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            said.add(answer.statusCode() + " " + new JsonPath(answer.body()).getString("instance"));
        }
        var instance = path.replace("//", "/");
        // An address that is none is told so before anybody looks at the token.
        var third = path.startsWith("//") ? "404 " : "401 ";
        assertThat(said).containsExactly("404 " + instance, "415 " + instance, third + instance);
    }

    private static void refused(String body, int status) {
        Untouched.by(() -> given().auth()
                .oauth2(Tokens.of("editor"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/activities")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:cybercrimeproject:problem:"))
                .body("detail", not(containsString("org.cyber")))
                .body("detail", not(containsString("java.")))
                .body("status", equalTo(status))
                .body("traceId", notNullValue()));
    }

    @ParameterizedTest
    @CsvSource({"300,201", "301,400"})
    void aTitleHasItsLimitInCodePoints(int length, int status) {
        given().auth()
                .oauth2(Tokens.of("editor"))
                .contentType(ContentType.JSON)
                .body("{\"project\": \"BAD\", \"kind\": \"TRAINING\", \"title\": {\"en\": \"" + "𝄞".repeat(length)
                        + "\"}}")
                .post("/api/v1/activities")
                .then()
                .statusCode(status);
    }

    @Test
    void aRecordThatWouldNotFitIntoAnEventIsRefused() {
        var text = "\"" + "x".repeat(20_000) + "\"";
        var part = "{\"title\": {\"en\": \"P\"}, \"kind\": \"TRAINING\", \"text\": {\"en\": " + text + "}}";
        refused("{" + MEMBERS + ", \"parts\": [" + String.join(",", Collections.nCopies(30, part)) + "]}", 413);
    }

    @Test
    void aMoveHasRoomWhereTextsHaveNone() {
        var part = "{\"title\": {\"en\": \"P\"}, \"kind\": \"TRAINING\", \"text\": {\"en\": \"" + "x".repeat(20_000)
                + "\"}}";
        var full = "{" + MEMBERS + ", \"parts\": [" + String.join(",", Collections.nCopies(26, part)) + "]}";
        var id = as("editor")
                .body(full)
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var period = "\"period\": {\"text\": \"%s 2031\"}, \"reason\": \"" + "r".repeat(2000) + "\"}";
        for (var month : List.of("May", "June", "July")) {
            as("editor")
                    .header("If-Match", "*")
                    .body("{" + period.formatted(month))
                    .post("/api/v1/activities/" + id + (month.equals("May") ? "/plan" : "/reschedule"))
                    .then()
                    .statusCode(200);
        }
        Untouched.by(() -> as("editor")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"summary\": {\"en\": \"" + "x".repeat(20_000) + "\"}}")
                .patch("/api/v1/activities/" + id)
                .then()
                .statusCode(413));
    }

    @Test
    void aBareOutputNeedsExactlyOneProject() {
        given().get("/api/v1/activities?output=5")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("output"));
        given().get("/api/v1/activities?output=5&project=BAD").then().statusCode(200);
    }

    @Test
    void whatIsNotThereAndWhatCantBeDoneAreToldApart() {
        given().auth()
                .oauth2(Tokens.of("editor"))
                .delete("/api/v1/activities")
                .then()
                .statusCode(405)
                .header("Allow", notNullValue());
        given().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }
}

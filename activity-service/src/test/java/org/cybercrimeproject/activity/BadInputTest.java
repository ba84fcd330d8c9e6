package org.cybercrimeproject.activity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Collections;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear problem, changes nothing, emits nothing. */
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
                "",
                "[]",
                "\"text\"",
                "null",
                "{",
                "{} {}",
                "{\"project\": \"BAD\", \"project\": \"BAD\"}",
                "{" + MEMBERS + ", \"colour\": 1}",
                "{" + MEMBERS + ", \"id\": \"00000000-0000-7000-8000-000000000001\"}",
                "{" + MEMBERS + ", \"version\": 7}",
                "{" + MEMBERS + ", \"status\": \"CARRIED_OUT\"}",
                "{" + MEMBERS + ", \"kind\": \"PARTY\"}",
                "{\"project\": \"BAD\", \"title\": {\"en\": \" \"}, \"kind\": \"TRAINING\"}",
                "{\"project\": \"BAD\", \"title\": {}, \"kind\": \"TRAINING\"}",
                "{\"project\": \"BAD\", \"title\": \"T\", \"kind\": \"TRAINING\"}",
                "{\"project\": 5, \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\"}",
                "{\"project\": \"BAD\", \"title\": {\"en\": \"a\\u0000b\"}, \"kind\": \"TRAINING\"}",
                "{\"project\": \"BAD\", \"title\": {\"en\": \"a\\ud800b\"}, \"kind\": \"TRAINING\"}",
                "{\"project\": \"BAD\", \"title\": {\"en\": \"a\\u202eb\"}, \"kind\": \"TRAINING\"}",
                "{" + MEMBERS + ", \"plan\": {\"period\": {\"from\": \"2010-02-30\", \"to\": \"2010-03-01\"}}}",
                "{" + MEMBERS + ", \"plan\": {\"period\": {\"from\": \"+10000-01-01\"}}}",
                "{" + MEMBERS + ", \"plan\": {\"period\": {\"from\": \"-0001-01-01\"}}}",
                "{" + MEMBERS + ", \"plan\": {\"period\": {\"from\": \"2010-03-02\", \"to\": \"2010-03-01\"}}}",
                "{" + MEMBERS + ", \"plan\": {\"period\": {\"text\": \"Jan 10\"}}}",
                "{" + MEMBERS + ", \"plan\": {\"period\": {\"text\": \"03/04/2010\"}}}",
                "{" + MEMBERS + ", \"plan\": {\"period\": {}}}",
                "{" + MEMBERS + ", \"plan\": {}}",
                "{" + MEMBERS + ", \"outcome\": {\"period\": {\"text\": \"by September 2009\"}}}",
                "{" + MEMBERS + ", \"place\": {\"country\": \"XX\"}}",
                "{" + MEMBERS + ", \"place\": {\"country\": \"UK\"}}",
                "{" + MEMBERS + ", \"place\": {\"country\": \"eg\"}}",
                "{" + MEMBERS + ", \"countries\": [\"YU\"]}",
                "{" + MEMBERS + ", \"participants\": {\"number\": -1}}",
                "{" + MEMBERS + ", \"participants\": {\"number\": 9223372036854775808}}",
                "{" + MEMBERS + ", \"participants\": {\"number\": 1e309}}",
                "{" + MEMBERS + ", \"participants\": {\"number\": NaN}}",
                "{" + MEMBERS + ", \"participants\": {\"number\": 1.5}}",
                "{" + MEMBERS + ", \"participants\": {\"number\": \"7\"}}",
                "{" + MEMBERS + ", \"reference\": \"lower\"}",
                "{" + MEMBERS + ", \"reference\": \"BAD-7\"}",
                "{" + MEMBERS + ", \"visibility\": \"SECRET\"}",
                "{" + MEMBERS + ", \"on\": 20100201}",
                "{" + MEMBERS + ", \"outcome\": {\"period\": {\"text\": \"2 Dec 2009\"}, \"commitments\": [{}]}}",
                "{" + MEMBERS + ", \"documents\": [{\"title\": {\"en\": \"D\"}, \"url\": \"javascript:alert(1)\"}]}"
            })
    void whatCannotBeReadIsA400(String body) {
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

    @Test
    void theProblemPointsToTheField() {
        given().auth()
                .oauth2(Tokens.of("editor"))
                .contentType(ContentType.JSON)
                .body("{" + MEMBERS + ", \"plan\": {\"period\": {\"text\": \"Jan 10\"}}}")
                .post("/api/v1/activities")
                .then()
                .statusCode(400)
                .body("violations[0].field", startsWith("/plan"))
                .body("detail", containsString("Jan 10"));
        given().auth()
                .oauth2(Tokens.of("editor"))
                .contentType(ContentType.JSON)
                .body("{" + MEMBERS + ", \"participants\": {\"number\": -1}}")
                .post("/api/v1/activities")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/participants/number"));
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
    void aTooDeepOrTooLongBodyIsRefused() {
        refused("[".repeat(100_000), 400);
        refused("{" + MEMBERS + ", \"participants\": {\"number\": " + "9".repeat(5000) + "}}", 400);
        Untouched.by(() -> given().auth()
                .oauth2(Tokens.of("editor"))
                .contentType(ContentType.JSON)
                .body("{" + MEMBERS + ", \"summary\": {\"en\": \"" + "x".repeat(1_100_000) + "\"}}")
                .post("/api/v1/activities")
                .then()
                .statusCode(413));
    }

    @Test
    void aRecordThatWouldNotFitIntoAnEventIsRefused() {
        var text = "\"" + "x".repeat(20_000) + "\"";
        var part = "{\"title\": {\"en\": \"P\"}, \"kind\": \"TRAINING\", \"text\": {\"en\": " + text + "}}";
        refused("{" + MEMBERS + ", \"parts\": [" + String.join(",", Collections.nCopies(30, part)) + "]}", 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=1000000000",
                "limit=x",
                "cursor=abc",
                "cursor=%00",
                "sort=colour",
                "colour=red",
                "asOf=2010-02-30",
                "asOf=yesterday",
                "status=DONE",
                "country=XX",
                "country=kh",
                "output=5",
                "announced=maybe",
                "total=7",
                "lang=de",
                "project=%00"
            })
    void aBadParameterIsA400ThatNamesIt(String query) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/activities?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", anyOf(equalTo(query.split("=")[0]), equalTo("/" + query.split("=")[0])));
    }

    @Test
    void wrongMediaTypesAndMethodsAreToldApart() {
        given().auth()
                .oauth2(Tokens.of("editor"))
                .contentType(ContentType.XML)
                .body("<a/>")
                .post("/api/v1/activities")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().accept("image/png").get("/api/v1/activities").then().statusCode(406);
        given().auth()
                .oauth2(Tokens.of("editor"))
                .delete("/api/v1/activities")
                .then()
                .statusCode(405)
                .header("Allow", notNullValue())
                .contentType("application/problem+json");
        given().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/v1/activities/NO-SUCH.ONE").then().statusCode(404).contentType("application/problem+json");
    }
}

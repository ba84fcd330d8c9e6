package org.cybercrimeproject.country.statement;

import static io.restassured.RestAssured.given;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class StatementCorrectionTest {

    private static final String STATEMENTS = "/api/v1/country-statements";

    private static final String OF_COUNTRY = "{\"kind\": \"COUNTRY\", \"code\": \"%s\"}";
    private static final String OF_GROUP = "{\"kind\": \"GROUP\", \"code\": \"ASEAN\"}";
    private static final String UNNAMED = "{\"kind\": \"UNNAMED\", \"name\": \"some countries\"}";

    @Test
    void aCorrectionLeavesWhatWasKnownBefore() {
        var before = Instant.now().toString();
        var id = statement(as("publisher"), OF_COUNTRY.formatted("PW"), "PUBLIC")
                .statusCode(201)
                .extract()
                .<String>path("id");
        var then = settledNow();
        patch(as("publisher"), id, "{\"on\": \"2010-01-27\", \"speaker\": \"the minister\"}")
                .statusCode(200)
                .body("version", equalTo(2));
        anonymous()
                .get(STATEMENTS + "/" + id + "?knownAt=" + then)
                .then()
                .statusCode(200)
                .body("on", equalTo("2010-01-28"));
        anonymous().get(STATEMENTS + "/" + id).then().body("on", equalTo("2010-01-27"));
        anonymous()
                .get(STATEMENTS + "/" + id + "?knownAt=" + before)
                .then()
                .statusCode(404)
                .body("knownSince", notNullValue());
        as("viewer")
                .get(STATEMENTS + "/" + id + "/history")
                .then()
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items[0].changes.field", equalTo(List.of("/on", "/speaker")));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"on": "2199-01-01"}                              | 409 | in-the-future
            {"exceptions": ["DE"]}                            | 409 | exception-is-no-member
            {"subject": {"code": "NATO"}}                     | 409 | unknown-group
            {"subject": {"kind": "COUNTRY", "code": "KH"}}    | 400 | invalid-value
            {"subject": null}                                 | 400 | invalid-value
            {"wording": null}                                 | 400 | invalid-value
            {"wording": {"en": null}}                         | 400 | invalid-value
            {"on": null}                                      | 400 | invalid-value
            {"reference": "OTHER"}                            | 400 | unknown-field
            {"withdrawn": true}                               | 400 | unknown-field
            """)
    void aBadCorrectionChangesNothing(String body, int status, String type) {
        var id = as("publisher")
                .body("""
                        {"subject": %s, "exceptions": ["PH"], "wording": {"en": "Words."}, "on": "2010-01-28"}""".formatted(OF_GROUP))
                .post(STATEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Untouched.by(() -> patch(as("publisher"), id, body).statusCode(status).body("type", containsString(type)));
    }

    @Test
    void aWithdrawnStatementIsGone() {
        var id = statement(as("publisher"), OF_COUNTRY.formatted("TO"), "PARTNERS")
                .statusCode(201)
                .extract()
                .<String>path("id");
        withdraw(as("publisher"), id).statusCode(200);
        as("partner").get(STATEMENTS + "/" + id).then().statusCode(410);
        anonymous().get(STATEMENTS + "/" + id).then().statusCode(404);
        anonymous().get(STATEMENTS + "?withdrawn=true").then().statusCode(403);
        as("partner").get(STATEMENTS + "/" + id + "?withdrawn=true").then().statusCode(403);
        as("viewer")
                .get(STATEMENTS + "/" + id + "?withdrawn=true")
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(true));
        patch(as("publisher"), id, "{}").statusCode(410);
        as("viewer").get(STATEMENTS + "?country=TO").then().body("items", hasSize(0));
        as("viewer")
                .get(STATEMENTS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void aNarrowedEditorWritesOfTheirCountriesOnly() {
        for (var subject : List.of(OF_COUNTRY.formatted("FJ"), OF_GROUP, UNNAMED)) {
            Untouched.by(() -> statement(narrowed("WS"), subject, "INTERNAL")
                    .statusCode(403)
                    .body("type", containsString("out-of-scope")));
        }
        var id = statement(narrowed("FJ"), OF_COUNTRY.formatted("FJ"), "INTERNAL")
                .statusCode(201)
                .extract()
                .<String>path("id");
        Untouched.by(() -> patch(narrowed("WS"), id, "{\"topic\": \"law\"}").statusCode(403));
        Untouched.by(() -> withdraw(narrowed("WS"), id).statusCode(403));
        Untouched.by(() ->
                patch(narrowed("FJ"), id, "{\"subject\": {\"code\": \"WS\"}}").statusCode(403));
        Untouched.by(() ->
                patch(narrowed("WS"), id, "{\"subject\": {\"code\": \"WS\"}}").statusCode(403));
        Untouched.by(() -> patch(narrowed("FJ"), id, "{\"visibility\": \"PUBLIC\"}")
                .statusCode(403)
                .body("type", containsString("publisher-needed")));
        patch(narrowed("FJ"), id, "{\"topic\": \"law\"}").statusCode(200);
    }

    private static ValidatableResponse statement(RequestSpecification who, String subject, String visibility) {
        return who.body("""
                        {"subject": %s, "wording": {"en": "Words."}, "on": "2010-01-28", "visibility": "%s"}""".formatted(subject, visibility)).post(STATEMENTS).then();
    }

    private static ValidatableResponse patch(RequestSpecification who, String id, String body) {
        return who.header("If-Match", "*")
                .body(body)
                .patch(STATEMENTS + "/" + id)
                .then();
    }

    private static ValidatableResponse withdraw(RequestSpecification who, String id) {
        return who.header("If-Match", "*")
                .body("{\"reason\": \"Entered by mistake.\"}")
                .post(STATEMENTS + "/" + id + "/withdraw")
                .then();
    }

    private static String settledNow() {
        var instant = Instant.now().toString();
        Awaitility.await()
                .until(() -> anonymous()
                                .get("/api/v1/countries/DE?knownAt=" + instant)
                                .statusCode()
                        == 200);
        return instant;
    }

    private static RequestSpecification narrowed(String country) {
        return given().auth()
                .oauth2(Tokens.narrowed("editor", Map.of("countries", List.of(country))))
                .contentType(ContentType.JSON);
    }
}

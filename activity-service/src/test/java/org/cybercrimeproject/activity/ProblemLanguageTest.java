package org.cybercrimeproject.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems speak the language of whoever asked, and name all that is to be mended. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ProblemLanguageTest {

    private static final String MEMBERS = "\"project\": \"LANG\", \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\"";

    @BeforeEach
    void aProject() {
        Api.project("LANG");
    }

    @Test
    void everyStatusIsToldInFrenchToWhoReadsFrench() {
        String id = Api.create("LANG", "").extract().path("id");
        String gone = Api.create("LANG", "").extract().path("id");
        Api.command(gone, "withdraw", "{\"reason\": \"Entered twice.\"}").statusCode(200);
        var key = UUID.randomUUID().toString();
        as("editor").header("Idempotency-Key", key).body("{" + MEMBERS + "}").post(ACTIVITIES);

        var asked = new LinkedHashMap<Integer, Function<RequestSpecification, Response>>();
        asked.put(400, request -> request.body("{").post(ACTIVITIES));
        asked.put(403, request -> with(request, "viewer").body("{}").post(ACTIVITIES));
        asked.put(404, request -> request.get(ACTIVITIES + "/LANG-999"));
        asked.put(405, request -> request.delete(ACTIVITIES));
        asked.put(406, request -> request.accept("image/png").get(ACTIVITIES));
        asked.put(
                409,
                request -> request.header("If-Match", Api.etag(id))
                        .body("{\"reason\": \"x\"}")
                        .post(one(id) + "/undo"));
        asked.put(410, request -> request.get(one(gone)));
        asked.put(
                412,
                request -> request.header("If-Match", "\"9-0123456789abcdef\"")
                        .body("{}")
                        .patch(one(id)));
        asked.put(413, request -> request.body("x".repeat(1_500_000)).post(ACTIVITIES));
        asked.put(
                415,
                request -> request.contentType("application/xml").body("<a/>").post(ACTIVITIES));
        asked.put(
                422,
                request -> request.header("Idempotency-Key", key)
                        .body("{" + MEMBERS + ", \"countries\": [\"KH\"]}")
                        .post(ACTIVITIES));
        asked.put(428, request -> request.body("{}").patch(one(id)));
        asked.forEach((status, ask) -> bilingual(status, () -> editor(), ask));
        bilingual(
                401,
                () -> given().contentType(ContentType.JSON),
                request -> request.body("{}").post(ACTIVITIES));
        bilingual(
                401,
                () -> given().auth().oauth2("damaged").contentType(ContentType.JSON),
                request -> request.get(ACTIVITIES));
    }

    private static void bilingual(
            int status,
            java.util.function.Supplier<RequestSpecification> request,
            Function<RequestSpecification, Response> ask) {
        var english = ask.apply(request.get().header("Accept-Language", "fr;q=0.2, en"));
        var french = ask.apply(request.get().header("Accept-Language", "de, fr-CA;q=0.5"));
        for (var answer : List.of(english, french)) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(String.join(",", answer.headers().getValues("Vary"))).containsIgnoringCase("Accept-Language");
        }
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(french.header("Content-Language")).as("%s", status).isEqualTo("fr");
        assertThat((String) french.path("type")).isEqualTo(english.path("type"));
        for (var words : List.of("title", "detail")) {
            assertThat((String) french.path(words)).isNotBlank().isNotEqualTo(english.path(words));
            assertThat((String) english.path(words)).isNotBlank().doesNotContain("«");
        }
    }

    @ParameterizedTest
    @CsvSource({"lang=fr, en, fr", "lang=en, fr, en", "lang=de, fr, fr", "lang=FR, en, fr"})
    void theParameterWinsOverTheHeader(String parameter, String header, String language) {
        given().header("Accept-Language", header)
                .get(ACTIVITIES + "/LANG-998?" + parameter)
                .then()
                .header("Content-Language", language);
    }

    @Test
    void allThatIsWrongWithABodyIsNamedAtOnce() {
        var body = """
                {"project": "LANG", "titel": {"en": "T"}, "kind": "TRANING", "countries": ["KH", "UK"],
                 "place": {"city": 5}, "plan": {"period": {"text": "Jan 10"}}, "visibility": "SECRET"}""";

        var english = violations(as("editor").body(body).post(ACTIVITIES));
        assertThat(english.keySet())
                .containsExactlyInAnyOrder(
                        "/titel", "/title", "/kind", "/countries/1", "/place/city", "/plan/period/text", "/visibility");
        assertThat(english)
                .containsEntry("/place/city", "Expected a text, found the number 5.")
                .containsEntry("/title", "This field is required.");
        assertThat(english.get("/titel"))
                .startsWith("Unknown field \"titel\"; allowed fields: ")
                .endsWith("Did you mean \"title\"?");
        assertThat(english.get("/kind")).contains("Did you mean \"TRAINING\"?");

        var french = violations(
                as("editor").header("Accept-Language", "fr").body(body).post(ACTIVITIES));
        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(french)
                .containsEntry("/place/city", "Attendu\u00a0: un texte\u00a0; trouvé\u00a0: le nombre 5.")
                .containsEntry("/title", "Ce champ est obligatoire.");
        assertThat(french.values()).doesNotContainAnyElementsOf(english.values());
    }

    @Test
    void aPatchIsToldAllAtOnceToo() {
        String id = Api.create("LANG", "").extract().path("id");
        var found = violations(Api.patch(
                        "editor",
                        one(id),
                        Api.etag(id),
                        "{\"titel\": {\"en\": \"x\"}, \"kind\": \"PARTY\", \"title\": null, \"place\": {\"country\": \"UK\"}}")
                .statusCode(400)
                .extract()
                .response());
        assertThat(found.keySet()).containsExactlyInAnyOrder("/titel", "/kind", "/title", "/place/country");
    }

    @Test
    void valuesThatCanBeReadAreStillCheckedAgainstTheirLimits() {
        var found = violations(as("editor")
                .body("{" + MEMBERS.replace("LANG", "L".repeat(50)) + ", \"countries\": "
                        + "[\"KH\"".concat(", \"KH\"".repeat(200)) + "]}")
                .post(ACTIVITIES));
        assertThat(found.keySet()).contains("/countries", "/project");
    }

    @Test
    void allThatIsWrongWithTheParametersIsNamedAtOnce() {
        var english =
                violations(given().get(ACTIVITIES + "?contry=KH&from=2010-02-30&limit=0&status=PLANED&asOf=today"));
        assertThat(english.keySet()).containsExactlyInAnyOrder("contry", "from", "limit", "status", "asOf");
        assertThat(english.get("contry"))
                .startsWith("Unknown parameter \"contry\"")
                .endsWith("Did you mean \"country\"?");
        assertThat(english.get("status")).contains("Did you mean \"PLANNED\"?");

        var french = violations(
                given().get(ACTIVITIES + "?contry=KH&from=2010-02-30&limit=0&status=PLANED&asOf=today&lang=fr"));
        assertThat(french.values()).doesNotContainAnyElementsOf(english.values());
    }

    @Test
    void aBrokenRulePointsToTheFieldThatBreaksIt() {
        var found = violations(as("editor")
                .body("{" + MEMBERS + ", \"outputs\": [\"5\", \"8\"]}")
                .post(ACTIVITIES)
                .then()
                .statusCode(409)
                .extract()
                .response());
        assertThat(found).containsOnlyKeys("/outputs/1");
    }

    private static Map<String, String> violations(Response answer) {
        var found = new LinkedHashMap<String, String>();
        answer.jsonPath()
                .getList("violations", Map.class)
                .forEach(violation -> found.put((String) violation.get("field"), (String) violation.get("message")));
        return found;
    }

    private static RequestSpecification editor() {
        return as("editor");
    }

    private static RequestSpecification with(RequestSpecification request, String role) {
        return request.auth().oauth2(org.cybercrimeproject.kit.test.Tokens.of(role));
    }

    private static String one(String id) {
        return ACTIVITIES + "/" + id;
    }
}

package org.cybercrimeproject.country;

import static io.restassured.RestAssured.given;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that must be refused: a problem, nothing written, nothing emitted. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class BadInputTest {

    private static final String ACTIONS = "/api/v1/treaty-actions";
    private static final String STATEMENTS = "/api/v1/country-statements";

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /party      | "XX"
            /party      | "UK"
            /party      | "de"
            /party      | "YU"
            /party      | "DEU"
            /party      | ""
            /party      | 5
            /date       | "2010-02-30"
            /date       | "10000-01-01"
            /date       | "-0001-01-01"
            /date       | "1899-12-31"
            /date       | "2200-01-01"
            /date       | "2010-2-3"
            /date       | "2010-02-03T00:00:00Z"
            /date       | 20100203
            /date       | null
            /type       | "signature"
            /type       | "SIGNED"
            /type       | 1
            /type       | null
            /instrument | null
            /inForceOn  | "2010-02-30"
            /inForceOn  | "2010-07-01"
            /declaration | "OTHER"
            /article    | "Art. 36"
            /article    | "36 (1)"
            /article    | 36
            /provisions | ["14.3"]
            /provisions | [null]
            /provisions | "14(3)"
            /territory  | "   "
            /territory  | "a\\u0000b"
            /territory  | "\\ud800"
            /territory  | "\\u202eabc"
            /text       | {}
            /text       | {"en": " "}
            /text       | {"en": "a", "de": "b"}
            /text       | "words"
            /visibility | "SECRET"
            /visibility | 0
            /reference  | "tr-1"
            /reference  | "FU-312"
            /reference  | "A"
            /reference  | "A B"
            /provenance | {"basis": "GUESSED"}
            /id         | "01980f6e-0000-7000-8000-000000000000"
            /version    | 7
            /warnings   | []
            """)
    void aTreatyActionWithAWrongValueIsRefused(String field, String value) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("instrument", "\"ETS185\"");
        fields.put("party", "\"DE\"");
        fields.put("type", "\"SIGNATURE\"");
        fields.put("date", "\"2001-11-23\"");
        fields.put(field.substring(1), value);
        refused(ACTIONS, json(fields));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /subject    | {"kind": "COUNTRY", "code": "UK"}
            /subject    | {"kind": "COUNTRY", "code": "kh"}
            /subject    | {"kind": "COUNTRY"}
            /subject    | {"kind": "BODY", "name": "A ministry"}
            /subject    | {"kind": "ORGANISATION", "reference": "EG-NCJS"}
            /subject    | {"kind": "UNNAMED"}
            /subject    | {"kind": "PLANET", "code": "EA"}
            /subject    | null
            /exceptions | ["PH"]
            /exceptions | ["XX"]
            /exceptions | [null]
            /wording    | null
            /wording    | {}
            /wording    | "words"
            /on         | null
            /on         | "2010-13-01"
            /topic      | ""
            /speaker    | "a\\u0000"
            /occasion   | {}
            /occasion   | {"id": "five"}
            /status     | "x"
            """)
    void aStatementWithAWrongValueIsRefused(String field, String value) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("subject", "{\"kind\": \"COUNTRY\", \"code\": \"KH\"}");
        fields.put("wording", "{\"en\": \"A draft is there.\"}");
        fields.put("on", "\"2010-01-28\"");
        fields.put(field.substring(1), value);
        refused(STATEMENTS, json(fields));
    }

    @Test
    void textsHaveAnEndInCodePoints() {
        var statement = """
                {"subject": {"kind": "COUNTRY", "code": "KH"}, "on": "2010-01-28", "wording": {"en": "%s"}}""";
        refused(STATEMENTS, statement.formatted("x".repeat(20_001)));
        refused(STATEMENTS, statement.formatted("x".repeat(100_000)));
        refused(STATEMENTS, """
                {"subject": {"kind": "COUNTRY", "code": "KH"}, "on": "2010-01-28", "wording": {"en": "a"},
                 "speaker": "%s"}""".formatted("x".repeat(301)));
        refused(ACTIONS, """
                {"instrument": "ETS185", "party": "DE", "type": "TERRITORIAL_APPLICATION", "date": "2010-01-28",
                 "territory": "%s"}""".formatted("x".repeat(301)));
        refused(ACTIONS, """
                {"instrument": "ETS185", "party": "DE", "type": "DECLARATION", "declaration": "OTHER",
                 "date": "2010-01-28", "provisions": [%s"1"]}""".formatted("\"1\",".repeat(200)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{} {}",
                "{\"instrument\": \"ETS185\"} trailing",
                "{\"party\": \"DE\", \"party\": \"FR\"}",
                "{\"party\": NaN}",
                "{\"party\": 1e309}",
                "{'party': 'DE'}",
                "{}"
            })
    void aBodyThatIsNoObjectOfThisKindIsRefused(String body) {
        refused(ACTIONS, body);
        refused(STATEMENTS, body);
    }

    @Test
    void bodiesMadeToHurtAreRefused() {
        Untouched.by(() -> as("editor")
                .body(("{\"text\": " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8))
                .post(ACTIONS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json"));
        refused(ACTIONS, "{\"date\": " + "9".repeat(5_000) + "}");
        var invalidUtf8 = "{\"territory\": \"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        as("editor").body(invalidUtf8).post(ACTIONS).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void onlyJsonIsRead() {
        given().auth()
                .oauth2(Tokens.of("editor"))
                .contentType(ContentType.TEXT)
                .body("{}")
                .post(ACTIONS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/countries/XX",
                "/countries/UK",
                "/countries/YU",
                "/countries/de",
                "/countries/DEU",
                "/countries/%00",
                "/countries/01980f6e-0000-7000-8000-000000000000",
                "/groups/NATO",
                "/groups/coe",
                "/groups/NATO/members",
                "/instruments/ETS999",
                "/instruments/ETS999/articles",
                "/instruments/ETS999/parties/DE",
                "/instruments/ETS999/status-chart",
                "/instruments/ETS185/parties/XX",
                "/instruments/ETS185/parties/UK",
                "/instruments/ETS185/parties/de",
                "/instruments/ETS185/parties/YU",
                "/treaty-actions/NO-SUCH-ACTION",
                "/country-statements/NO-SUCH-STATEMENT",
                "/countries/resolve?name=Atlantis"
            })
    void whatIsNotThereIsNotFound(String path) {
        anonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1" + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", containsString("urn:cybercrimeproject:problem:"))
                .body("detail", not(containsString("Exception")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/countries?colour=red",
                "/countries?q=%00",
                "/countries?group=NATO",
                "/countries?limit=0",
                "/countries?limit=-1",
                "/countries?limit=1000000000",
                "/countries?limit=99999999999",
                "/countries?sort=size",
                "/countries?cursor=abc",
                "/countries?cursor=%F0%9F%98%80",
                "/countries?asOf=2010-02-30",
                "/countries?asOf=yesterday",
                "/countries?total=perhaps",
                "/countries/DE?asOf=10000-01-01",
                "/countries/DE?lang=de",
                "/countries/DE?knownAt=2010-02-01",
                "/countries/resolve",
                "/countries/resolve?name=",
                "/countries/resolve?name=%20",
                "/countries/resolve?name=%00",
                "/instruments/ETS185/parties/DE?asof=2010-02-01",
                "/instruments/ETS185/status-chart?asOf=-0001-01-01",
                "/treaty-actions?party=UK",
                "/treaty-actions?party=de",
                "/treaty-actions?type=SIGNED",
                "/treaty-actions?from=2010-02-30",
                "/country-statements?country=YU",
                "/country-statements?group=NATO",
                "/country-statements?on=2010-01-28"
            })
    void aParameterThatCantBeIsNamed(String path) {
        anonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(containsString("Exception")))
                .body("instance", equalTo("/api/v1" + path.split("\\?")[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "%5C", "'", "%22", "%3B--", "%7C%21%3A%2A%28"})
    void signsOfASearchLanguageFindNothingAndBreakNothing(String q) {
        anonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1/countries?q=" + q)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void theCatalogueHasNoAddressToWriteTo() {
        for (var path : List.of("/api/v1/countries", "/api/v1/groups", "/api/v1/instruments")) {
            as("admin").body("{}").post(path).then().statusCode(405).contentType("application/problem+json");
        }
    }

    private static void refused(String path, String body) {
        Untouched.by(() -> as("publisher")
                .body(body)
                .post(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("urn:cybercrimeproject:problem:"))
                .body("detail", not(containsString("org.cybercrimeproject")))
                .body("detail", not(containsString("Exception"))));
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}

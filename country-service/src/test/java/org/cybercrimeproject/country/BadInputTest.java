package org.cybercrimeproject.country;

import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input that only this service knows; the rest is in {@link BadInputOfAllOperationsTest}. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class BadInputTest {

    private static final String ACTIONS = "/api/v1/treaty-actions";
    private static final String STATEMENTS = "/api/v1/country-statements";

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /inForceOn  | "2010-07-01"
            /declaration | "OTHER"
            /article    | "Art. 36"
            /article    | "36 (1)"
            /provisions | ["14.3"]
            /text       | {}
            /reference  | "FU-312"
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
            /subject    | {"kind": "TERRITORY", "code": "KOS"}
            /exceptions | ["PH"]
            /project    | "no reference"
            /occasion   | {}
            """)
    void aStatementWithAWrongValueIsRefused(String field, String value) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("subject", "{\"kind\": \"COUNTRY\", \"code\": \"KH\"}");
        fields.put("wording", "{\"en\": \"A draft is there.\"}");
        fields.put("on", "\"2010-01-28\"");
        fields.put(field.substring(1), value);
        refused(STATEMENTS, json(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/countries/XX",
                "/countries/UK",
                "/countries/YU",
                "/countries/YUGO",
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
                "/countries?group=NATO",
                "/countries/resolve",
                "/instruments/ETS185/parties/DE?asof=2010-02-01",
                "/country-statements?group=NATO",
                "/country-statements?country=XQ",
                "/country-statements?country=YU",
                "/country-statements?project=gpc2",
                "/country-statements?project=GPC2&project=gpc2",
                "/country-statements?project=",
                "/country-statements?occasion=no%20such",
                "/country-statements?occasion=no",
                "/treaty-actions?instrument=NOPE",
                "/treaty-actions?instrument=ETS185&instrument=NOPE",
                "/treaty-actions?party=XQ",
                "/treaty-actions?type=NOPE",
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

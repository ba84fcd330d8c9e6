package org.cybercrimeproject.kit.test.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.kit.test.api.AnswerCheck.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of answers complains about each thing that it is there for. */
class AnswerCheckTest {

    private static final String THING = "{\"name\": \"x\", \"on\": \"2010-02-01\"}";
    private final AnswerCheck check = new AnswerCheck(Planted.sound());

    @Test
    void anAnswerThatKeepsTheContractIsPassed() {
        assertThat(get(200, THING)).isEmpty();
        assertThat(faults(
                        "GET",
                        "/api/v1/things",
                        200,
                        Map.of("Link", "<x>"),
                        "{\"nextCursor\": \"c\", \"items\": [" + THING + "]}"))
                .isEmpty();
        assertThat(get(404, "{\"type\": \"t\", \"status\": 404}")).isEmpty();
        assertThat(faults("POST", "/api/v1/things", 201, Map.of("Location", "/x"), THING))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "x", "colour": 1}        | not evaluated
            {"name": 5}                       | string expected
            {"on": "2010-02-01"}              | required
            {"name": "x", "on": "2010-02-30"} | date
            {"name": "x", "visibility": "NO"} | enumeration
            []                                | object expected
            {                                 | no JSON
            """)
    void aBodyThatTheDocumentDoesNotHaveIsFound(String body, String complaint) {
        assertThat(get(200, body)).anyMatch(fault -> fault.contains(complaint));
    }

    @Test
    void aMemberBeyondTheDocumentIsFoundDeepInside() {
        assertThat(faults("GET", "/api/v1/things", 200, Map.of(), "{\"items\": [{\"name\": \"x\", \"y\": 1}]}"))
                .anyMatch(fault -> fault.contains("/items/0"));
    }

    @Test
    void aPageIsLinkedWhenThereIsOne() {
        assertThat(faults("GET", "/api/v1/things", 200, Map.of("Link", "<x>"), "{\"items\": []}"))
                .anyMatch(fault -> fault.contains("Link"));
        assertThat(faults("GET", "/api/v1/things", 200, Map.of(), "{\"nextCursor\": \"c\", \"items\": []}"))
                .anyMatch(fault -> fault.contains("Link"));
    }

    @Test
    void aStatusMediaTypeOrHeaderThatIsNotDocumentedIsFound() {
        assertThat(get(418, THING)).anyMatch(fault -> fault.contains("418"));
        assertThat(check.faults(new Answer("GET", "/api/v1/things/A", 200, Map.of("Content-Type", "text/html"), THING)))
                .anyMatch(fault -> fault.contains("text/html"));
        assertThat(faults("GET", "/api/v1/things/A", 200, Map.of("ETag", "\"1-a\""), THING))
                .anyMatch(fault -> fault.contains("ETag"));
        assertThat(faults("POST", "/api/v1/things", 201, Map.of(), THING))
                .anyMatch(fault -> fault.contains("Location is missing"));
    }

    @Test
    void anAnswerWhereNothingIsDocumentedIsFound() {
        assertThat(faults("GET", "/api/v1/other", 200, Map.of(), THING))
                .anyMatch(fault -> fault.contains("no such operation"));
        assertThat(faults("DELETE", "/api/v1/things", 405, Map.of("Allow", "GET"), THING))
                .anyMatch(fault -> fault.contains("problem+json"));
        assertThat(check.faults(new Answer(
                        "DELETE",
                        "/api/v1/things",
                        405,
                        Map.of("Content-Type", "application/problem+json"),
                        "{\"type\": \"t\", \"status\": 405}")))
                .anyMatch(fault -> fault.contains("Allow"));
    }

    @Test
    void aProblemThatSpeaksOfAnotherStatusIsFound() {
        assertThat(get(404, "{\"type\": \"t\", \"status\": 400}")).anyMatch(fault -> fault.contains("400"));
    }

    private List<String> get(int status, String body) {
        return faults("GET", "/api/v1/things/A", status, Map.of(), body);
    }

    private List<String> faults(String method, String path, int status, Map<String, String> headers, String body) {
        var all = new LinkedHashMap<>(headers);
        all.put("Content-Type", status < 400 || status == 405 ? "application/json" : "application/problem+json");
        return check.faults(new Answer(method, path, status, all, body));
    }
}

package org.cybercrimeproject.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cybercrimeproject.kit.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListCheckTest {

    private static final String LISTS = """
            {"items": [{"name": "Kind", "codes": [
              {"code": "A", "label": {"en": "a", "fr": "a"}}, {"code": "B", "label": {"en": "b"}}]}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Kind\": {\"enum\": [\"A\", \"B\"]}}                        | [Kind.B lacks a word]",
                "{\"Kind\": {\"enum\": [\"A\", \"B\", \"C\"]}}                 | lists [A, B] instead of [A, B, C]",
                "{\"Kind\": {\"enum\": [\"B\", \"A\"]}}                        | lists [A, B] instead of [B, A]",
                "{\"Other\": {\"enum\": [\"A\"]}}                              | [Other has no code list]",
                "{\"Thing\": {\"properties\": {\"x\": {\"enum\": [\"A\"]}}}}   | /components/schemas/Thing/properties/x is an"
            })
    void aPlantedFaultIsFound(String schemas, String complaint) throws IOException {
        var document = json("{\"components\": {\"schemas\": " + schemas + "}}");
        assertThat(CodeListCheck.complaints(document, json(LISTS)).toString()).contains(complaint);
    }

    private static JsonNode json(String text) throws IOException {
        return Json.tree(text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.cybercrimeproject.kit.test.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cybercrimeproject.kit.test.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaLintsTest {

    private static final String SOUND = """
            {"servers": [{"url": "https://suite.example"}], "paths": {"/a": {"get": {"responses": {
               "200": {"content": {"application/json": {}}},
               "429": {"headers": {"Retry-After": {"required": true}}}}}}},
             "components": {"schemas": {"Thing": {"properties": {
               "name": {"type": "string", "pattern": "^[A-Z]+$", "description": "d"},
               "id": {"type": "string", "format": "uuid", "description": "d"},
               "kind": {"$ref": "#/components/schemas/Kind"}}},
               "Kind": {"enum": ["A"], "description": "d"}}}}
            """;

    @Test
    void aCleanDocumentIsPassed() {
        assertThat(SchemaLints.faults(Contract.of(SOUND))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "servers": [{"url": "https://suite.example"}] | "servers": []               | where the API is
            "Thing":                                      | "LocalDate":                | clashes
            "Thing":                                      | "Thing1":                   | clashes
            , "description": "d"},                        | },                          | nothing says what Thing.name is
            "enum": ["A"], "description": "d"             | "enum": ["A"]               | nothing says what Thing.kind is
            ^[A-Z]+$                                      | [A-Z]+                      | not anchored
            ^[A-Z]+$                                      | ^(?s)[A-Z]+$                | not of ECMA-262
            "format": "uuid"                              | "format": "uuid", "pattern": "^a$" | beside format uuid
            {"required": true}                            | {}                          | Retry-After
            {"application/json": {}}                      | {"application/json": {}, "text/csv": {}} | choice of types
            """)
    void whatGeneratorsStumbleOverIsFound(String sound, String fault, String complaint) {
        assertThat(SchemaLints.faults(Contract.of(SOUND.replace(sound, fault))))
                .anyMatch(found -> found.contains(complaint));
    }

    @Test
    void aNameThatMeansTwoThingsIsFound() {
        var contracts =
                new TreeMap<>(Map.of("a", Contract.of(SOUND), "b", Contract.of(SOUND.replace("^[A-Z]+$", "^[a-z]+$"))));
        assertThat(SchemaLints.differences(contracts))
                .containsExactly("the schema Thing is another one in b than in a");
    }

    @Test
    void eachNameMeansOneThingInTheWholeSuite() throws IOException {
        var contracts = new TreeMap<String, Contract>();
        for (var service : List.of("activity", "country", "followup", "reporting")) {
            var file = Golden.docs().resolve("api/" + service + "-service.yaml");
            contracts.put(
                    service,
                    Contract.of(new ObjectMapper(new YAMLFactory())
                            .readTree(Files.readString(file))
                            .toString()));
        }
        assertThat(SchemaLints.differences(contracts)).isEmpty();
    }
}

package org.cybercrimeproject.kit.test.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cybercrimeproject.kit.test.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documents of the services against those that were accepted last, in docs/api/accepted. How a change that breaks
 * something is accepted: docs/guides/contract-guards.md.
 */
class BreakingChangesTest {

    @ParameterizedTest
    @ValueSource(strings = {"activity-service", "country-service", "followup-service", "reporting-service"})
    void nothingThatClientsRelyOnIsTakenAway(String service) throws IOException {
        var present = Golden.docs().resolve("api/" + service + ".yaml");
        var accepted = Golden.docs().resolve("api/accepted/" + service + ".yaml");
        if ("accept".equals(System.getProperty("test.breaking"))) {
            Files.createDirectories(accepted.getParent());
            Files.copy(present, accepted, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(BreakingChanges.faults(read(accepted), read(present))).isEmpty();
    }

    @Test
    void theSameDocumentBreaksNothing() {
        assertThat(BreakingChanges.faults(Planted.sound(), Planted.sound())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name": {"type": "string"}, "on"            | "name": {"type": "integer"}, "on"
            "name": {"type": "string"}, "on"            | "on"
            "name": {"type": "string"}, "on": {"type": "string", "format": "date"} | "name": {"type": "string"}
            "/api/v1/things/{id}"                       | "/api/v1/objects/{id}"
            "post": {"operationId"                      | "put": {"operationId"
            "Thing": {"type": "object", "required": ["name"] | "Thing": {"type": "object", "required": []
            "NewThing": {"type": "object", "required": ["name"] | "NewThing": {"type": "object", "required": ["name", "on"]
            "name": "q", "in": "query" | "name": "r", "in": "query", "required": true
            """)
    void whatAClientWouldStumbleOverIsFound(String sound, String broken) {
        assertThat(BreakingChanges.faults(Planted.sound(), Planted.with(sound, broken)))
                .isNotEmpty();
    }

    @Test
    void aFieldThatComesNewBreaksNothing() {
        assertThat(BreakingChanges.faults(
                        Planted.sound(),
                        Planted.with(
                                "\"name\": {\"type\": \"string\"}, \"on\"",
                                "\"name\": {\"type\": \"string\"}, \"colour\": {\"type\": \"string\"}, \"on\"")))
                .isEmpty();
    }

    private static Contract read(Path file) throws IOException {
        return Contract.of(new ObjectMapper(new YAMLFactory())
                .readTree(Files.readString(file))
                .toString());
    }
}

package org.cybercrimeproject.kit.test.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.cybercrimeproject.kit.test.Golden;
import org.junit.jupiter.api.Test;

/** The schemas of events, as generators of code read them: a model without a title would be AnonymousSchema_217. */
class EventSchemasTest {

    /** What narrows another schema is no model of its own. */
    private static final Set<String> REFINING = Set.of("if", "then", "else", "not", "allOf");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everyObjectAndEnumerationHasATitleOfItsOwn() throws IOException {
        var untitled = new ArrayList<String>();
        var titled = new TreeMap<String, List<String>>();
        try (var files = Files.list(Golden.docs().resolve("events/schemas"))) {
            for (var file : files.toList()) {
                eachModel(file.getFileName().toString(), MAPPER.readTree(file.toFile()), (place, model) -> {
                    if (model.has("title")) {
                        titled.computeIfAbsent(model.get("title").asText(), title -> new ArrayList<>())
                                .add(place);
                    } else {
                        untitled.add(place);
                    }
                });
            }
        }
        assertThat(untitled).as("give each a title, ActivityPartKind").isEmpty();
        assertThat(titled.values()).allSatisfy(places -> assertThat(places).hasSize(1));
    }

    @Test
    void aModelWithoutATitleIsFound() throws IOException {
        var found = new ArrayList<String>();
        eachModel(
                "x",
                MAPPER.readTree("{\"properties\": {\"kind\": {\"enum\": [\"A\"]}, \"name\": {\"type\": \"string\"}}}"),
                (place, model) -> found.add(place));
        assertThat(found).containsExactly("x", "x/properties/kind");
    }

    private static void eachModel(String place, JsonNode schema, BiConsumer<String, JsonNode> seen) {
        if (schema.path("properties").isObject()
                || schema.path("allOf").isArray()
                        && !schema.path("type").asText().equals("array")
                || schema.path("enum").isArray()
                || schema.path("type").asText().equals("object")) {
            seen.accept(place, schema);
        }
        schema.properties().stream()
                .filter(entry -> !REFINING.contains(entry.getKey()))
                .forEach(entry -> eachModel(place + "/" + entry.getKey(), entry.getValue(), seen));
        if (schema.isArray()) {
            for (int i = 0; i < schema.size(); i++) {
                eachModel(place + "/" + i, schema.get(i), seen);
            }
        }
    }
}

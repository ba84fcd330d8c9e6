package org.cybercrimeproject.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The contract of events: one golden example per type in docs/events/examples, which its producer and its consumers
 * test with, and a schema per state. What differs from run to run (ids, instants, traces, the day on which a record was
 * entered) is written as a constant.
 */
public final class GoldenEvents {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
    private static final Pattern NUMBERED = Pattern.compile("\"([A-Z][A-Z0-9]*)-[0-9]+\"");

    private static final String SCHEMAS = "https://schemas.example/";

    private GoldenEvents() {}

    /** Compares an event with its golden example, and its data with its schema. */
    public static void check(EventLog.Logged event) {
        assertThat(violations(event.type(), event.data()))
                .as(event.type() + " against its schema")
                .isEmpty();
        Golden.check("events/examples/" + event.type() + ".json", canonical(event));
    }

    /** What the schema of a type of events says against the data of one; empty when nothing. */
    static String violations(String type, JsonNode data) {
        return violations(type.split("\\.")[2], "#/$defs/EventData", data.toString());
    }

    /** What a schema of docs/events says against some JSON; empty when nothing. */
    public static String violations(String name, String json) {
        return violations(name, "", json);
    }

    private static String violations(String name, String part, String json) {
        var schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas()))
                .getSchema(SchemaLocation.of(SCHEMAS + name + ".schema.json" + part));
        var errors = schema.validate(json, InputFormat.JSON);
        return errors.isEmpty() ? "" : errors.toString();
    }

    /** The schemas by address; the address only has to be the same for all, so that they find each other. */
    private static Map<String, String> schemas() {
        try (var files = Files.list(Golden.docs().resolve("events/schemas"))) {
            var schemas = new LinkedHashMap<String, String>();
            for (var file : files.toList()) {
                var schema = MAPPER.readTree(file.toFile());
                close(schema);
                schemas.put(SCHEMAS + file.getFileName(), schema.toString());
            }
            return schemas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Consumers must bear a field that no schema names, but producers tell of none. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("type").asText().equals("object")
                && object.has("properties")) {
            object.put("unevaluatedProperties", false);
        }
        schema.forEach(GoldenEvents::close);
    }

    private static String canonical(EventLog.Logged event) {
        var whole = new LinkedHashMap<String, Object>();
        var attributes = new java.util.TreeMap<>(event.attributes());
        attributes.remove("traceparent");
        whole.put("key", event.key());
        whole.put("attributes", attributes);
        whole.put("data", event.data());
        try {
            return replaceIds(INSTANT.matcher(replaceToday(MAPPER.writeValueAsString(whole)))
                            .replaceAll("2010-02-01T09:00:00Z"))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Also yesterday: midnight may have passed since the record was entered. */
    private static String replaceToday(String json) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return json.replace("\"" + today + "\"", "\"2010-02-01\"")
                .replace("\"" + today.minusDays(1) + "\"", "\"2010-02-01\"");
    }

    /** Equal ids stay equal: the first becomes 1, the second 2. Numbers from sequences become 1. */
    private static String replaceIds(String json) {
        var seen = new LinkedHashMap<String, String>();
        var text = UUID.matcher(json)
                .replaceAll(match -> seen.computeIfAbsent(
                        match.group(), id -> String.format("00000000-0000-7000-8000-%012d", seen.size() + 1)));
        return NUMBERED.matcher(text).replaceAll("\"$1-1\"");
    }

    /** A golden example, for a consumer's test: {@code {key, attributes, data}}. */
    public static JsonNode example(String type) {
        try {
            return MAPPER.readTree(
                    Golden.docs().resolve("events/examples/" + type + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The attributes of a golden example. */
    public static Map<String, String> attributes(JsonNode example) {
        var attributes = new LinkedHashMap<String, String>();
        example.get("attributes")
                .properties()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
        return attributes;
    }
}

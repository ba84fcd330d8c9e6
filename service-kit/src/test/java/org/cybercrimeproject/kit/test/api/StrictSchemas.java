package org.cybercrimeproject.kit.test.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of a document, read strictly: a member that no schema names is a fault ({@code unevaluatedProperties:
 * false}), and formats are asserted. OpenAPI 3.1 schemas are JSON Schema 2020-12.
 */
final class StrictSchemas {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Contract contract;
    private final ObjectNode definitions;
    private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();

    StrictSchemas(Contract contract) {
        this.contract = contract;
        this.definitions = Contract.MAPPER.createObjectNode();
        contract.document()
                .path("components")
                .path("schemas")
                .properties()
                // A component stays open here: it may be part of another. Whoever uses it as a whole closes it.
                .forEach(entry -> definitions.set(entry.getKey(), inside(entry.getValue())));
    }

    /** What a schema of the document says against a value; empty when nothing. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return known.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .sorted()
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        var whole = (ObjectNode) closed(schema);
        whole.set("$defs", definitions);
        return REGISTRY.getSchema(whole);
    }

    /** A schema at a place where a whole value stands: members beyond it are refused. */
    private JsonNode closed(JsonNode schema) {
        var copy = inside(schema);
        if (copy instanceof ObjectNode object && describesMembers(schema)) {
            object.put("unevaluatedProperties", false);
        }
        return copy;
    }

    private boolean describesMembers(JsonNode schema) {
        var found = contract.resolved(schema);
        return found.has("properties") || found.has("allOf") || found.has("oneOf") || found.has("anyOf");
    }

    /** A copy that closes what lies within; what it is composed of stays open, and is closed as one. */
    private JsonNode inside(JsonNode schema) {
        if (!(schema instanceof ObjectNode)) {
            return schema;
        }
        ObjectNode copy = schema.deepCopy();
        if (copy.has("$ref")) {
            copy.put("$ref", copy.get("$ref").asText().replace(COMPONENTS, "#/$defs/"));
        }
        for (var name : List.of("items", "additionalProperties")) {
            if (copy.has(name)) {
                copy.set(name, closed(copy.get(name)));
            }
        }
        if (copy.get("properties") instanceof ObjectNode properties) {
            properties.properties().forEach(entry -> entry.setValue(closed(entry.getValue())));
        }
        for (var name : List.of("allOf", "anyOf", "oneOf")) {
            if (copy.get(name) instanceof ArrayNode parts) {
                for (int i = 0; i < parts.size(); i++) {
                    parts.set(i, inside(parts.get(i)));
                }
            }
        }
        return copy;
    }
}

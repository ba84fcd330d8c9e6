package org.cybercrimeproject.kit.test.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What generators of code stumble over: types of their languages, patterns of Java, fields without a word. */
public final class SchemaLints {

    /** Names of types that a language of clients has itself, or that say nothing. */
    private static final Set<String> TAKEN = Set.of(
            ("Any Array Boolean Date Day Error File Function Instant Integer Iterator List LocalDate Map Next Nothing"
                            + " Number Object OffsetDateTime Option Optional Process Promise Record Request Response"
                            + " Result Row Set String Symbol Type UUID Unit Void")
                    .split(" "));

    /** Anchored, without the inline flags and look-behinds that ECMA-262 does not have. */
    private static final String ECMA = "(?s)\\^(?!.*\\(\\?[a-z<>]).*\\$";

    private SchemaLints() {}

    /** What is missing or wrong in the schemas of a document; empty when they are clean. */
    public static List<String> faults(Contract contract) {
        var faults = new ArrayList<String>();
        if (contract.document().path("servers").isEmpty()) {
            faults.add("nothing says where the API is");
        }
        schemas(contract).forEach((name, schema) -> {
            if (TAKEN.contains(name) || name.matches(".*[0-9]")) {
                faults.add("the schema " + name + " clashes with another type; @Schema(name = …) gives it another one");
            }
            schema.path("properties").properties().forEach(property -> {
                if (!property.getValue().has("description")
                        && !contract.resolved(property.getValue()).has("description")) {
                    faults.add("nothing says what " + name + "." + property.getKey() + " is: write @param "
                            + property.getKey() + " in the record's Javadoc");
                }
            });
        });
        for (var schema : contract.document().findParents("pattern")) {
            var pattern = schema.get("pattern");
            if (pattern.isTextual() && !pattern.asText().matches(ECMA)) {
                faults.add("the pattern " + pattern + " is not anchored, or not of ECMA-262");
            }
            if (schema.path("format").asText().equals("uuid")) {
                faults.add("the pattern " + pattern + " stands beside format uuid");
            }
        }
        for (var operation : contract.operations()) {
            operation.node().path("responses").properties().forEach(response -> {
                var retry = response.getValue().path("headers").path("Retry-After");
                if (retry.isObject() && !retry.path("required").asBoolean()) {
                    faults.add(operation + " does not always say Retry-After with " + response.getKey());
                }
                if (response.getValue().path("content").size() > 1) {
                    faults.add(operation + " is a choice of types to generated code (" + response.getKey() + ")");
                }
            });
        }
        return faults;
    }

    /** Names that mean one thing in one document and another in another; empty when each means the same everywhere. */
    public static List<String> differences(TreeMap<String, Contract> contracts) {
        var faults = new ArrayList<String>();
        var first = new TreeMap<String, String>();
        contracts.forEach((service, contract) -> schemas(contract).forEach((name, schema) -> {
            var other = first.putIfAbsent(name, service);
            if (other != null && !schema.equals(schemas(contracts.get(other)).get(name))) {
                faults.add("the schema " + name + " is another one in " + service + " than in " + other);
            }
        }));
        return faults;
    }

    private static TreeMap<String, JsonNode> schemas(Contract contract) {
        var schemas = new TreeMap<String, JsonNode>();
        contract.document()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(entry -> schemas.put(entry.getKey(), entry.getValue()));
        return schemas;
    }
}

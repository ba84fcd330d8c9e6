package org.cybercrimeproject.kit.test.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * What a client of the accepted document would stumble over in the present one. The comparison is made on OpenAPI 3.0
 * renditions, because the tool sees no change of a type in 3.1; that no field of an answer disappears is checked here,
 * because the tool takes that for compatible.
 */
public final class BreakingChanges {

    private static final int DEEPEST = 12;

    private BreakingChanges() {}

    /** What breaks; empty when nothing does. */
    public static List<String> faults(Contract accepted, Contract present) {
        var faults = new ArrayList<String>();
        var difference = OpenApiCompare.fromContents(
                rendition30(accepted.document()).toString(),
                rendition30(present.document()).toString());
        if (difference.isIncompatible()) {
            // The renderer closes its writer.
            var text = new ByteArrayOutputStream();
            new ConsoleRender().render(difference, new OutputStreamWriter(text, StandardCharsets.UTF_8));
            faults.add(text.toString(StandardCharsets.UTF_8));
        }
        var before = answered(accepted);
        var after = answered(present);
        before.forEach((field, where) -> {
            if (!after.containsKey(field)) {
                faults.add("the answer's field " + field + " has disappeared");
            }
        });
        return faults;
    }

    /** The same document as OpenAPI 3.0.3, as far as a comparison needs it. */
    static JsonNode rendition30(JsonNode document) {
        var copy = (ObjectNode) document.deepCopy();
        copy.put("openapi", "3.0.3");
        convert(copy);
        return copy;
    }

    private static void convert(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("$ref").isTextual()) {
                var reference = object.get("$ref");
                object.removeAll();
                object.set("$ref", reference);
                return;
            }
            if (object.path("examples").isArray()) {
                object.remove("examples");
            }
            if (object.path("type").isArray()) {
                nullable(object);
            }
            if (object.path("anyOf").isArray()) {
                orNull(object);
            }
        }
        node.forEach(BreakingChanges::convert);
    }

    /** «This or null» is this, nullable. */
    private static void orNull(ObjectNode schema) {
        var choices = (ArrayNode) schema.get("anyOf");
        for (int i = choices.size() - 1; i >= 0; i--) {
            if (choices.get(i).path("type").asText().equals("null")) {
                choices.remove(i);
                schema.put("nullable", true);
            }
        }
    }

    private static void nullable(ObjectNode schema) {
        for (var type : schema.get("type")) {
            if (type.asText().equals("null")) {
                schema.put("nullable", true);
            } else {
                schema.put("type", type.asText());
            }
        }
    }

    /** Every field of every answer of success, by operation. */
    private static Map<String, String> answered(Contract contract) {
        var fields = new TreeMap<String, String>();
        for (var operation : contract.operations()) {
            operation.node().path("responses").properties().stream()
                    .filter(entry -> entry.getKey().startsWith("2"))
                    .forEach(entry -> entry.getValue()
                            .path("content")
                            .properties()
                            .forEach(media -> collect(
                                    contract,
                                    operation.id() + " " + media.getKey() + " ",
                                    media.getValue().path("schema"),
                                    0,
                                    fields)));
        }
        return fields;
    }

    private static void collect(
            Contract contract, String pointer, JsonNode schema, int depth, Map<String, String> fields) {
        if (depth > DEEPEST) {
            return;
        }
        var found = contract.resolved(schema);
        found.path("properties").properties().forEach(entry -> {
            fields.put(pointer + "/" + entry.getKey(), "");
            collect(contract, pointer + "/" + entry.getKey(), entry.getValue(), depth + 1, fields);
        });
        for (var part : found.path("allOf")) {
            collect(contract, pointer, part, depth + 1, fields);
        }
        if (found.has("items")) {
            collect(contract, pointer + "/*", found.get("items"), depth + 1, fields);
        }
    }
}

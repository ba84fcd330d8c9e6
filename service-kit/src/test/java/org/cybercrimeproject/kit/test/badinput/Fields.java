package org.cybercrimeproject.kit.test.badinput;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.test.api.Contract;

/** The fields of a body as its schema has them, and bodies in which one of them is another. */
final class Fields {

    /**
     * A field that a body may have.
     *
     * @param pointer where it stands
     * @param name its name; that of its list for an element
     * @param schema resolved
     * @param owner the name of the schema that it belongs to
     * @param required whether its object must have it
     */
    record Field(String pointer, String name, JsonNode schema, String owner, boolean required) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String MARK = "@@here@@";
    private static final int DEEPEST = 7;

    private final Contract contract;

    Fields(Contract contract) {
        this.contract = contract;
    }

    List<Field> of(JsonNode schema) {
        var fields = new ArrayList<Field>();
        collect("", schema, fields);
        return fields;
    }

    private void collect(String pointer, JsonNode schema, List<Field> fields) {
        var object = contract.resolved(schema);
        var owner = nameOf(schema);
        for (var property : object.path("properties").properties()) {
            var required = false;
            for (var name : object.path("required")) {
                required |= name.asText().equals(property.getKey());
            }
            add(pointer + "/" + property.getKey(), property.getKey(), property.getValue(), owner, required, fields);
        }
        object.path("allOf").forEach(part -> collect(pointer, part, fields));
    }

    private void add(String pointer, String name, JsonNode schema, String owner, boolean required, List<Field> fields) {
        var resolved = contract.resolved(schema);
        fields.add(new Field(pointer, name, resolved, owner, required));
        if (pointer.chars().filter(c -> c == '/').count() > DEEPEST) {
            return;
        }
        if (resolved.path("type").asText().equals("array")) {
            add(pointer + "/0", name, resolved.path("items"), owner, false, fields);
        } else {
            collect(pointer, schema, fields);
        }
    }

    /** A body with another value, given as JSON text, in a field. What the field stands in is made when it is not there. */
    String with(JsonNode body, JsonNode schema, Field field, String value) {
        JsonNode copy = body.deepCopy();
        put(copy, schema, JsonPointer.compile(field.pointer()));
        return copy.toString().replace("\"" + MARK + "\"", value);
    }

    /** A body without a field. */
    static String without(JsonNode body, Field field) {
        JsonNode copy = body.deepCopy();
        var pointer = JsonPointer.compile(field.pointer());
        if (copy.at(pointer.head()) instanceof ObjectNode object) {
            object.remove(pointer.last().getMatchingProperty());
        }
        return copy.toString();
    }

    private void put(JsonNode body, JsonNode schema, JsonPointer pointer) {
        var node = body;
        var at = schema;
        for (var rest = pointer; !rest.matches(); rest = rest.tail()) {
            var last = rest.tail().matches();
            at = contract.resolved(at);
            if (node instanceof ObjectNode object) {
                var name = rest.getMatchingProperty();
                at = contract.property(at, name).orElseThrow();
                if (last) {
                    object.put(name, MARK);
                } else if (object.path(name).isMissingNode()
                        || object.path(name).isEmpty()) {
                    object.set(name, least(at));
                }
                node = object.get(name);
            } else if (node instanceof ArrayNode array) {
                at = at.path("items");
                if (array.isEmpty()) {
                    array.add(least(at));
                }
                if (last) {
                    array.set(0, MAPPER.getNodeFactory().textNode(MARK));
                }
                node = array.get(0);
            }
        }
    }

    /** The name of the schema that is referred to, by itself or as «this or null». */
    private static String nameOf(JsonNode schema) {
        var reference = schema.has("anyOf") ? schema.at("/anyOf/0/$ref") : schema.path("$ref");
        return reference.asText().replaceFirst(".*/", "");
    }

    /** The least value of a schema that is likely to be valid. */
    JsonNode least(JsonNode schema) {
        var found = contract.resolved(schema);
        var nodes = MAPPER.getNodeFactory();
        var name = nameOf(schema);
        return switch (found.path("type").asText()) {
            case "string" -> nodes.textNode(text(found));
            case "integer" -> nodes.numberNode(found.path("minimum").asInt(1));
            case "boolean" -> nodes.booleanNode(true);
            case "array" -> nodes.arrayNode().add(least(found.path("items")));
            default -> object(name, found);
        };
    }

    private static String text(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "2009-12-16";
            case "uuid" -> "00000000-0000-7000-8000-000000000001";
            case "uri" -> "https://example.org/a";
            default -> schema.path("pattern").asText().startsWith("https?") ? "https://example.org/a" : "A";
        };
    }

    private ObjectNode object(String name, JsonNode schema) {
        try {
            switch (name) {
                case "LocalizedText":
                    return (ObjectNode) MAPPER.readTree("{\"en\": \"A\"}");
                case "GivenPeriod":
                    return (ObjectNode) MAPPER.readTree("{\"from\": \"2009-12-15\", \"to\": \"2009-12-17\"}");
                case "PeriodContext":
                    return (ObjectNode) MAPPER.readTree("{\"from\": \"2009-12-01\", \"to\": \"2009-12-31\"}");
                case "PartyRef":
                    return (ObjectNode) MAPPER.readTree("{\"kind\": \"BODY\", \"name\": \"A unit\"}");
                case "Link":
                    return (ObjectNode) MAPPER.readTree("{\"name\": \"A\"}");
                case "Money":
                    return (ObjectNode) MAPPER.readTree("{\"amount\": \"1.00\", \"currency\": \"EUR\"}");
                default:
                    var object = MAPPER.createObjectNode();
                    for (var required : schema.path("required")) {
                        object.set(
                                required.asText(),
                                least(contract.property(schema, required.asText())
                                        .orElseThrow()));
                    }
                    return object;
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

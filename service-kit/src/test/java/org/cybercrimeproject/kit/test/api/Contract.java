package org.cybercrimeproject.kit.test.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.test.OpenApiSnapshot;

/** An OpenAPI document, as far as its checks need to read it. */
public final class Contract {

    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static Contract served;

    private final JsonNode document;
    private final List<Operation> operations;

    private Contract(JsonNode document) {
        this.document = document;
        this.operations = operations(document);
    }

    /** The document that the service under test serves. */
    public static synchronized Contract served() {
        if (served == null) {
            served = of(OpenApiSnapshot.servedJson());
        }
        return served;
    }

    public static Contract of(String json) {
        try {
            return new Contract(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The document is no JSON.", e);
        }
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return operations;
    }

    public Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The document has no operation " + id + "."));
    }

    /** The operations at an address: those of the template that fits it most literally; none when none fits. */
    public List<Operation> at(String path) {
        return operations.stream()
                .filter(operation -> fits(operation, path))
                .map(Operation::path)
                .max(Comparator.comparing(Contract::literals))
                .map(best -> operations.stream()
                        .filter(operation -> operation.path().equals(best))
                        .toList())
                .orElse(List.of());
    }

    public Optional<Operation> at(String method, String path) {
        return at(path).stream()
                .filter(operation -> operation.method().equals(method))
                .findFirst();
    }

    /** A schema, followed through {@code $ref}, and through «this or null». */
    public JsonNode resolved(JsonNode schema) {
        var found = schema;
        while (found.has("$ref") || found.has("anyOf")) {
            found = found.has("$ref")
                    ? document.at(found.get("$ref").asText().substring(1))
                    : notNull(found.get("anyOf"));
        }
        return found;
    }

    private static JsonNode notNull(JsonNode choices) {
        for (var choice : choices) {
            if (!choice.path("type").asText().equals("null")) {
                return choice;
            }
        }
        return MAPPER.createObjectNode();
    }

    /** The property of an object's schema, looked for in all that it is composed of. */
    public Optional<JsonNode> property(JsonNode schema, String name) {
        var object = resolved(schema);
        if (object.path("properties").has(name)) {
            return Optional.of(object.path("properties").get(name));
        }
        for (var part : object.path("allOf")) {
            var found = property(part, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Operation operation, String path) {
        var template = operation.path().split("/", -1);
        var given = path.split("/", -1);
        if (template.length != given.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            var parameter = PARAMETER.matcher(template[i]);
            var ok = parameter.matches() ? fits(operation, parameter.group(1), given[i]) : template[i].equals(given[i]);
            if (!ok) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Operation operation, String name, String value) {
        var pattern = operation.in("path").stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(parameter -> parameter.schema().path("pattern").asText(""))
                .findFirst()
                .orElse("");
        return !value.isEmpty() && (pattern.isEmpty() || value.matches(pattern));
    }

    private static long literals(String path) {
        return PARAMETER
                .matcher(path)
                .replaceAll("")
                .chars()
                .filter(c -> c != '/')
                .count();
    }

    private static List<Operation> operations(JsonNode document) {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> entry.getValue() instanceof ObjectNode
                                && entry.getValue().has("responses"))
                        .forEach(entry -> all.add(new Operation(
                                entry.getValue().path("operationId").asText(""),
                                entry.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                entry.getValue()))));
        return List.copyOf(all);
    }
}

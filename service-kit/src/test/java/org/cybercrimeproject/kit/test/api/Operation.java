package org.cybercrimeproject.kit.test.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operation of an OpenAPI document.
 *
 * @param id its operationId
 * @param method GET, POST, … in upper case
 * @param path the template: {@code /api/v1/activities/{id}}
 * @param node what the document says about it
 */
public record Operation(String id, String method, String path, JsonNode node) {

    /** A parameter, with its schema as it stands in the document. */
    public record Parameter(String name, String in, boolean required, JsonNode schema) {}

    public List<Parameter> parameters() {
        var all = new ArrayList<Parameter>();
        for (var node : node.path("parameters")) {
            all.add(new Parameter(
                    node.path("name").asText(),
                    node.path("in").asText(),
                    node.path("required").asBoolean(),
                    node.path("schema")));
        }
        return all;
    }

    public Optional<Parameter> header(String name) {
        return parameters().stream()
                .filter(it -> it.in().equals("header") && it.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public List<Parameter> in(String place) {
        return parameters().stream().filter(it -> it.in().equals(place)).toList();
    }

    /** The media type of the request's body; empty when it takes none. */
    public Optional<String> consumes() {
        var types = node.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? Optional.of(types.next()) : Optional.empty();
    }

    /** The schema of the request's body; missing when it takes none. */
    public JsonNode body() {
        return consumes()
                .map(type -> node.path("requestBody").path("content").path(type).path("schema"))
                .orElse(node.path("none"));
    }

    /** The example of the request's body; missing when there is none. */
    public JsonNode example() {
        return consumes()
                .map(type -> node.path("requestBody").path("content").path(type).path("example"))
                .orElse(node.path("none"));
    }

    public JsonNode response(int status) {
        return node.path("responses").path(Integer.toString(status));
    }

    /** The status of success; the first when there are several. */
    public int success() {
        for (var names = node.path("responses").fieldNames(); names.hasNext(); ) {
            var status = names.next();
            if (status.startsWith("2")) {
                return Integer.parseInt(status);
            }
        }
        return 200;
    }

    public boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** Its collection: the path up to its first parameter. */
    public String collection() {
        var end = path.indexOf("/{");
        return end < 0 ? path : path.substring(0, end);
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + id + ")";
    }
}

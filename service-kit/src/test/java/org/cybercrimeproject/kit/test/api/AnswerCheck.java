package org.cybercrimeproject.kit.test.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds an answer against the document: its status, media type, headers and every member of its body. Pure, so that
 * each of its complaints can be provoked.
 */
public final class AnswerCheck {

    /** The headers that the contract speaks of: one of them must be documented where it is sent. */
    static final Set<String> NAMED =
            Set.of("etag", "location", "link", "retry-after", "www-authenticate", "allow", "settled-until");

    /** Said in words only: a 409 has it when the refusal will pass (ADR 031). */
    private static final String SOMETIMES = "Retry-After";

    private static final String PROBLEM_JSON = "application/problem+json";

    /** What HTTP itself answers before any operation is reached: too long an address, too large a header. */
    private static final Set<Integer> BEFORE_ROUTING = Set.of(414, 431);

    /**
     * An answer and what was asked.
     *
     * @param path without the query, as it was sent
     * @param headers by name
     */
    public record Answer(String method, String path, int status, Map<String, String> headers, String body) {

        public Answer {
            var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            sorted.putAll(headers);
            headers = sorted;
        }

        /** Without its parameters, in lower case; empty when there is none. */
        public String mediaType() {
            var type = headers.getOrDefault("Content-Type", "");
            return type.split(";")[0].trim().toLowerCase(Locale.ROOT);
        }
    }

    private final Contract contract;
    private final StrictSchemas schemas;

    public AnswerCheck(Contract contract) {
        this.contract = contract;
        this.schemas = new StrictSchemas(contract);
    }

    /** What is wrong with an answer; empty when nothing. */
    public List<String> faults(Answer answer) {
        if (BEFORE_ROUTING.contains(answer.status())) {
            return List.of();
        }
        var asked = answer.method().equals("HEAD") ? "GET" : answer.method();
        var here = contract.at(answer.path());
        var operation = here.stream().filter(it -> it.method().equals(asked)).findFirst();
        return operation.isPresent() ? documented(operation.get(), answer) : undocumented(!here.isEmpty(), answer);
    }

    /** What the document says against the value that a request sent. */
    public List<String> requestFaults(Operation operation, JsonNode body) {
        return schemas.faults(operation.body(), body);
    }

    private List<String> undocumented(boolean known, Answer answer) {
        if (answer.method().equals("OPTIONS")) {
            return List.of();
        }
        var allowed = known ? Set.of(405, 404, 401) : Set.of(404, 401, 400);
        var faults = new ArrayList<String>();
        if (!allowed.contains(answer.status())) {
            faults.add("the document has no such operation, but the answer is " + answer.status());
        } else if (!answer.mediaType().equals(PROBLEM_JSON) && !answer.method().equals("HEAD")) {
            faults.add("a " + answer.status() + " is no " + PROBLEM_JSON + " but «" + answer.mediaType() + "»");
        }
        if (answer.status() == 405 && !answer.headers().containsKey("Allow")) {
            faults.add("a 405 without the header Allow");
        }
        return faults;
    }

    private List<String> documented(Operation operation, Answer answer) {
        var response = operation.response(answer.status());
        if (response.isMissingNode()) {
            return List.of("the document does not have status " + answer.status() + " for " + operation);
        }
        var faults = new ArrayList<>(headers(response.path("headers"), answer));
        if (!answer.method().equals("HEAD")) {
            faults.addAll(body(operation, response, answer));
        }
        return faults;
    }

    private List<String> headers(JsonNode documented, Answer answer) {
        var faults = new ArrayList<String>();
        var names = new TreeMap<String, JsonNode>(String.CASE_INSENSITIVE_ORDER);
        documented.properties().forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        names.forEach((name, header) -> {
            var value = answer.headers().get(name);
            if (value == null) {
                if (header.path("required").asBoolean()) {
                    faults.add("the header " + name + " is missing");
                }
                return;
            }
            var typed = header.path("schema").path("type").asText().equals("integer") && value.matches("[0-9]{1,9}")
                    ? Contract.MAPPER.getNodeFactory().numberNode(Integer.parseInt(value))
                    : TextNode.valueOf(value);
            schemas.faults(header.path("schema"), typed)
                    .forEach(fault -> faults.add("the header " + name + " «" + value + "»" + fault));
        });
        answer.headers().keySet().stream()
                .filter(name -> NAMED.contains(name.toLowerCase(Locale.ROOT)) && !names.containsKey(name))
                .filter(name -> !(answer.status() == 409 && name.equalsIgnoreCase(SOMETIMES)))
                .forEach(name -> faults.add("the header " + name + " is not documented"));
        return faults;
    }

    private List<String> body(Operation operation, JsonNode response, Answer answer) {
        var content = response.path("content");
        var empty = answer.body() == null || answer.body().isEmpty();
        if (content.isEmpty()) {
            return empty ? List.of() : List.of("the document has no body for " + answer.status());
        }
        if (response.path("x-other-forms").has(answer.mediaType())) {
            return List.of();
        }
        var media = content.get(answer.mediaType());
        if (media == null) {
            return List.of("the media type «" + answer.mediaType() + "» is not documented for " + answer.status());
        }
        if (!answer.mediaType().endsWith("json")) {
            return List.of();
        }
        try {
            var value = Contract.MAPPER.readTree(answer.body());
            if (answer.mediaType().equals(PROBLEM_JSON) && value.path("status").asInt() != answer.status()) {
                return List.of("the problem says status " + value.path("status"));
            }
            if (value.has("nextCursor") != answer.headers().containsKey("Link")) {
                return List.of("nextCursor and the header Link do not go together");
            }
            return media.has("schema")
                    ? schemas.faults(media.get("schema"), value)
                    : List.of("the document has no schema for the answer of " + operation);
        } catch (JsonProcessingException e) {
            return List.of("the body is no JSON");
        }
    }
}

package org.cybercrimeproject.kit.test.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a document must say of every operation, so that a client can be made from it and a person can use it. */
public final class Lints {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Set<String> EVERYWHERE = Set.of("400", "401", "429", "503");
    private static final Set<String> WHERE_WRITTEN = Set.of("403", "409", "413", "415");
    private static final String OPERATORS = "/api/v1/operations/";

    private final Contract contract;
    private final StrictSchemas schemas;
    private final List<String> faults = new ArrayList<>();

    private Lints(Contract contract) {
        this.contract = contract;
        this.schemas = new StrictSchemas(contract);
    }

    /** What is missing or wrong in a document; empty when it is clean. */
    public static List<String> faults(Contract contract) {
        var lints = new Lints(contract);
        var ids = new HashSet<String>();
        for (var operation : contract.operations()) {
            if (operation.id().isEmpty() || !ids.add(operation.id())) {
                lints.add(operation, "has no operation id of its own");
            }
            lints.words(operation);
            lints.answers(operation);
            lints.request(operation);
        }
        lints.unused();
        return lints.faults;
    }

    private void add(Operation operation, String fault) {
        faults.add(operation + " " + fault);
    }

    private void words(Operation operation) {
        if (operation.node().path("summary").asText().isBlank()) {
            add(operation, "has no summary");
        }
        if (operation.node().path("tags").isEmpty()) {
            add(operation, "has no tag");
        }
        if (operation.node().path("security").isEmpty()) {
            add(operation, "does not say who may call it");
        }
        for (var parameter : operation.node().path("parameters")) {
            var schema = contract.resolved(parameter.path("schema"));
            var speaksForItself = parameter.path("in").asText().equals("path")
                    || schema.has("enum")
                    || contract.resolved(schema.path("items")).has("enum");
            if (parameter.path("description").asText().isBlank() && !speaksForItself) {
                add(operation, "does not describe the parameter " + parameter.path("name"));
            }
        }
    }

    private void answers(Operation operation) {
        var answers = operation.node().path("responses");
        var wanted = new HashSet<>(EVERYWHERE);
        if (operation.writes()) {
            wanted.addAll(WHERE_WRITTEN);
        }
        if (operation.path().contains("{")) {
            wanted.add("404");
        }
        if (operation.header("If-Match").isPresent()) {
            wanted.addAll(Set.of("412", "428"));
        }
        if (operation.method().equals("POST") && !operation.path().startsWith(OPERATORS)) {
            wanted.add("422");
            if (operation.header("Idempotency-Key").isEmpty()) {
                add(operation, "does not take an Idempotency-Key");
            }
        }
        wanted.stream()
                .filter(status -> !answers.has(status))
                .sorted()
                .forEach(status -> add(operation, "does not document " + status));
        answers.properties().forEach(entry -> answer(operation, entry.getKey(), entry.getValue()));
    }

    private void answer(Operation operation, String status, JsonNode answer) {
        if (answer.path("description").asText().isBlank()) {
            add(operation, "does not describe " + status);
        }
        if (status.startsWith("4") || status.startsWith("5")) {
            var problem = answer.path("content")
                    .path("application/problem+json")
                    .path("schema")
                    .path("$ref");
            if (!problem.asText().equals(PROBLEM) || answer.path("content").size() != 1) {
                add(operation, "answers " + status + " with something else than a problem");
            }
        } else if (!status.equals("204")
                && !status.equals("304")
                && answer.path("content").isEmpty()) {
            add(operation, "has no schema for " + status);
        }
    }

    private void request(Operation operation) {
        if (operation.method().equals("PATCH")
                && (operation.header("If-Match").isEmpty()
                        || !operation.node().path("requestBody").path("content").has("application/merge-patch+json"))) {
            add(operation, "is no merge patch of a version that was seen");
        }
        if (operation.consumes().isEmpty()) {
            return;
        }
        if (operation.example().isMissingNode()) {
            add(operation, "has no example: src/main/resources/api/examples/" + operation.id() + ".json");
        } else {
            schemas.faults(operation.body(), operation.example())
                    .forEach(fault -> add(operation, "has an example that is wrong: " + fault));
        }
        limits(operation, "", operation.body(), 0);
    }

    /** A text without an end is an invitation. */
    private void limits(Operation operation, String pointer, JsonNode schema, int depth) {
        var found = contract.resolved(schema);
        if (depth > 8) {
            return;
        }
        if (found.path("type").asText().equals("string")
                && !found.has("enum")
                && !found.has("format")
                && !found.has("maxLength")
                && !found.path("pattern").asText().startsWith("^")
                && !found.path("pattern").asText().matches(".*[})]")) {
            add(operation, "takes a text without an end at " + pointer);
        }
        if (found.path("type").asText().equals("array") && depth > 0 && !found.has("maxItems")) {
            add(operation, "takes a list without an end at " + pointer);
        }
        if (found.has("items")) {
            limits(operation, pointer + "/0", found.get("items"), depth + 1);
        }
        found.path("properties")
                .properties()
                .forEach(entry -> limits(operation, pointer + "/" + entry.getKey(), entry.getValue(), depth + 1));
    }

    private void unused() {
        var text = contract.document().toString();
        var names = contract.document().path("components").path("schemas").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        names.stream()
                .filter(name -> !text.contains("\"#/components/schemas/" + name + "\""))
                .forEach(name -> faults.add("the schema " + name + " is used by nothing"));
    }
}

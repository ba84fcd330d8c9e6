package org.cybercrimeproject.kit.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in every service's OpenAPI document what all operations have in common: problems, headers, tokens, examples. What
 * an operation says of itself stays, but a problem has one form only.
 */
public class ContractFilter implements OASFilter {

    private static final String ANY = "JsonNode";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(new Shape(path, method, operation), operation)));
        MergePatches.describe(document);
        document.getComponents().addSchema("Problem", Problems.problem());
        document.getComponents().addSchema("Violation", Problems.violation());
        document.getComponents().addSchema("Alternative", Problems.alternative());
        anyJson(document);
        new UsedSchemas(document).keepOnly();
    }

    /** The scanner takes a tree of JSON for a list of trees. */
    private static void anyJson(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        if (schemas != null && schemas.containsKey(ANY)) {
            document.getComponents().addSchema(ANY, OASFactory.createSchema().description("Any JSON value."));
            schemas.values().stream()
                    .filter(schema -> schema.getProperties() != null)
                    .flatMap(schema -> schema.getProperties().values().stream())
                    .filter(property ->
                            property.getRef() != null && property.getRef().endsWith("/" + ANY))
                    .forEach(property -> property.setType(null));
        }
    }

    private static void complete(Shape shape, Operation operation) {
        if (shape.creates()) {
            moveSuccess(operation);
        }
        FileForms.complete(operation);
        var statuses = new TreeSet<>(statuses(shape));
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .forEach(statuses::add);
        statuses.forEach(status -> respond(operation, status));
        Headers.document(shape, operation);
        if (!shape.secured()) {
            // A token is not needed; one that is sent must be valid, and shows more.
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("SecurityScheme"));
        }
        Examples.add(operation);
        sort(operation);
    }

    private static List<String> statuses(Shape shape) {
        var statuses = new ArrayList<>(List.of("400", "401", "406", "429", "503"));
        if (shape.secured() || shape.writes()) {
            statuses.add("403");
        }
        if (shape.takes("withdrawn")) {
            statuses.add("403");
        }
        if (shape.named()) {
            statuses.add("404");
        }
        if (shape.named() && !shape.ofOperators()) {
            statuses.add("410");
        }
        if (shape.writes()) {
            statuses.addAll(List.of("409", "413", "415"));
        }
        if (shape.versioned()) {
            statuses.addAll(List.of("412", "428"));
        }
        if (shape.keyed()) {
            statuses.add("422");
        }
        if (shape.takes("knownAt")) {
            statuses.addAll(List.of("404", "409"));
        }
        return statuses;
    }

    /** Keeps the words that an operation has for a status, and gives it the suite's form of a problem. */
    private static void respond(Operation operation, String status) {
        var own = operation.getResponses().getAPIResponse(status);
        var response = Problems.response(status);
        if (own != null && own.getDescription() != null && !own.getDescription().equals("Not Allowed")) {
            response.setDescription(own.getDescription());
        }
        operation.getResponses().addAPIResponse(status, response);
    }

    private static void moveSuccess(Operation operation) {
        var ok = operation.getResponses().getAPIResponse("200");
        if (ok != null) {
            operation.getResponses().removeAPIResponse("200");
            operation
                    .getResponses()
                    .addAPIResponse("201", ok.description("Created; its address is in the header Location."));
        }
    }

    /** By status, so that the document does not depend on the order in which things were found. */
    private static void sort(Operation operation) {
        var sorted = new TreeMap<String, APIResponse>(operation.getResponses().getAPIResponses());
        operation.getResponses().setAPIResponses(new LinkedHashMap<>(sorted));
    }

    /** What the address and the method of an operation tell of it. */
    record Shape(String path, PathItem.HttpMethod method, Operation operation) {

        boolean reads() {
            return method == PathItem.HttpMethod.GET;
        }

        boolean writes() {
            return !reads();
        }

        boolean named() {
            return path.contains("{");
        }

        /** The operators' tools are no records: they have no versions, and may be repeated at will. */
        boolean ofOperators() {
            return path.startsWith("/api/v1/operations/");
        }

        /** Changes a record, so needs to know which version was seen. */
        boolean versioned() {
            return named() && !ofOperators() && writes();
        }

        /** Makes what is at the address, or replaces it: only what is there already has a version that was seen. */
        boolean puts() {
            return method == PathItem.HttpMethod.PUT;
        }

        boolean creates() {
            return method == PathItem.HttpMethod.POST && !named() && !ofOperators();
        }

        /** May be sent again with the same key. */
        boolean keyed() {
            return method == PathItem.HttpMethod.POST && !ofOperators();
        }

        boolean secured() {
            return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        }

        boolean takes(String parameter) {
            return operation.getParameters() != null
                    && operation.getParameters().stream().anyMatch(it -> parameter.equals(it.getName()));
        }
    }
}

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
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in every service's OpenAPI document what all operations have in common: problems, headers, tokens, examples.
 * Which of it an operation has is told by its markers and parameters ({@link Facts}), never by its address. What an
 * operation says of itself stays, but a problem has one form only.
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
                        .forEach((method, operation) -> complete(Facts.of(method, operation), operation)));
        MergePatches.describe(document);
        document.getComponents().addSchema("Problem", Problems.problem());
        document.getComponents().addSchema("Violation", Problems.violation());
        document.getComponents().addSchema("Alternative", Problems.alternative());
        anyJson(document);
        Scalars.writeOut(document);
        Patterns.anchor(document);
        Servers.name(document);
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

    private static void complete(Facts facts, Operation operation) {
        if (facts.creates()) {
            moveSuccess(operation);
        }
        FileForms.complete(operation);
        var statuses = new TreeSet<>(statuses(facts));
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .forEach(statuses::add);
        statuses.forEach(status -> respond(operation, status));
        Headers.document(facts, operation);
        if (!facts.secured()) {
            // A token is not needed; one that is sent must be valid, and shows more.
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("SecurityScheme"));
        }
        Examples.add(operation);
        sort(operation);
    }

    private static List<String> statuses(Facts facts) {
        var statuses = new ArrayList<>(List.of("400", "401", "406", "429", "503"));
        if (facts.secured() || facts.writes()) {
            statuses.add("403");
        }
        if (facts.takes("query", "withdrawn")) {
            statuses.add("403");
        }
        if (facts.named()) {
            statuses.add("404");
        }
        if (facts.withdrawable()) {
            statuses.add("410");
        }
        if (facts.writes()) {
            statuses.addAll(List.of("409", "413", "415"));
        }
        if (facts.changes()) {
            statuses.addAll(List.of("412", "428"));
        }
        if (facts.keyed()) {
            statuses.add("422");
        }
        if (facts.takes("query", "knownAt")) {
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
}

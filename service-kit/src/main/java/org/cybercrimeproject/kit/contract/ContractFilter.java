package org.cybercrimeproject.kit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in every service's OpenAPI document what all operations have in common: problems, ETag, If-Match, tokens. */
public class ContractFilter implements OASFilter {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The request can't be understood; violations name the fields to mend.",
            "401", "A valid bearer token is needed.",
            "403", "The token does not carry a role that may do this.",
            "404", "There is no such record, or none that the caller may see, or not yet on that day.",
            "406", "No such representation.",
            "409", "The rules of the domain forbid it.",
            "412", "The record has changed since it was read.",
            "413", "The body is too large.",
            "415", "The body must be application/json.",
            "428", "The header If-Match is needed.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema("Problem", problem());
        document.getComponents().addSchema("Violation", violation());
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        var writes = method != PathItem.HttpMethod.GET;
        var named = path.contains("{");
        var statuses = new ArrayList<>(List.of("400", "401", "406"));
        if (named) {
            statuses.add("404");
        }
        if (writes) {
            statuses.addAll(List.of("403", "409", "413", "415"));
        }
        if (method == PathItem.HttpMethod.POST && named) {
            statuses.addAll(List.of("412", "428"));
            operation.addParameter(ifMatch());
        }
        if (method == PathItem.HttpMethod.POST && !named) {
            moveSuccess(operation, "201", "Created; its address is in the header Location.");
        }
        FileForms.complete(operation);
        statuses.forEach(status -> operation.getResponses().addAPIResponse(status, problemResponse(status)));
        sort(operation);
    }

    private static void moveSuccess(Operation operation, String status, String description) {
        var ok = operation.getResponses().getAPIResponse("200");
        if (ok != null) {
            operation.getResponses().removeAPIResponse("200");
            operation.getResponses().addAPIResponse(status, ok.description(description));
        }
    }

    /** By status, so that the document does not depend on the order in which things were found. */
    private static void sort(Operation operation) {
        var sorted = new TreeMap<String, APIResponse>(operation.getResponses().getAPIResponses());
        operation.getResponses().setAPIResponses(new java.util.LinkedHashMap<>(sorted));
    }

    private static Parameter ifMatch() {
        return OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("The ETag of the record as it was read.")
                .schema(text());
    }

    private static APIResponse problemResponse(String status) {
        return OASFactory.createAPIResponse()
                .description(PROBLEMS.get(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                        "What went wrong and what to do about it (RFC 9457). The types are listed in docs/errors.md.")
                .addProperty("type", text().format("uri").description("Stable name of the problem."))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text().description("For the person who must mend it."))
                .addProperty("instance", text().description("The address asked for."))
                .addProperty("traceId", text().description("To be told to the operators."))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .required(List.of("type", "title", "status"));
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text().description("JSON pointer into the body, or the parameter's name."))
                .addProperty("message", text())
                .required(List.of("field", "message"));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}

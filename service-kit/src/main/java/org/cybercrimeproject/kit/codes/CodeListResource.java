package org.cybercrimeproject.kit.codes;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.cybercrimeproject.kit.SuiteConfig;
import org.cybercrimeproject.kit.codes.CodeLists.CodeList;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Hash;
import org.cybercrimeproject.kit.reading.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The codes that the service's records and filters hold. */
@Path("/api/v1/code-lists/{service: [a-z]+}")
@Tag(name = "Code lists")
@Produces(MediaType.APPLICATION_JSON)
public class CodeListResource {

    private final Page<CodeList> lists;
    private final EntityTag tag;
    private final String service;

    CodeListResource(CodeLists lists, SuiteConfig config) {
        this.lists = new Page<>(lists.all(), null, null);
        this.tag = new EntityTag("1-" + Hash.of(Json.write(this.lists)));
        this.service = config.service().replace("-service", "");
    }

    @Versioned
    @GET
    @PermitAll
    @Operation(
            operationId = "listCodes",
            summary = "List the enumerations of the service with English and French labels, in order",
            description = "All on one page.")
    public RestResponse<Page<CodeList>> list(
            @PathParam("service") @Parameter(description = "activity, country, followup or reporting") String service,
            Request request) {
        if (!service.equals(this.service)) {
            throw Problem.NOT_FOUND.with(Message.of(
                    "These are the code lists of %s; there are none of %s.",
                    "Ce sont les listes de codes de %s ; il n’y en a pas de %s.",
                    this.service,
                    Message.quoted(service)));
        }
        return request.evaluatePreconditions(tag) == null
                ? RestResponse.ResponseBuilder.ok(lists).tag(tag).build()
                : RestResponse.ResponseBuilder.<Page<CodeList>>create(304)
                        .tag(tag)
                        .build();
    }
}

package org.cybercrimeproject.kit.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.relay.Refusals;
import org.cybercrimeproject.kit.relay.Refusals.RefusedEvent;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The events of this service that the broker refuses. */
@Path("/api/v1/operations/{service}/refused")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.ADMIN})
@Tag(name = "Operations")
public class RefusedResource {

    private final ServiceOperations service;
    private final Refusals refusals;
    private final Answers answers;

    RefusedResource(ServiceOperations service, Refusals refusals, Answers answers) {
        this.service = service;
        this.refusals = refusals;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listRefused",
            summary = "List the events that the broker has refused",
            description =
                    "Most recently refused first. An event that is sent again stays in the list until the broker has accepted it.")
    public RestResponse<Page<RefusedEvent>> list(@PathParam("service") String name, @BeanParam @Valid Paging paging) {
        service.check(name);
        return answers.page(paging.page("refused", Long.MAX_VALUE, refusals::below, RefusedEvent::id, refusals::count));
    }

    @Write
    @POST
    @Path("/{id}/retry")
    @Operation(
            operationId = "retryRefused",
            summary = "Send a refused event again",
            description = "Puts it back into the outbox; asking twice does no harm. It leaves the list when the broker"
                    + " has taken it; if it is refused again, it is back with the new reason.")
    public RefusedEvent retry(@PathParam("service") String name, @PathParam("id") long id) {
        service.check(name);
        refusals.retry(id);
        return refusals.find(id)
                .orElseThrow(() -> Problem.NOT_FOUND.with(Message.of(
                        "There is no refused event %s; the broker may have taken it.",
                        "Il n’y a pas d’événement refusé %s ; le courtier l’a peut-être accepté.", id)));
    }
}

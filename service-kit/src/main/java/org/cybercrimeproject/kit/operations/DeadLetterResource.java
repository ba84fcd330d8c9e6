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
import org.cybercrimeproject.kit.consuming.DeadLetters;
import org.cybercrimeproject.kit.consuming.Replay;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The records that this service could not apply. */
@Path("/api/v1/operations/{service}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.ADMIN})
@Tag(name = "Operations")
public class DeadLetterResource {

    private static final int SHOWN_BYTES = 100_000;

    private final ServiceOperations service;
    private final DeadLetters deadLetters;
    private final Replay replay;
    private final Answers answers;

    DeadLetterResource(ServiceOperations service, DeadLetters deadLetters, Replay replay, Answers answers) {
        this.service = service;
        this.deadLetters = deadLetters;
        this.replay = replay;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "List records that could not be applied (dead letters)",
            description = "Most recently set aside first.")
    public RestResponse<Page<DeadLetterSummary>> list(
            @PathParam("service") String name, @BeanParam @Valid Paging paging) {
        service.check(name);
        return answers.page(paging.page(
                "dead-letters",
                Long.MAX_VALUE,
                (below, limit) -> deadLetters.below(below, limit).stream()
                        .map(DeadLetterSummary::of)
                        .toList(),
                DeadLetterSummary::id,
                deadLetters::count));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDeadLetter", summary = "Get a record that could not be applied")
    public DeadLetterView get(@PathParam("service") String name, @PathParam("id") long id) {
        service.check(name);
        return deadLetters.find(id, SHOWN_BYTES).map(DeadLetterView::of).orElseThrow(() -> notFound(id));
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Apply a record again",
            description =
                    "Applies it as if it had just arrived, and removes it. If it still can't be applied, it stays.")
    @APIResponse(responseCode = "204", description = "Applied; it is no longer a dead letter.")
    public void replay(@PathParam("service") String name, @PathParam("id") long id) {
        service.check(name);
        if (!replay.replay(id)) {
            throw notFound(id);
        }
    }

    private static RuntimeException notFound(long id) {
        return Problem.NOT_FOUND.with(Message.of(
                "There is no dead letter %d; it may have been replayed.",
                "Il n’y a pas de message rejeté %d ; il a peut-être été rejoué.", (Long) id));
    }
}

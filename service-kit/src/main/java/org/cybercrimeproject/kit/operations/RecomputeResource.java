package org.cybercrimeproject.kit.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.writing.Places;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Derives values again after a rule or a setting has changed. */
@Path("/api/v1/operations/{service}/recompute")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.ADMIN})
@Tag(name = "Operations")
public class RecomputeResource {

    private final ServiceOperations service;
    private final Places places;
    private final Recompute recompute;

    RecomputeResource(ServiceOperations service, Places places, Recompute recompute) {
        this.service = service;
        this.places = places;
        this.recompute = recompute;
    }

    @POST
    @Operation(
            operationId = "recompute",
            summary = "Derive values again",
            description =
                    "Chunk by chunk: ask again with the next of the answer until there is none. Where a value became"
                            + " another one, the aggregate gets a version and an event of its own; where not, nothing is told."
                            + " A chunk that was cut off can be repeated.")
    public ChunkDone recompute(@PathParam("service") String name, @Valid @NotNull Chunk chunk) {
        service.check(name);
        var examined = chunk.of(places);
        return chunk.done(examined, recompute.all(examined));
    }
}

package org.cybercrimeproject.kit.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cybercrimeproject.kit.relay.Republish;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.writing.Places;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the newest state of each aggregate once more. */
@Path("/api/v1/operations/{service}/republish")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OPERATOR, Role.ADMIN})
@Tag(name = "Operations")
public class RepublishResource {

    private final ServiceOperations service;
    private final Places places;
    private final Republish republish;

    RepublishResource(ServiceOperations service, Places places, Republish republish) {
        this.service = service;
        this.places = places;
        this.republish = republish;
    }

    @Write
    @POST
    @Operation(
            operationId = "republish",
            summary = "Publish the newest states again",
            description = "Chunk by chunk: ask again with the next of the answer until there is none; a chunk is done"
                    + " wholly or not at all. The events keep their versions, so whoever has them changes nothing.")
    public ChunkDone republish(@PathParam("service") String name, @Valid @NotNull Chunk chunk) {
        service.check(name);
        var examined = chunk.of(places);
        republish.again(examined);
        return chunk.done(examined, examined.size());
    }
}

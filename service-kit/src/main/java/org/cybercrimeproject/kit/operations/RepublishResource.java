package org.cybercrimeproject.kit.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cybercrimeproject.kit.relay.Republish;
import org.cybercrimeproject.kit.relay.Republish.Place;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the newest state of each aggregate once more. */
@Path("/api/v1/operations/{service}/republish")
@RolesAllowed({Role.OPERATOR, Role.ADMIN})
@Tag(name = "Operations")
public class RepublishResource {

    private static final int USUAL = 500;

    private final ServiceOperations service;
    private final Republish republish;

    RepublishResource(ServiceOperations service, Republish republish) {
        this.service = service;
        this.republish = republish;
    }

    @Write
    @POST
    @Operation(
            operationId = "republish",
            summary = "Publish the newest state of aggregates again",
            description = "Chunk by chunk: ask again with the next of the answer until there is none; a chunk is done"
                    + " wholly or not at all. The events keep their versions, so whoever has them changes nothing.")
    public ChunkDone republish(@PathParam("service") String name, @Valid Republication given) {
        service.check(name);
        var asked = given == null ? new Republication(null, null, null) : given;
        var limit = asked.limit() == null ? USUAL : asked.limit();
        var places = republish.chunk(asked.type(), place(asked.after()), limit);
        var last = places.size() < limit ? null : places.get(places.size() - 1);
        return new ChunkDone(places.size(), places.size(), last == null ? null : last.type() + "/" + last.id());
    }

    private static Place place(String after) {
        if (after == null) {
            return Republish.START;
        }
        var slash = after.indexOf('/');
        return new Place(after.substring(0, slash), UUID.fromString(after.substring(slash + 1)));
    }
}

package org.cybercrimeproject.followup.followup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cybercrimeproject.kit.answering.Because;
import org.cybercrimeproject.kit.answering.Records;
import org.cybercrimeproject.kit.answering.Shell;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.contract.Withdrawable;
import org.cybercrimeproject.kit.json.MergePatch;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The life of follow-ups: each move is a command, and a past one can be corrected or undone. */
@Withdrawable
@Path(FollowUpResource.COLLECTION + FollowUpResource.ONE)
@Tag(name = "Follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowUpMoveResource {

    private final Records<FollowUpState, FollowUp, FollowUpView> followUps;
    private final Shell shell;

    FollowUpMoveResource(FollowUps followUps, Shell shell) {
        this.followUps = shell.records(
                followUps,
                FollowUpResource.COLLECTION,
                (written, day, level) ->
                        FollowUpView.of(written, day, shell.answers().language()));
        this.shell = shell;
    }

    @Write
    @Versioned
    @POST
    @Path("/fulfil")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "fulfilFollowUp", summary = "Mark a follow-up as fulfilled")
    public RestResponse<FollowUpView> fulfil(@PathParam("id") String id, @Valid @NotNull Fulfil command) {
        return followUps.change(id, command.reason(), state -> state.fulfil(command, shell.today()));
    }

    @Write
    @Versioned
    @POST
    @Path("/reschedule")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "rescheduleFollowUp", summary = "Reschedule a follow-up")
    public RestResponse<FollowUpView> reschedule(@PathParam("id") String id, @Valid @NotNull Reschedule command) {
        return followUps.change(id, command.reason(), state -> state.reschedule(command, shell.today()));
    }

    @Write
    @Versioned
    @POST
    @Path("/condition-met")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "conditionOfFollowUpMet", summary = "Mark the condition of a follow-up as met")
    public RestResponse<FollowUpView> conditionMet(@PathParam("id") String id, @Valid @NotNull ConditionMet command) {
        return followUps.change(id, command.reason(), state -> state.conditionMet(command, shell.today()));
    }

    @Write
    @Versioned
    @POST
    @Path("/undo")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "undoFollowUp",
            summary = "Undo the last move of a follow-up",
            description = "For a move recorded by mistake: what it had set is as it was before.")
    public RestResponse<FollowUpView> undo(@PathParam("id") String id, @Valid @NotNull Because command) {
        return followUps.change(id, command.reason(), FollowUpState::undo);
    }

    @Write
    @Versioned
    @PATCH
    @Path("/moves/{n: [0-9]{1,4}}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "correctFollowUpMove",
            summary = "Correct a past move of a follow-up (JSON Merge Patch)",
            description = "Moves are numbered from 1, in the order in which the follow-up shows them; the first is its"
                    + " birth.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MoveDetails.class)))
    public RestResponse<FollowUpView> correctMove(
            @PathParam("id") String id,
            @PathParam("n") int n,
            @Parameter(description = Records.WHY) @QueryParam("reason") String reason,
            JsonNode patch) {
        return followUps.patch(
                id,
                reason,
                patch,
                MoveDetails.class,
                state -> MoveDetails.of(state.move(n)),
                (state, details) -> state.correctMove(n, details, shell.today()));
    }
}

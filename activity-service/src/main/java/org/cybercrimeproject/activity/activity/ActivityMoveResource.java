package org.cybercrimeproject.activity.activity;

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

/** The life of activities, from plan to report: each move is a command, and a past one can be corrected or undone. */
@Withdrawable
@Path(ActivityResource.COLLECTION + ActivityResource.ONE)
@Tag(name = "Activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActivityMoveResource {

    private final Records<ActivityState, Activity, ActivityView> activities;
    private final ActivityProject project;
    private final ActivityLinks links;
    private final Shell shell;

    ActivityMoveResource(Activities activities, ActivityProject project, ActivityLinks links, Shell shell) {
        this.activities = shell.records(
                activities,
                ActivityResource.COLLECTION,
                (written, day, level) ->
                        ActivityView.of(written, day, level, shell.answers().language()));
        this.project = project;
        this.links = links;
        this.shell = shell;
    }

    @Write
    @Versioned
    @POST
    @Path("/plan")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "planActivity", summary = "Plan an activity")
    public RestResponse<ActivityView> plan(@PathParam("id") String id, @Valid @NotNull Plan command) {
        return activities.change(id, command.reason(), state -> state.plan(command, shell.today()));
    }

    @Write
    @Versioned
    @POST
    @Path("/reschedule")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "rescheduleActivity", summary = "Reschedule an activity")
    public RestResponse<ActivityView> reschedule(@PathParam("id") String id, @Valid @NotNull Reschedule command) {
        return activities.change(id, command.reason(), state -> state.reschedule(command, shell.today()));
    }

    @Write
    @Versioned
    @POST
    @Path("/confirm")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "confirmActivity", summary = "Confirm the plan of an activity")
    public RestResponse<ActivityView> confirm(@PathParam("id") String id, @Valid @NotNull Confirm command) {
        return activities.change(id, command.reason(), state -> state.confirm(command, shell.today()));
    }

    @Write
    @Versioned
    @POST
    @Path("/postpone")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "postponeActivity",
            summary = "Postpone an activity, with or without a new date",
            description = "With a new date it is expected then, until it is planned or confirmed; without one it leaves"
                    + " the calendar. Reschedule it instead where a new date is firm and nothing was postponed.")
    public RestResponse<ActivityView> postpone(@PathParam("id") String id, @Valid @NotNull Postpone command) {
        return activities.change(id, command.reason(), state -> state.postpone(command, shell.today()));
    }

    @Write
    @Versioned
    @POST
    @Path("/carry-out")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "carryOutActivity", summary = "Record the outcome of an activity, with its commitments")
    public RestResponse<ActivityView> carryOut(@PathParam("id") String id, @Valid @NotNull CarryOut command) {
        var parent = project.of(id);
        return activities.change(
                id,
                null,
                state -> links.checked(
                        state.carryOut(command, NewActivity.ids(command), shell.today())
                                .then(carriedOut -> NewActivity.promising(carriedOut, command, parent.get())),
                        state,
                        command.commitments(),
                        "/commitments"));
    }

    @Write
    @Versioned
    @POST
    @Path("/cancel")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "cancelActivity", summary = "Cancel an activity")
    public RestResponse<ActivityView> cancel(@PathParam("id") String id, @Valid @NotNull Cancel command) {
        return activities.change(id, command.reason(), state -> state.cancel(command, shell.today()));
    }

    @Write
    @Versioned
    @POST
    @Path("/undo")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "undoActivity",
            summary = "Undo the last move of an activity",
            description = "For a move recorded by mistake. Undoing an outcome strikes its commitments.")
    public RestResponse<ActivityView> undo(@PathParam("id") String id, @Valid @NotNull Because command) {
        return activities.change(id, command.reason(), ActivityState::undo);
    }

    @Write
    @Versioned
    @PATCH
    @Path("/moves/{n: [0-9]{1,4}}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "correctActivityMove",
            summary = "Correct a past move of an activity (JSON Merge Patch)",
            description = "Moves are numbered from 1, in the order in which the activity shows them.")
    @RequestBody(content = @Content(schema = @Schema(implementation = MoveDetails.class)))
    public RestResponse<ActivityView> correctMove(
            @PathParam("id") String id,
            @PathParam("n") int n,
            @Parameter(description = Records.WHY) @QueryParam("reason") String reason,
            JsonNode patch) {
        return activities.patch(
                id,
                reason,
                patch,
                MoveDetails.class,
                state -> MoveDetails.of(state.move(n)),
                (state, details) ->
                        state.correctMove(n, details.toMove(state.move(n).status()), shell.today()));
    }
}

package org.cybercrimeproject.followup.followup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cybercrimeproject.kit.answering.Because;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Records;
import org.cybercrimeproject.kit.answering.Shell;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.contract.Withdrawable;
import org.cybercrimeproject.kit.json.MergePatch;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.WithdrawableReading;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.HistoryEntry;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Follow-ups: read, corrected, withdrawn. They are born from the commitments of activities, so nothing here creates
 * one. Their moves are in {@link FollowUpMoveResource}.
 */
@Withdrawable
@Path(FollowUpResource.COLLECTION)
@Tag(name = "Follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowUpResource {

    static final String COLLECTION = "/api/v1/follow-ups";
    static final String ONE = "/{id: " + Identifier.PATH + "}";

    private static final Items<FollowUpSummary> ITEMS =
            Items.stored(FollowUpSummary.class).dated("follow-up", FollowUpSummary::appointment);

    private final Records<FollowUpState, FollowUp, FollowUpView> followUps;
    private final Ceiling ceiling;
    private final Shell shell;

    FollowUpResource(FollowUps followUps, Ceiling ceiling, Shell shell) {
        this.followUps = shell.records(
                followUps,
                COLLECTION,
                (written, day, level) ->
                        FollowUpView.of(written, day, shell.answers().language()));
        this.ceiling = ceiling;
        this.shell = shell;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX, Forms.CALENDAR})
    @PermitAll
    @Operation(
            operationId = "listFollowUps",
            summary = "List follow-ups as of a day",
            description = "Sort keys: due (the last day of the window), reference; default due,reference."
                    + " As a calendar the windows, without those that have no day.")
    public RestResponse<Page<FollowUpSummary>> list(
            @BeanParam FollowUpFilter filter, @BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return shell.list(filter.query(shell.caller().level()), listing, reading, ITEMS);
    }

    @Versioned
    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getFollowUp", summary = "Get a follow-up as of a day")
    public RestResponse<FollowUpView> get(@PathParam("id") String id, @BeanParam WithdrawableReading reading) {
        return followUps.get(id, reading);
    }

    @Write
    @Versioned
    @PATCH
    @Path(ONE)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "correctFollowUp",
            summary = "Correct a follow-up (JSON Merge Patch)",
            description =
                    "A corrected window counts from when the wrong one was set and is no slip; one that was agreed"
                            + " anew is a rescheduling.")
    @RequestBody(content = @Content(schema = @Schema(implementation = FollowUpDetails.class)))
    public RestResponse<FollowUpView> correct(
            @PathParam("id") String id,
            @Parameter(description = Records.WHY) @QueryParam("reason") String reason,
            JsonNode patch) {
        return followUps.patch(
                id,
                reason,
                patch,
                FollowUpDetails.class,
                FollowUpState::details,
                (state, details) -> state.correct(details, ceiling.of(state)));
    }

    @Write
    @Versioned
    @POST
    @Path(ONE + "/withdraw")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "withdrawFollowUp",
            summary = "Withdraw a follow-up, as if it had never been entered",
            description = "It comes back only when its activity makes the commitment again.")
    public RestResponse<FollowUpView> withdraw(@PathParam("id") String id, @Valid @NotNull Because command) {
        return followUps.change(id, command.reason(), FollowUpState::withdraw);
    }

    @GET
    @Path(ONE + "/history")
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "listFollowUpHistory", summary = "List the history of a follow-up, newest first")
    public RestResponse<Page<HistoryEntry>> history(@PathParam("id") String id, @BeanParam @Valid Paging paging) {
        return followUps.history(id, paging);
    }
}

package org.cybercrimeproject.country.treaty;

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
import java.util.UUID;
import org.cybercrimeproject.kit.answering.Because;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Records;
import org.cybercrimeproject.kit.answering.Shell;
import org.cybercrimeproject.kit.contract.Creates;
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
import org.cybercrimeproject.kit.writing.Scope;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What States do under treaties: signatures, deposits, invitations, reservations. An action is a part of its position:
 * the ETag is the position's.
 */
@Withdrawable
@Path(TreatyActionResource.COLLECTION)
@Tag(name = "Treaty actions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TreatyActionResource {

    static final String COLLECTION = "/api/v1/treaty-actions";

    private static final Items<TreatyActionSummary> ITEMS = Items.stored(TreatyActionSummary.class);

    private static final String ONE = "/{id: " + Identifier.PATH + "}";

    private final TreatyPositions positions;
    private final TreatyActions actions;
    private final ActionReader reader;
    private final Positions standings;
    private final Shell shell;

    TreatyActionResource(
            TreatyPositions positions, TreatyActions actions, ActionReader reader, Positions standings, Shell shell) {
        this.positions = positions;
        this.actions = actions;
        this.reader = reader;
        this.standings = standings;
        this.shell = shell;
    }

    @Write
    @Creates
    @POST
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "recordTreatyAction",
            summary = "Record a treaty action",
            description = "Refused (409) only when the record contradicts it or has it already; where the record is"
                    + " silent it is stored, and the answer warns.")
    public RestResponse<TreatyActionView> create(@Valid @NotNull RecordTreatyAction command) {
        var caller = shell.caller();
        caller.mayWrite(Scope.ofCountries(command.party()));
        // Here and not in the rules alone: nobody is to hold the instrument, which others wait for, only to be refused.
        caller.authority().mayGive(command.visibility());
        var appended = actions.append(command, caller.creating());
        return shell.answers()
                .created(
                        COLLECTION + "/" + appended.action(),
                        appended.position().version(),
                        day -> standings.action(
                                appended.action(),
                                appended.position(),
                                day,
                                caller.level(),
                                shell.answers().language()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX})
    @PermitAll
    @Operation(
            operationId = "listTreatyActions",
            summary = "List treaty actions",
            description = "Sort keys: date (default: newest first), party, reference.")
    public RestResponse<Page<TreatyActionSummary>> list(
            @BeanParam TreatyActionFilter filter, @BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        var viewer =
                standings.viewer(shell.answers().day(reading), shell.caller().level(), reading.language());
        return shell.list(
                filter.query(viewer.level(), viewer.names()),
                listing,
                reading,
                ITEMS.readBy((row, language) -> TreatyActionSummary.read(row, viewer)));
    }

    @Versioned
    @GET
    @Path(ONE)
    @PermitAll
    @Operation(
            operationId = "getTreatyAction",
            summary = "Get a treaty action",
            description = "Its ETag is that of the position it belongs to.")
    public RestResponse<TreatyActionView> get(@PathParam("id") String id, @BeanParam WithdrawableReading reading) {
        var found = reader.find(id, reading);
        var viewer =
                standings.viewer(shell.answers().day(reading), shell.caller().level(), reading.language());
        var view = TreatyActionView.of(found.action(), found.position(), found.treaty(), viewer);
        return shell.answers()
                .composed(found.position().version(), found.action().date(), reading, view.toString(), day -> view);
    }

    @Write
    @Versioned
    @PATCH
    @Path(ONE)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "correctTreatyAction",
            summary = "Correct what was recorded of a treaty action (JSON Merge Patch)",
            description = "What would be refused when it is recorded is refused as a correction, too; so is what would"
                    + " make another action of the position break a rule.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TreatyActionDetails.class)))
    public RestResponse<TreatyActionView> correct(
            @PathParam("id") String id,
            @Parameter(description = Records.WHY) @QueryParam("reason") String reason,
            JsonNode patch) {
        var place = actions.locked(id);
        return positionOf(place.action())
                .patch(
                        place.position(),
                        reason,
                        patch,
                        TreatyActionDetails.class,
                        state -> TreatyActionDetails.of(state.standing(place.action())),
                        (state, details) -> actions.correct(state, place.action(), details));
    }

    @Write
    @Versioned
    @POST
    @Path(ONE + "/withdraw")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "withdrawTreatyAction",
            summary = "Withdraw a treaty action, as if it had never been recorded",
            description = "Not for a denunciation or a withdrawn reservation: those are actions of their own.")
    public RestResponse<TreatyActionView> withdraw(@PathParam("id") String id, @Valid @NotNull Because command) {
        var place = actions.locked(id);
        return positionOf(place.action())
                .change(place.position(), command.reason(), state -> actions.withdraw(state, place.action()));
    }

    @GET
    @Path(ONE + "/history")
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "listTreatyActionHistory",
            summary = "List the history of a treaty action, newest first",
            description = "The versions are those of the position it belongs to.")
    public RestResponse<Page<HistoryEntry>> history(@PathParam("id") String id, @BeanParam @Valid Paging paging) {
        var found = reader.recorded(id);
        var position = found.position().state();
        return positionOf(found.action().id())
                .history(
                        position.reference(),
                        paging,
                        found.action().id().toString(),
                        new ActionHistory(position.actions().indexOf(found.action()))::of);
    }

    /** A position, answered as one of its actions. */
    private Records<TreatyPositionState, TreatyPosition, TreatyActionView> positionOf(UUID action) {
        return shell.records(
                        positions,
                        COLLECTION,
                        (written, day, level) -> standings.action(
                                action, written, day, level, shell.answers().language()))
                .asPart(state -> state.standing(action));
    }
}

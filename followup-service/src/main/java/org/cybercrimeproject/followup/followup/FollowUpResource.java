package org.cybercrimeproject.followup.followup;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Lists;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.SuiteClock;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Follow-ups. They are born from the commitments of activities, so nothing here creates one. */
@Path(FollowUpResource.COLLECTION)
@Tag(name = "Follow-ups")
public class FollowUpResource {

    static final String COLLECTION = "/api/v1/follow-ups";
    private static final String JSON = "application/json";
    private static final String ONE = "/{id: " + Identifier.PATH + "}";

    private static final Items<FollowUpSummary> ITEMS =
            Items.stored(FollowUpSummary.class).dated("follow-up", FollowUpSummary::appointment);

    private final FollowUps followUps;
    private final Aggregates aggregates;
    private final Changes changes;
    private final Caller caller;
    private final Answers answers;
    private final Lists lists;
    private final SuiteClock clock;

    FollowUpResource(
            FollowUps followUps,
            Aggregates aggregates,
            Changes changes,
            Caller caller,
            Answers answers,
            Lists lists,
            SuiteClock clock) {
        this.followUps = followUps;
        this.aggregates = aggregates;
        this.changes = changes;
        this.caller = caller;
        this.answers = answers;
        this.lists = lists;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX, Forms.CALENDAR})
    @PermitAll
    @Operation(
            operationId = "listFollowUps",
            summary = "List follow-ups as they stand on a day",
            description = "Sort keys: due (the last day of the window), reference, project, status, timing; default"
                    + " due,reference. As a calendar the windows, without those that have no day.")
    public RestResponse<Page<FollowUpSummary>> list(
            @BeanParam FollowUpFilter filter, @BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return lists.answer(filter.query(caller.level()), listing, reading, ITEMS);
    }

    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getFollowUp", summary = "Get a follow-up as it stands on a day")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = FollowUpView.class)))
    @APIResponse(
            responseCode = "410",
            description = "It was withdrawn.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<FollowUpView> get(@PathParam("id") String id, @BeanParam Reading reading) {
        var found = changes.newest(followUps, id);
        if (answers.visible(found).state().takenBack()) {
            throw Problem.GONE.with("The follow-up was withdrawn: the commitment it came from was taken back.");
        }
        return answers.one(found, reading, (written, day) -> FollowUpView.of(written, day, reading.language()));
    }

    @Write
    @POST
    @Path(ONE + "/fulfil")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "fulfilFollowUp", summary = "It was done")
    public RestResponse<FollowUpView> fulfil(@PathParam("id") String id, @Valid @NotNull Fulfil command) {
        return change(id, command.reason(), state -> state.fulfil(command, clock.today()));
    }

    @Write
    @POST
    @Path(ONE + "/reschedule")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "rescheduleFollowUp", summary = "Another window was agreed")
    public RestResponse<FollowUpView> reschedule(@PathParam("id") String id, @Valid @NotNull Reschedule command) {
        return change(id, command.reason(), state -> state.reschedule(command, clock.today()));
    }

    @Write
    @POST
    @Path(ONE + "/condition-met")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "conditionOfFollowUpMet", summary = "What had to happen first has happened")
    public RestResponse<FollowUpView> conditionMet(@PathParam("id") String id, @Valid @NotNull ConditionMet command) {
        return change(id, command.reason(), state -> state.conditionMet(command, clock.today()));
    }

    private RestResponse<FollowUpView> change(
            String id, String reason, Function<FollowUpState, Outcome<FollowUpState>> rule) {
        var written = aggregates.change(followUps, caller.changing(reason), id, rule);
        return answers.changed(written, (changed, day) -> FollowUpView.of(changed, day, Language.EN));
    }
}

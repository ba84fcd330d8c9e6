package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
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
import org.cybercrimeproject.kit.contract.Creates;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.contract.Withdrawable;
import org.cybercrimeproject.kit.json.MergePatch;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.WithdrawableReading;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.HistoryEntry;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Scope;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Activities: entered, read, corrected, withdrawn. Their moves are in {@link ActivityMoveResource}. */
@Withdrawable
@Path(ActivityResource.COLLECTION)
@Tag(name = "Activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActivityResource {

    static final String COLLECTION = "/api/v1/activities";
    static final String ONE = "/{id: " + Identifier.PATH + "}";

    private static final Items<ActivitySummary> ITEMS =
            Items.stored(ActivitySummary.class).dated("activity", ActivitySummary::appointment);

    private final Records<ActivityState, Activity, ActivityView> activities;
    private final ActivityProject project;
    private final ActivityLinks links;
    private final ShownActivityLinks shown;
    private final LikelyDoubles doubles;
    private final FilterValues known;
    private final Shell shell;
    private final Sql sql;

    ActivityResource(
            Activities activities,
            ActivityProject project,
            ActivityLinks links,
            ShownActivityLinks shown,
            LikelyDoubles doubles,
            FilterValues known,
            Shell shell,
            AgroalDataSource database) {
        this.activities = shell.records(
                        activities,
                        COLLECTION,
                        (written, day, level) -> ActivityView.of(
                                written, day, level, shell.answers().language()))
                .linking(shown::of);
        this.project = project;
        this.links = links;
        this.shown = shown;
        this.doubles = doubles;
        this.known = known;
        this.shell = shell;
        this.sql = new Sql(database);
    }

    @Write
    @Creates
    @POST
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "createActivity",
            summary = "Create an activity: PROPOSED, or PLANNED with a plan, or CARRIED_OUT with an outcome",
            description = "One with the project, title and period of another is stored, with a warning in the answer.")
    public RestResponse<ActivityView> create(@Valid @NotNull CreateActivity command) {
        shell.caller().mayWrite(Scope.ofProjects(command.project()));
        return activities.create(
                command.visibility(),
                () -> {
                    var parent = project.lock(command.project());
                    var reference =
                            command.reference() != null ? command.reference() : nextReference(parent.reference());
                    return links.checked(
                            NewActivity.of(command, Ids.next(), reference, parent, shell.today()),
                            null,
                            command.outcome() == null ? null : command.outcome().commitments(),
                            "/outcome/commitments");
                },
                (written, day, level) -> ActivityView.of(
                        written, day, level, shell.answers().language(), doubles.warnings(written.state(), level)));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX, Forms.CALENDAR})
    @PermitAll
    @Operation(
            operationId = "listActivities",
            summary = "List activities as of a day",
            description =
                    "Sort keys: period (default: newest first), title, reference. As a calendar without those that"
                            + " have no day.")
    public RestResponse<Page<ActivitySummary>> list(
            @BeanParam ActivityFilter filter, @BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        var level = shell.caller().level();
        return shell.list(filter.query(level, known), listing, reading, shown.of(ITEMS, level));
    }

    @Versioned
    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getActivity", summary = "Get an activity")
    public RestResponse<ActivityView> get(@PathParam("id") String id, @BeanParam WithdrawableReading reading) {
        return activities.get(id, reading);
    }

    @Write
    @Versioned
    @PATCH
    @Path(ONE)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "correctActivity", summary = "Correct an activity (JSON Merge Patch)")
    @RequestBody(content = @Content(schema = @Schema(implementation = ActivityDetails.class)))
    public RestResponse<ActivityView> correct(
            @PathParam("id") String id,
            @Parameter(description = Records.WHY) @QueryParam("reason") String reason,
            JsonNode patch) {
        var parent = project.of(id);
        return activities.patch(
                id,
                reason,
                patch,
                ActivityDetails.class,
                ActivityState::details,
                (state, details) -> links.checked(
                        state.correct(details).then(corrected -> NewActivity.fitting(corrected, parent.get())),
                        state,
                        null,
                        ""));
    }

    @Write
    @Versioned
    @POST
    @Path(ONE + "/withdraw")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "withdrawActivity", summary = "Withdraw an activity, as if it had never been entered")
    public RestResponse<ActivityView> withdraw(@PathParam("id") String id, @Valid @NotNull Because command) {
        return activities.change(id, command.reason(), ActivityState::withdraw);
    }

    @GET
    @Path(ONE + "/history")
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "listActivityHistory", summary = "List the history of an activity, newest first")
    public RestResponse<Page<HistoryEntry>> history(@PathParam("id") String id, @BeanParam @Valid Paging paging) {
        return activities.history(id, paging);
    }

    private String nextReference(String project) {
        return project + "-"
                + sql.query("select nextval('activity_number')", row -> row.getLong(1))
                        .get(0);
    }
}

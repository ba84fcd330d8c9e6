package org.cybercrimeproject.activity.activity;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.function.Function;
import org.cybercrimeproject.activity.project.ProjectState;
import org.cybercrimeproject.activity.project.Projects;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.time.SuiteClock;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.Write;
import org.cybercrimeproject.kit.writing.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Activities from plan to report. */
@Path(ActivityResource.COLLECTION)
@Tag(name = "Activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActivityResource {

    static final String COLLECTION = "/api/v1/activities";
    private static final String ONE = "/{id: " + Identifier.PATH + "}";

    private final Activities activities;
    private final Projects projects;
    private final Aggregates aggregates;
    private final Changes changes;
    private final Caller caller;
    private final Answers answers;
    private final SuiteClock clock;
    private final Sql sql;

    ActivityResource(
            Activities activities,
            Projects projects,
            Aggregates aggregates,
            Changes changes,
            Caller caller,
            Answers answers,
            SuiteClock clock,
            AgroalDataSource database) {
        this.activities = activities;
        this.projects = projects;
        this.aggregates = aggregates;
        this.changes = changes;
        this.caller = caller;
        this.answers = answers;
        this.clock = clock;
        this.sql = new Sql(database);
    }

    @Write
    @POST
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "createActivity",
            summary = "Create an activity: PROPOSED, with a plan PLANNED, with an outcome CARRIED_OUT")
    public RestResponse<ActivityView> create(@Valid @NotNull CreateActivity command) {
        command.visibilities().forEach(caller::mayGive);
        var project = lockProject(command.project());
        var reference = command.reference() != null ? command.reference() : nextReference(project.reference());
        var outcome = NewActivity.of(command, Ids.next(), reference, project, clock.today());
        return answers.created(COLLECTION, aggregates.create(activities, caller.creating(), outcome), this::view);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listActivities", summary = "List activities")
    public RestResponse<Page<ActivitySummary>> list(
            @BeanParam ActivityFilter filter, @BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return answers.page(filter.query(caller.level())
                .page(
                        sql,
                        listing,
                        answers.day(reading),
                        row -> Json.read(row.getString("summary"), ActivitySummary.class)));
    }

    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getActivity", summary = "Get an activity")
    public RestResponse<ActivityView> get(@PathParam("id") String id, @BeanParam Reading reading) {
        return answers.one(changes.newest(activities, id), reading, this::view);
    }

    @Write
    @POST
    @Path(ONE + "/plan")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "planActivity", summary = "Plan an activity")
    public RestResponse<ActivityView> plan(@PathParam("id") String id, @Valid @NotNull Plan command) {
        return change(id, command.reason(), state -> state.plan(command, clock.today()));
    }

    @Write
    @POST
    @Path(ONE + "/reschedule")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "rescheduleActivity", summary = "Give an activity another time")
    public RestResponse<ActivityView> reschedule(@PathParam("id") String id, @Valid @NotNull Reschedule command) {
        return change(id, command.reason(), state -> state.reschedule(command, clock.today()));
    }

    @Write
    @POST
    @Path(ONE + "/carry-out")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "carryOutActivity", summary = "Record the outcome of an activity, with its commitments")
    public RestResponse<ActivityView> carryOut(@PathParam("id") String id, @Valid @NotNull CarryOut command) {
        command.visibilities().forEach(caller::mayGive);
        return change(
                id,
                null,
                state -> state.carryOut(command, NewActivity.ids(command), clock.today())
                        .then(carriedOut -> NewActivity.fitting(carriedOut, lockProject(carriedOut.project()))));
    }

    @Write
    @POST
    @Path(ONE + "/cancel")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "cancelActivity", summary = "Cancel an activity")
    public RestResponse<ActivityView> cancel(@PathParam("id") String id, @Valid @NotNull Cancel command) {
        return change(id, command.reason(), state -> state.cancel(command, clock.today()));
    }

    private RestResponse<ActivityView> change(
            String id, String reason, Function<ActivityState, Outcome<ActivityState>> rule) {
        return answers.changed(aggregates.change(activities, caller.changing(reason), id, rule), this::view);
    }

    private ProjectState lockProject(String reference) {
        return aggregates
                .lockParent(projects, reference)
                .map(Written::state)
                .filter(project -> caller.level().sees(project.visibility()))
                .orElseThrow(() -> Problem.rule("unknown-project", "There is no project «" + reference + "»."));
    }

    private String nextReference(String project) {
        return project + "-"
                + sql.query("select nextval('activity_number')", row -> row.getLong(1))
                        .get(0);
    }

    private ActivityView view(Written<ActivityState> written, LocalDate day) {
        return ActivityView.of(written, day, caller.level());
    }
}

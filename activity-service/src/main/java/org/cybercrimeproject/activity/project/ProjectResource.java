package org.cybercrimeproject.activity.project;

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
import java.util.List;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.time.SuiteClock;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Projects and their outputs. */
@Path(ProjectResource.COLLECTION)
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectResource {

    static final String COLLECTION = "/api/v1/projects";
    private static final Sort SORT = Sort.standard("reference").key("reference", "reference", "text");

    private final Projects projects;
    private final Aggregates aggregates;
    private final Changes changes;
    private final Caller caller;
    private final Answers answers;
    private final SuiteClock clock;
    private final Sql sql;

    ProjectResource(
            Projects projects,
            Aggregates aggregates,
            Changes changes,
            Caller caller,
            Answers answers,
            SuiteClock clock,
            AgroalDataSource database) {
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
    @Operation(operationId = "createProject", summary = "Create a project with its outputs")
    public RestResponse<ProjectView> create(@Valid @NotNull CreateProject command) {
        caller.mayGive(command.visibility());
        var outcome = ProjectState.create(command, Ids.next(), clock.today());
        return answers.created(COLLECTION, aggregates.create(projects, caller.creating(), outcome), ProjectView::of);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listProjects", summary = "List projects")
    public RestResponse<Page<ProjectSummary>> list(@BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return answers.page(ListQuery.of("project", SORT, caller.level())
                .page(
                        sql,
                        listing,
                        answers.day(reading),
                        row -> Json.read(row.getString("summary"), ProjectSummary.class)));
    }

    @GET
    @Path("/{ref: " + Identifier.PATH + "}")
    @PermitAll
    @Operation(operationId = "getProject", summary = "Get a project")
    public RestResponse<ProjectView> get(@PathParam("ref") String ref, @BeanParam Reading reading) {
        return answers.one(changes.newest(projects, ref), reading, ProjectView::of);
    }

    @GET
    @Path("/{ref: " + Identifier.PATH + "}/outputs")
    @PermitAll
    @Operation(operationId = "listOutputs", summary = "List the outputs of a project")
    public RestResponse<Page<Output>> outputs(@PathParam("ref") String ref, @BeanParam Reading reading) {
        return answers.one(
                changes.newest(projects, ref),
                reading,
                (written, day) -> new Page<>(
                        written.state().outputs() == null
                                ? List.of()
                                : written.state().outputs(),
                        null,
                        null));
    }
}

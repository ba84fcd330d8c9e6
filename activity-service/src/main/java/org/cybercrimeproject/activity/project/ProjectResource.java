package org.cybercrimeproject.activity.project;

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
import org.cybercrimeproject.kit.contract.Creates;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.contract.Withdrawable;
import org.cybercrimeproject.kit.json.MergePatch;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Parts;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.Sort;
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

/** Projects and their outputs. */
@Withdrawable
@Path(ProjectResource.COLLECTION)
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectResource {

    static final String COLLECTION = "/api/v1/projects";
    private static final Sort SORT = Sort.standard("reference").key("reference", "reference", Sort.Type.TEXT);

    private static final String ONE = "/{ref: " + Identifier.PATH + "}";

    private static final Items<ProjectSummary> ITEMS = Items.stored(ProjectSummary.class);

    private final Records<ProjectState, Project, ProjectView> projects;
    private final ProjectLinks links;
    private final Shell shell;

    ProjectResource(Projects projects, ProjectLinks links, Shell shell) {
        this.projects = shell.records(projects, COLLECTION, (written, day, level) -> ProjectView.of(written, day))
                .linking(links::shown);
        this.links = links;
        this.shell = shell;
    }

    @Write
    @Creates
    @POST
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "createProject", summary = "Create a project with its outputs")
    public RestResponse<ProjectView> create(@Valid @NotNull CreateProject command) {
        shell.caller().mayWrite(Scope.ofProjects(command.reference()));
        return projects.create(
                command.visibility(),
                () -> links.checked(ProjectState.create(command, Ids.next(), shell.today()), null));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX})
    @PermitAll
    @Operation(operationId = "listProjects", summary = "List projects", description = "Sort key: reference (default).")
    public RestResponse<Page<ProjectSummary>> list(@BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return shell.list(ListQuery.of("project", SORT, shell.caller().level()), listing, reading, ITEMS);
    }

    @Versioned
    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getProject", summary = "Get a project")
    public RestResponse<ProjectView> get(@PathParam("ref") String ref, @BeanParam WithdrawableReading reading) {
        return projects.get(ref, reading);
    }

    @Versioned
    @GET
    @Path(ONE + "/outputs")
    @PermitAll
    @Operation(
            operationId = "listOutputs",
            summary = "List the outputs of a project",
            description = "Has no items when they are unknown.")
    public RestResponse<Page<Output>> outputs(
            @PathParam("ref") String ref, @BeanParam WithdrawableReading reading, @BeanParam @Valid Paging paging) {
        Parts.keepDay(ref, paging, reading);
        return projects.get(
                ref,
                reading,
                (written, day, level) ->
                        Parts.page(ref, written.state().outputs(), Output::code, paging, reading, day));
    }

    @Write
    @Versioned
    @PATCH
    @Path(ONE)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "correctProject",
            summary = "Correct a project (JSON Merge Patch)",
            description = "Lowering its visibility lowers that of its activities.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProjectDetails.class)))
    public RestResponse<ProjectView> correct(
            @PathParam("ref") String ref,
            @Parameter(description = Records.WHY) @QueryParam("reason") String reason,
            JsonNode patch) {
        return projects.patch(
                ref,
                reason,
                patch,
                ProjectDetails.class,
                ProjectState::details,
                (state, details) -> links.checked(state.correct(details), state));
    }

    @Write
    @Versioned
    @POST
    @Path(ONE + "/withdraw")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "withdrawProject",
            summary = "Withdraw a project without activities, as if it had never been entered")
    public RestResponse<ProjectView> withdraw(@PathParam("ref") String ref, @Valid @NotNull Because command) {
        return projects.change(ref, command.reason(), ProjectState::withdraw);
    }

    @GET
    @Path(ONE + "/history")
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "listProjectHistory", summary = "List the history of a project, newest first")
    public RestResponse<Page<HistoryEntry>> history(@PathParam("ref") String ref, @BeanParam @Valid Paging paging) {
        return projects.history(ref, paging);
    }
}

package org.cybercrimeproject.activity.project;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The contact of a project. No aggregate: it has no history and no event, so that erasing it erases it everywhere.
 */
@Path(ProjectResource.COLLECTION + "/{ref: " + Identifier.PATH + "}/contact")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactResource {

    private final Projects projects;
    private final Changes changes;
    private final Answers answers;
    private final Caller caller;
    private final Sql sql;

    ContactResource(Projects projects, Changes changes, Answers answers, Caller caller, AgroalDataSource database) {
        this.projects = projects;
        this.changes = changes;
        this.answers = answers;
        this.caller = caller;
        this.sql = new Sql(database);
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "getContact", summary = "Get the contact of a project")
    public Contact get(@PathParam("ref") String ref) {
        return sql
                .query(
                        "select name, unit, address, phone, fax, email from contact where project_id = ?",
                        row -> new Contact(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)),
                        project(ref))
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.with("The project has no contact."));
    }

    @Write
    @PUT
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "putContact", summary = "Set the contact of a project")
    public Contact put(@PathParam("ref") String ref, @Valid @NotNull Contact contact) {
        sql.update(
                "insert into contact (project_id, name, unit, address, phone, fax, email, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 1) on conflict (project_id) do update set (name, unit, address,"
                        + " phone, fax, email, version) = (excluded.name, excluded.unit, excluded.address,"
                        + " excluded.phone, excluded.fax, excluded.email, contact.version + 1)",
                writable(ref),
                contact.name(),
                contact.unit(),
                contact.address(),
                contact.phone(),
                contact.fax(),
                contact.email());
        return contact;
    }

    @Write
    @DELETE
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "eraseContact", summary = "Erase the contact of a project")
    public void erase(@PathParam("ref") String ref) {
        if (sql.update("delete from contact where project_id = ?", writable(ref)) == 0) {
            throw Problem.NOT_FOUND.with("The project has no contact.");
        }
    }

    private UUID project(String ref) {
        return answers.visible(changes.newest(projects, ref)).state().id();
    }

    private UUID writable(String ref) {
        var project = answers.visible(changes.newest(projects, ref)).state();
        caller.mayWrite(projects.scope(project));
        return project.id();
    }
}

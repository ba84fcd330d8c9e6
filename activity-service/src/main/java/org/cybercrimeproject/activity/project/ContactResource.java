package org.cybercrimeproject.activity.project;

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
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Intent;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
    private final Contacts contacts;

    ContactResource(Projects projects, Changes changes, Answers answers, Caller caller, Contacts contacts) {
        this.projects = projects;
        this.changes = changes;
        this.answers = answers;
        this.caller = caller;
        this.contacts = contacts;
    }

    @Versioned
    @GET
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "getContact", summary = "Get the contact of a project")
    public RestResponse<Contact> get(@PathParam("ref") String ref) {
        var kept = contacts.of(project(ref)).orElseThrow(ContactResource::none);
        return answers.composed(kept.version(), null, new Reading(), "", day -> kept.contact());
    }

    @Write
    @Versioned
    @PUT
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "putContact",
            summary = "Set the contact of a project",
            description =
                    "The first contact of a project takes no If-Match; whoever replaces one names the one they saw.")
    public RestResponse<Contact> put(@PathParam("ref") String ref, @Valid @NotNull Contact contact) {
        var project = writable(ref);
        var intent = caller.changing(null);
        var before = contacts.locked(project);
        before.ifPresent(intent::check);
        if (before.isEmpty() && !(intent.match() instanceof Intent.Match.Missing)) {
            throw Problem.STALE.with(Message.of(
                    "The project has no contact; send a first one without If-Match.",
                    "Le projet n’a pas de contact ; envoyez le premier sans If-Match."));
        }
        var version = contacts.put(project, contact, before.isEmpty());
        return answers.changed(version, day -> contact);
    }

    @Write
    @Versioned
    @DELETE
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "eraseContact", summary = "Erase the contact of a project")
    public void erase(@PathParam("ref") String ref) {
        var project = writable(ref);
        caller.changing(null).check(contacts.locked(project).orElseThrow(ContactResource::none));
        contacts.erase(project);
    }

    private UUID project(String ref) {
        return answers.visible(changes.newest(projects, ref)).state().id();
    }

    private UUID writable(String ref) {
        var project = answers.visible(changes.newest(projects, ref)).state();
        caller.mayWrite(projects.scope(project));
        return project.id();
    }

    private static RuntimeException none() {
        return Problem.NOT_FOUND.with(Message.of("The project has no contact.", "Le projet n’a pas de contact."));
    }
}

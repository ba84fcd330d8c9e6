package org.cybercrimeproject.activity.organisation;

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
import jakarta.ws.rs.QueryParam;
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

/** Organisations. */
@Path(OrganisationResource.COLLECTION)
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    static final String COLLECTION = "/api/v1/organisations";
    private static final Sort SORT = Sort.standard("name").key("name", "name", "text");

    private final Organisations organisations;
    private final Aggregates aggregates;
    private final Changes changes;
    private final Caller caller;
    private final Answers answers;
    private final SuiteClock clock;
    private final Sql sql;

    OrganisationResource(
            Organisations organisations,
            Aggregates aggregates,
            Changes changes,
            Caller caller,
            Answers answers,
            SuiteClock clock,
            AgroalDataSource database) {
        this.organisations = organisations;
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
    @Operation(operationId = "createOrganisation", summary = "Create an organisation")
    public RestResponse<OrganisationView> create(@Valid @NotNull CreateOrganisation command) {
        caller.mayGive(command.visibility());
        var outcome = OrganisationState.create(command, Ids.next(), clock.today());
        return answers.created(
                COLLECTION, aggregates.create(organisations, caller.creating(), outcome), OrganisationView::of);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listOrganisations", summary = "List organisations")
    public RestResponse<Page<OrganisationSummary>> list(
            @BeanParam Reading reading,
            @BeanParam @Valid Listing listing,
            @QueryParam("kind") List<OrganisationKind> kinds,
            @QueryParam("country") List<String> countries) {
        return answers.page(ListQuery.of("organisation", SORT, caller.level())
                .in("kind", kinds)
                .in("country", countries)
                .page(
                        sql,
                        listing,
                        answers.day(reading),
                        row -> Json.read(row.getString("summary"), OrganisationSummary.class)));
    }

    @GET
    @Path("/{id: " + Identifier.PATH + "}")
    @PermitAll
    @Operation(operationId = "getOrganisation", summary = "Get an organisation")
    public RestResponse<OrganisationView> get(@PathParam("id") String id, @BeanParam Reading reading) {
        return answers.one(changes.newest(organisations, id), reading, OrganisationView::of);
    }
}

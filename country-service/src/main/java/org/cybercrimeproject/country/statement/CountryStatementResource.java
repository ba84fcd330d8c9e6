package org.cybercrimeproject.country.statement;

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
import java.util.Optional;
import org.cybercrimeproject.country.group.CountryGroups;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Lists;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.party.PartyRef.Kind;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.time.SuiteClock;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Write;
import org.cybercrimeproject.kit.writing.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was said of the law of countries and groups. */
@Path(CountryStatementResource.COLLECTION)
@Tag(name = "Country statements")
public class CountryStatementResource {

    static final String COLLECTION = "/api/v1/country-statements";

    private static final Items<CountryStatementSummary> ITEMS = Items.stored(CountryStatementSummary.class);

    private final CountryStatements statements;
    private final CountryGroups groups;
    private final Aggregates aggregates;
    private final Changes changes;
    private final Caller caller;
    private final Answers answers;
    private final Lists lists;
    private final SuiteClock clock;

    CountryStatementResource(
            CountryStatements statements,
            CountryGroups groups,
            Aggregates aggregates,
            Changes changes,
            Caller caller,
            Answers answers,
            Lists lists,
            SuiteClock clock) {
        this.statements = statements;
        this.groups = groups;
        this.aggregates = aggregates;
        this.changes = changes;
        this.caller = caller;
        this.answers = answers;
        this.lists = lists;
        this.clock = clock;
    }

    @Write
    @POST
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "recordCountryStatement", summary = "Record what was said of a country or group")
    public RestResponse<CountryStatementView> create(@Valid @NotNull RecordCountryStatement command) {
        caller.mayGive(command.visibility());
        var outcome = command.toState(Ids.next()).recorded(clock.today(), groupOf(command.subject()));
        return answers.created(
                COLLECTION, aggregates.create(statements, caller.creating(), () -> outcome), CountryStatementView::of);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX})
    @PermitAll
    @Operation(
            operationId = "listCountryStatements",
            summary = "List statements",
            description = "Sort keys: on (default: newest first), reference.")
    public RestResponse<Page<CountryStatementSummary>> list(
            @BeanParam CountryStatementFilter filter, @BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return lists.answer(filter.query(caller.level(), this::groupOfFilter), listing, reading, ITEMS);
    }

    @GET
    @Path("/{id: " + Identifier.PATH + "}")
    @PermitAll
    @Operation(operationId = "getCountryStatement", summary = "Get a statement")
    public RestResponse<CountryStatementView> get(@PathParam("id") String id, @BeanParam Reading reading) {
        return answers.one(changes.newest(statements, id), reading, CountryStatementView::of);
    }

    private Optional<GroupState> groupOf(PartyRef subject) {
        return subject.kind() == Kind.GROUP
                ? aggregates.lockParent(groups, subject.code()).map(Written::state)
                : Optional.empty();
    }

    private GroupState groupOfFilter(String code) {
        return changes.newest(groups, code)
                .map(Written::state)
                .orElseThrow(() ->
                        Problem.INVALID_PARAMETER.at("group", "There is no group «" + code + "» in the catalogue."));
    }
}

package org.cybercrimeproject.country.statement;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.cybercrimeproject.country.group.CountryGroups;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.party.PartyRef.Kind;
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

    private final CountryStatements statements;
    private final CountryGroups groups;
    private final Aggregates aggregates;
    private final Changes changes;
    private final Caller caller;
    private final Answers answers;
    private final SuiteClock clock;
    private final Sql sql;

    CountryStatementResource(
            CountryStatements statements,
            CountryGroups groups,
            Aggregates aggregates,
            Changes changes,
            Caller caller,
            Answers answers,
            SuiteClock clock,
            AgroalDataSource database) {
        this.statements = statements;
        this.groups = groups;
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
    @Operation(operationId = "recordCountryStatement", summary = "Record what was said of a country or group")
    public RestResponse<CountryStatementView> create(@Valid @NotNull RecordCountryStatement command) {
        caller.mayGive(command.visibility());
        var outcome = command.toState(Ids.next()).recorded(clock.today(), groupOf(command.subject()));
        return answers.created(
                COLLECTION, aggregates.create(statements, caller.creating(), () -> outcome), CountryStatementView::of);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCountryStatements",
            summary = "List statements",
            description = "Sort keys: on (default: newest first), reference.")
    public RestResponse<Page<CountryStatementSummary>> list(
            @BeanParam CountryStatementFilter filter, @BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return answers.page(filter.query(caller.level(), this::groupOfFilter)
                .page(
                        sql,
                        listing,
                        answers.day(reading),
                        row -> Json.read(row.getString("summary"), CountryStatementSummary.class)));
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

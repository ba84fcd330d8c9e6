package org.cybercrimeproject.country.statement;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.country.group.CountryGroups;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.kit.answering.Because;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Records;
import org.cybercrimeproject.kit.answering.Shell;
import org.cybercrimeproject.kit.contract.Creates;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.contract.Withdrawable;
import org.cybercrimeproject.kit.json.MergePatch;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.party.PartyRef.Kind;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.WithdrawableReading;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.writing.HistoryEntry;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Write;
import org.cybercrimeproject.kit.writing.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was said of the law of countries and groups. */
@Withdrawable
@Path(CountryStatementResource.COLLECTION)
@Tag(name = "Country statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CountryStatementResource {

    static final String COLLECTION = "/api/v1/country-statements";

    private static final Items<CountryStatementSummary> ITEMS = Items.stored(CountryStatementSummary.class);

    private static final String ONE = "/{id: " + Identifier.PATH + "}";

    private final Records<CountryStatementState, CountryStatement, CountryStatementView> statements;
    private final Records<CountryStatementState, CountryStatement, CountryStatementView> writing;
    private final CountryGroups groups;
    private final Names names;
    private final Shell shell;

    CountryStatementResource(
            CountryStatements statements, CountryGroups groups, StatementDoubles doubles, Names names, Shell shell) {
        this.statements = shell.records(
                statements,
                COLLECTION,
                (written, day, level) -> CountryStatementView.of(
                        written, subjects(day, shell.answers().language()), List.of()));
        this.writing = shell.records(statements, COLLECTION, (written, day, level) -> {
            var language = shell.answers().language();
            return CountryStatementView.of(
                    written, subjects(day, language), doubles.of(written.state(), level, language));
        });
        this.groups = groups;
        this.names = names;
        this.shell = shell;
    }

    private Subjects subjects(LocalDate day, Language language) {
        return new Subjects(names.now(), day, language);
    }

    @Write
    @Creates
    @POST
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "recordCountryStatement",
            summary = "Record a statement about a country or group",
            description = "Where another statement has the same subject, day and wording, it is stored with a warning.")
    public RestResponse<CountryStatementView> create(@Valid @NotNull RecordCountryStatement command) {
        shell.caller().mayWrite(CountryStatements.scope(command.subject()));
        return writing.create(
                command.visibility(),
                () -> command.toState(Ids.next()).recorded(shell.today(), groupOf(command.subject())));
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
        var subjects = subjects(shell.answers().day(reading), reading.language());
        return shell.list(
                filter.query(shell.caller().level(), this::groupOfFilter),
                listing,
                reading,
                ITEMS.readBy((row, language) -> CountryStatementSummary.read(row, subjects)));
    }

    @Versioned
    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getCountryStatement", summary = "Get a statement")
    public RestResponse<CountryStatementView> get(@PathParam("id") String id, @BeanParam WithdrawableReading reading) {
        return statements.worded(id, reading);
    }

    @Write
    @Versioned
    @PATCH
    @Path(ONE)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "correctCountryStatement",
            summary = "Correct what was recorded of a statement (JSON Merge Patch)")
    @RequestBody(content = @Content(schema = @Schema(implementation = CountryStatementDetails.class)))
    public RestResponse<CountryStatementView> correct(
            @PathParam("id") String id,
            @Parameter(description = Records.WHY) @QueryParam("reason") String reason,
            JsonNode patch) {
        return writing.patch(
                id,
                reason,
                patch,
                CountryStatementDetails.class,
                CountryStatementState::details,
                (state, details) -> state.correct(details, shell.today(), groupOf(details.subject())));
    }

    @Write
    @Versioned
    @POST
    @Path(ONE + "/withdraw")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "withdrawCountryStatement",
            summary = "Withdraw a statement, as if it had never been recorded",
            description = "Not for a statement that was contradicted later: that is kept.")
    public RestResponse<CountryStatementView> withdraw(@PathParam("id") String id, @Valid @NotNull Because command) {
        return statements.change(id, command.reason(), CountryStatementState::withdraw);
    }

    @GET
    @Path(ONE + "/history")
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "listCountryStatementHistory", summary = "List the history of a statement, newest first")
    public RestResponse<Page<HistoryEntry>> history(@PathParam("id") String id, @BeanParam @Valid Paging paging) {
        return statements.history(id, paging);
    }

    /** The group is locked against changes of the catalogue until the statement about it is written. */
    private Optional<GroupState> groupOf(PartyRef subject) {
        return subject.kind() == Kind.GROUP
                ? shell.aggregates().lockParent(groups, subject.code()).map(Written::state)
                : Optional.empty();
    }

    private GroupState groupOfFilter(String code) {
        return shell.changes()
                .newest(groups, code)
                .map(Written::state)
                .orElseThrow(() -> CountryGroups.unknown("group", code));
    }
}

package org.cybercrimeproject.country.country;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cybercrimeproject.country.group.CountryGroups;
import org.cybercrimeproject.country.group.Membership;
import org.cybercrimeproject.country.treaty.Positions;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Records;
import org.cybercrimeproject.kit.answering.Shell;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.RecordReading;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.HistoryEntry;
import org.cybercrimeproject.kit.writing.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Countries, their names and where they stand. */
@Path(CountryResource.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Countries")
public class CountryResource {

    static final String COLLECTION = "/api/v1/countries";

    private static final Items<CountrySummary> ITEMS = Items.made(CountrySummary.class, CountrySummary::read);

    private static final String ONE = "/{code: " + Identifier.PATH + "}";

    private final Records<CountryState, Country, CountryState> records;
    private final Countries countries;
    private final CountryGroups groups;
    private final Positions positions;
    private final Shell shell;
    private final Sql sql;

    CountryResource(
            Countries countries, CountryGroups groups, Positions positions, Shell shell, AgroalDataSource database) {
        this.records = shell.records(countries, COLLECTION, (written, day, level) -> written.state());
        this.countries = countries;
        this.groups = groups;
        this.positions = positions;
        this.shell = shell;
        this.sql = new Sql(database);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX})
    @PermitAll
    @Operation(
            operationId = "listCountries",
            summary = "List countries",
            description = "Sort keys: name (default), code.")
    public RestResponse<Page<CountrySummary>> list(
            @BeanParam @Valid CountryFilter filter, @BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        var day = shell.answers().day(reading);
        return shell.list(
                filter.query(reading.language(), shell.caller().level(), code -> members(code, day)),
                listing,
                reading,
                ITEMS);
    }

    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getCountry", summary = "Get a country with its status under every instrument")
    public RestResponse<CountryView> get(@PathParam("code") String code, @BeanParam RecordReading reading) {
        var country = records.find(code, reading);
        var answers = shell.answers();
        var standings = positions
                .ofParty(
                        country.state().code(),
                        answers.day(reading),
                        shell.caller().level(),
                        answers.knownAt(reading))
                .stream()
                .map(Positions.Standing::view)
                .toList();
        return answers.composed(
                country.version(),
                null,
                reading,
                standings.toString(),
                day -> CountryView.of(country, day, reading.language(), standings));
    }

    @GET
    @Path(ONE + "/history")
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "listCountryHistory",
            summary = "List the history of a country's entry, newest first",
            description = "Its actions under an instrument have a history of their own.")
    public RestResponse<Page<HistoryEntry>> history(@PathParam("code") String code, @BeanParam @Valid Paging paging) {
        return records.history(code, paging);
    }

    @GET
    @Path("/resolve")
    @PermitAll
    @Operation(
            operationId = "resolveCountry",
            summary = "Find the country that a name stands for",
            description = "In English or French, of any time, without regard to case and accents; where a name changed"
                    + " hands, the day decides.")
    @APIResponse(
            responseCode = "200",
            description = "The country",
            content = @Content(schema = @Schema(implementation = ResolvedCountry.class)))
    @APIResponse(responseCode = "404", description = "No country in the catalogue has this name.")
    public RestResponse<ResolvedCountry> resolve(
            @QueryParam("name")
                    @Parameter(
                            required = true,
                            description = "A name as written: usual, official or former, in English or French.")
                    String name,
            @BeanParam Reading reading) {
        if (name == null || name.isBlank()) {
            throw Problem.INVALID_PARAMETER.at("name", "Give the name to look for.");
        }
        var day = shell.answers().day(reading);
        var found = sql
                .query(
                        "select c.reference from country c join country_key k on k.id = c.id and k.name = 'name'"
                                + " where k.value = any(?)",
                        row -> row.getString(1),
                        NameKey.candidates(name))
                .stream()
                .distinct()
                .map(code ->
                        shell.changes().newest(countries, code).orElseThrow().state())
                .toList();
        return new CountryNames(found)
                .resolve(name, day)
                .map(country -> new ResolvedCountry(country.code(), country.nameOn(day, reading.language()), day))
                .map(resolved -> shell.answers().composed(1, null, reading, resolved.toString(), same -> resolved))
                .orElseThrow(() -> Problem.NOT_FOUND.with("No country of the catalogue is called «" + name + "»."));
    }

    private Set<String> members(String code, LocalDate day) {
        var group = shell.changes()
                .newest(groups, code)
                .map(Written::state)
                .orElseThrow(() ->
                        Problem.INVALID_PARAMETER.at("group", "There is no group «" + code + "» in the catalogue."));
        return group.membersOn(day).orElse(List.of()).stream()
                .map(Membership::country)
                .collect(Collectors.toSet());
    }
}

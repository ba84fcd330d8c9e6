package org.cybercrimeproject.country.country;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import org.cybercrimeproject.country.names.NamedCode;
import org.cybercrimeproject.country.names.NamedCountry;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.country.treaty.Positions;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Records;
import org.cybercrimeproject.kit.answering.Shell;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.RecordReading;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Texts;
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
    private final CountryGroups groups;
    private final Positions positions;
    private final Names names;
    private final Shell shell;

    CountryResource(Countries countries, CountryGroups groups, Positions positions, Names names, Shell shell) {
        this.records = shell.records(countries, COLLECTION, (written, day, level) -> written.state());
        this.groups = groups;
        this.positions = positions;
        this.names = names;
        this.shell = shell;
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
                filter.query(
                        reading.language(),
                        shell.caller().level(),
                        code -> members(code, day),
                        part -> names.now().countries().matching(part)),
                listing,
                reading,
                ITEMS);
    }

    @Versioned
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
                        reading.language(),
                        answers.knownAt(reading))
                .stream()
                .map(Positions.Standing::view)
                .toList();
        return answers.composed(
                country.version(),
                null,
                reading,
                standings.toString(),
                day -> CountryView.of(country, day, reading.language(), names.now(), standings));
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

    @Versioned
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
    @APIResponse(
            responseCode = "404",
            description =
                    "No single country in the catalogue has this name; alternatives are offered, likeliest first.")
    public RestResponse<ResolvedCountry> resolve(
            @QueryParam("name")
                    @Parameter(
                            required = true,
                            description = "A name as written: usual, official or former, English or French, inverted"
                                    + " or in brackets, with or without footnote marks.")
                    @Size(max = Texts.TITLE)
                    String name,
            @BeanParam Reading reading) {
        if (name == null || name.isBlank()) {
            throw Problem.INVALID_PARAMETER.at(
                    "name", Message.of("Give the name to look for.", "Donnez le nom à chercher."));
        }
        var day = shell.answers().day(reading);
        var language = reading.language();
        var book = names.now();
        var resolution = book.countries().resolve(name, day);
        return resolution
                .country()
                .map(country -> resolved(country, day, language, book))
                .map(resolved -> shell.answers().composed(1, null, reading, resolved.toString(), same -> resolved))
                .orElseThrow(() -> unknown(
                        name,
                        resolution.alternatives().stream()
                                .map(country -> NamedCode.of(country.code(), book, day, language))
                                .toList()));
    }

    private static ResolvedCountry resolved(NamedCountry country, LocalDate day, Language language, Names.Book book) {
        var printed = country.on(day, language);
        return new ResolvedCountry(
                country.code(),
                printed.name(),
                day,
                printed.note(),
                country.lastDay(),
                country.lastDay() == null ? null : NamedCode.each(country.successors(), book, day, language));
    }

    private static HttpProblem unknown(String name, List<NamedCode> alternatives) {
        var said = Message.quoted(name);
        var detail = alternatives.isEmpty()
                ? Message.of(
                        "No country of the catalogue is called %s.", "Aucun pays du catalogue ne s’appelle %s.", said)
                : Message.of(
                        "No single country of the catalogue is called %s. Did you mean %s?",
                        "Aucun pays du catalogue, ou plus d’un, ne s’appelle %s. Vouliez-vous dire %s ?",
                        said,
                        alternatives.stream().map(NamedCode::name).collect(Collectors.joining(", ")));
        return Problem.NOT_FOUND.with(detail, "alternatives", alternatives);
    }

    private Set<String> members(String code, LocalDate day) {
        var group = shell.changes()
                .newest(groups, code)
                .map(Written::state)
                .orElseThrow(() -> CountryGroups.unknown("group", code));
        return group.membersOn(day).orElse(List.of()).stream()
                .map(Membership::country)
                .collect(Collectors.toSet());
    }
}

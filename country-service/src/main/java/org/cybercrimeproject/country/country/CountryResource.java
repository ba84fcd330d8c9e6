package org.cybercrimeproject.country.country;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
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
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Lists;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Countries, their names and where they stand. */
@Path(CountryResource.COLLECTION)
@Tag(name = "Countries")
public class CountryResource {

    static final String COLLECTION = "/api/v1/countries";

    private static final Items<CountrySummary> ITEMS = Items.made(CountrySummary.class, CountrySummary::read);

    private final Countries countries;
    private final CountryGroups groups;
    private final Positions positions;
    private final Changes changes;
    private final Caller caller;
    private final Answers answers;
    private final Lists lists;
    private final Sql sql;

    CountryResource(
            Countries countries,
            CountryGroups groups,
            Positions positions,
            Changes changes,
            Caller caller,
            Answers answers,
            Lists lists,
            AgroalDataSource database) {
        this.countries = countries;
        this.groups = groups;
        this.positions = positions;
        this.changes = changes;
        this.caller = caller;
        this.answers = answers;
        this.lists = lists;
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
        var day = answers.day(reading);
        var language = reading.language();
        return lists.answer(
                filter.query(language, caller.level(), code -> members(code, day)), listing, reading, ITEMS);
    }

    @GET
    @Path("/{code: " + Identifier.PATH + "}")
    @PermitAll
    @Operation(operationId = "getCountry", summary = "Get a country with where it stands under every instrument")
    public RestResponse<CountryView> get(@PathParam("code") String code, @BeanParam Reading reading) {
        var country = answers.visible(changes.newest(countries, code));
        var standings = positions.ofParty(country.state().code(), answers.day(reading), caller.level());
        var versions = standings.stream().map(Positions.Standing::versions).collect(Collectors.joining(";"));
        return answers.composed(
                country.version(),
                null,
                reading,
                versions,
                day -> CountryView.of(
                        country,
                        day,
                        reading.language(),
                        standings.stream().map(Positions.Standing::view).toList()));
    }

    @GET
    @Path("/resolve")
    @PermitAll
    @Operation(
            operationId = "resolveCountry",
            summary = "Find the country that a name stands for",
            description = "In English or French, of any time, without regard to case and accents; where a name changed"
                    + " hands, the day decides.")
    public RestResponse<ResolvedCountry> resolve(
            @QueryParam("name") @Parameter(required = true) String name, @BeanParam Reading reading) {
        if (name == null || name.isBlank()) {
            throw Problem.INVALID_PARAMETER.at("name", "Give the name to look for.");
        }
        var day = answers.day(reading);
        var found = sql
                .query(
                        "select c.reference from country c join country_key k on k.id = c.id and k.name = 'name'"
                                + " where k.value = any(?)",
                        row -> row.getString(1),
                        NameKey.candidates(name))
                .stream()
                .distinct()
                .map(code -> changes.newest(countries, code).orElseThrow().state())
                .toList();
        return new CountryNames(found)
                .resolve(name, day)
                .map(country -> new ResolvedCountry(country.code(), country.nameOn(day, reading.language()), day))
                .map(resolved -> answers.composed(1, null, reading, resolved.toString(), same -> resolved))
                .orElseThrow(() -> Problem.NOT_FOUND.with("No country of the catalogue is called «" + name + "»."));
    }

    private Set<String> members(String code, LocalDate day) {
        var group = changes.newest(groups, code)
                .map(Written::state)
                .orElseThrow(() ->
                        Problem.INVALID_PARAMETER.at("group", "There is no group «" + code + "» in the catalogue."));
        return group.membersOn(day).orElse(List.of()).stream()
                .map(Membership::country)
                .collect(Collectors.toSet());
    }
}

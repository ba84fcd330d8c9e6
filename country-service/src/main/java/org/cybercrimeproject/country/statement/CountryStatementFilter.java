package org.cybercrimeproject.country.statement;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.group.Membership;
import org.cybercrimeproject.kit.reading.Filters;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.reading.Visibility;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of statements. */
public class CountryStatementFilter {

    private static final Sort SORT =
            Sort.standard("-on").key("on", "on_day", Sort.Type.DATE).optional("reference", "reference", Sort.Type.TEXT);

    /** Of the group itself, or of a country that was its member on the day of the statement. */
    private static final String OF_GROUP = """
            (exists (select 1 from country_statement_key k
                     where k.place = r.place and k.name = 'group' and k.value = any(?))
             or exists (select 1 from country_statement_key k
                        join unnest(?::text[], ?::date[], ?::date[]) m (country, first_day, last_day)
                        on m.country = k.value and r.on_day between m.first_day and m.last_day
                        where k.place = r.place and k.name = 'country'))""";

    @QueryParam("country")
    @Parameter(description = "The country it is about: ISO 3166-1 alpha-2.")
    List<String> countries;

    @QueryParam("group")
    @Parameter(description = "The group it is about; also statements about a country that was a member on the day.")
    List<String> groups;

    @QueryParam("occasion")
    @Parameter(description = "Id or reference of the activity at which it was said, or UNKNOWN.")
    List<String> occasions;

    @QueryParam("project")
    @Parameter(description = "Reference of the project that it was made for, or UNKNOWN.")
    List<String> projects;

    @QueryParam("from")
    @Parameter(description = "Only those made on this day or later.")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only those made on this day or earlier.")
    LocalDate to;

    ListQuery query(Visibility level, Function<String, GroupState> group) {
        Filters.countries("country", countries);
        // Records of another service: whether there are such is not known here, but a typing error is one.
        Filters.references("occasion", occasions);
        Filters.references("project", projects);
        var query = ListQuery.of("country_statement", SORT, level)
                .keys("occasion", occasions)
                .keys("project", projects)
                .keys("country", countries)
                .overlaps("on_day", "on_day", from, to);
        return groups.isEmpty() ? query : ofGroups(query, group);
    }

    private ListQuery ofGroups(ListQuery query, Function<String, GroupState> group) {
        var members = new ArrayList<Membership>();
        for (var code : groups) {
            var known = group.apply(code).members();
            members.addAll(known == null ? List.of() : known);
        }
        return query.where(
                OF_GROUP,
                groups,
                members.stream().map(Membership::country).toList(),
                members.stream().map(member -> member.from().toString()).toList(),
                members.stream()
                        .map(member -> member.lastDay() == null
                                ? "infinity"
                                : member.lastDay().toString())
                        .toList());
    }
}

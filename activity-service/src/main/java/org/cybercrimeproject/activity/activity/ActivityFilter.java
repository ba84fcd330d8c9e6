package org.cybercrimeproject.activity.activity;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.reading.Filters;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.reading.Visibility;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of activities. */
public class ActivityFilter {

    private static final Sort SORT = Sort.standard("-period")
            .optional("period", "first_day", Sort.Type.DATE)
            .key("title", "title", Sort.Type.TEXT)
            .key("reference", "reference", Sort.Type.TEXT);

    @QueryParam("project")
    @Parameter(description = "Reference of the project.")
    List<String> projects;

    @QueryParam("status")
    List<ActivityStatus> statuses;

    @QueryParam("kind")
    List<ActivityKind> kinds;

    @QueryParam("country")
    @Parameter(
            description =
                    "Countries where it takes place or that are represented: ISO 3166-1 alpha-2, UNKNOWN or NONE.")
    List<String> countries;

    @QueryParam("output")
    @Parameter(description = "GPC2:5; a bare code with exactly one project; NONE: serves no output; UNKNOWN.")
    List<String> outputs;

    @QueryParam("organisation")
    @Parameter(description = "Id or reference of an organisation that takes part; NONE or UNKNOWN.")
    List<String> organisations;

    @QueryParam("instrument")
    @Parameter(description = "Code of an instrument concerned; NONE or UNKNOWN.")
    List<String> instruments;

    @QueryParam("announced")
    @Parameter(description = "true: only those that are merely announced in a source; false: none of those.")
    Boolean announced;

    @QueryParam("from")
    @Parameter(description = "Only those whose actual, else planned period reaches this day or a later one.")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only those whose actual, else planned period reaches this day or an earlier one.")
    LocalDate to;

    /** @param known says whether what is asked for is there */
    ListQuery query(Visibility level, FilterValues known) {
        Filters.countries("country", countries);
        Filters.references("instrument", instruments);
        known.projects(projects, level);
        known.organisations(organisations, level);
        known.outputs(Filters.outputs(projects, outputs), level);
        var query = ListQuery.of("activity", SORT, level)
                .in("project", projects)
                .in("status", statuses)
                .in("kind", kinds)
                .keys("organisation", organisations)
                .keys("country", countries)
                .keys("output", Filters.outputs(projects, outputs))
                .keys("instrument", instruments)
                .overlaps("first_day", "last_day", from, to);
        // Written out, so that the few that are merely announced are found by an index of their own.
        return announced == null ? query : query.where(announced ? "r.announced" : "not r.announced");
    }
}

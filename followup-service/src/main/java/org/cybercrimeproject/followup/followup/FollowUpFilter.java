package org.cybercrimeproject.followup.followup;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.reading.Filters;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.reading.Visibility;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of follow-ups. */
public class FollowUpFilter {

    private static final Sort SORT = Sort.standard("due,reference")
            .optional("due", "due_to", Sort.Type.DATE)
            .key("reference", "number", Sort.Type.BIGINT);

    @QueryParam("project")
    @Parameter(description = "Reference of the project.")
    List<String> projects;

    @QueryParam("status")
    List<FollowUpStatus> statuses;

    @QueryParam("timing")
    List<Timing> timings;

    @QueryParam("country")
    @Parameter(
            description = "Countries of those who are to act or whom it is for: ISO 3166-1 alpha-2, UNKNOWN or NONE.")
    List<String> countries;

    @QueryParam("responsible")
    @Parameter(
            description = "Who is to act: an organisation's reference or id, a country's or group's code, a body's"
                    + " name; NONE = nobody was named, UNKNOWN.")
    List<String> responsible;

    @QueryParam("output")
    @Parameter(description = "GPC2:5; a bare code with exactly one project; NONE: serves no output; UNKNOWN.")
    List<String> outputs;

    @QueryParam("origin")
    @Parameter(description = "Reference or id of the activity it comes from.")
    List<String> origins;

    @QueryParam("from")
    @Parameter(description = "Only those whose due window reaches this day or a later one.")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only those whose due window reaches this day or an earlier one.")
    LocalDate to;

    ListQuery query(Visibility level) {
        Filters.countries("country", countries);
        // Records of other services: whether there are such is not known here, but a typing error is one.
        Filters.references("project", projects);
        Filters.references("origin", origins);
        Filters.references("output", Filters.outputs(projects, outputs));
        return ListQuery.of(FollowUpRow.TABLE, SORT, level)
                .in("project", projects)
                .in("status", statuses)
                .in("timing", timings)
                .keys("origin", origins)
                .keys("responsible", responsible)
                .keys("country", countries)
                .keys("output", Filters.outputs(projects, outputs))
                .overlaps("due_from", "due_to", from, to);
    }
}

package org.cybercrimeproject.activity.organisation;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cybercrimeproject.kit.reading.Filters;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.reading.Visibility;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of organisations. */
public class OrganisationFilter {

    private static final Sort SORT =
            Sort.standard("name").key("name", "name", Sort.Type.TEXT).key("kind", "kind", Sort.Type.TEXT);

    @QueryParam("kind")
    List<OrganisationKind> kinds;

    @QueryParam("country")
    @Parameter(description = "The country it is based in: ISO 3166-1 alpha-2, or UNKNOWN.")
    List<String> countries;

    ListQuery query(Visibility level) {
        Filters.countries("country", countries);
        return ListQuery.of("organisation", SORT, level).in("kind", kinds).inOrUnknown("country", countries);
    }
}

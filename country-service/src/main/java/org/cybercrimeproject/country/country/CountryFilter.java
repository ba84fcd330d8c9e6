package org.cybercrimeproject.country.country;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of countries. */
public class CountryFilter {

    @QueryParam("q")
    @Size(max = 300)
    @Parameter(
            description =
                    "A part of any of its names, in either language, without regard to case and accents; or its code.")
    String q;

    @QueryParam("group")
    @Parameter(description = "Members of the group on the day; none where memberships are unknown.")
    List<String> groups;

    /**
     * @param members the codes of a group's members on the day
     * @param named the codes of the countries of which a name has the part
     */
    ListQuery query(
            Language language,
            Visibility level,
            Function<String, Set<String>> members,
            Function<String, List<String>> named) {
        var query = ListQuery.of("country", sort(language), level);
        if (!groups.isEmpty()) {
            query.where(
                    "r.code = any(?)",
                    groups.stream()
                            .flatMap(code -> members.apply(code).stream())
                            .distinct()
                            .sorted()
                            .toList());
        }
        return q == null ? query : query.where("r.code = any(?)", named.apply(q));
    }

    private static Sort sort(Language language) {
        return Sort.standard("name")
                .key("name", language == Language.FR ? "key_fr" : "key_en", Sort.Type.TEXT)
                .key("code", "code", Sort.Type.TEXT);
    }
}

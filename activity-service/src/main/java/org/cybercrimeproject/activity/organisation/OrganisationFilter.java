package org.cybercrimeproject.activity.organisation;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cybercrimeproject.activity.warning.ComparableText;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Filters;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.reading.Visibility;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of organisations. */
public class OrganisationFilter {

    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 20;

    private static final Sort SORT =
            Sort.standard("name").key("name", "name", Sort.Type.TEXT).key("kind", "kind", Sort.Type.TEXT);

    @QueryParam("kind")
    List<OrganisationKind> kinds;

    @QueryParam("country")
    @Parameter(description = "The country it is based in: ISO 3166-1 alpha-2, or UNKNOWN.")
    List<String> countries;

    @QueryParam("q")
    @Parameter(
            description = "Words that its name, its acronym or an alias has, each from its beginning; case and accents"
                    + " do not matter.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = LONGEST))
    String q;

    ListQuery query(Visibility level) {
        Filters.countries("country", countries);
        var query = ListQuery.of("organisation", SORT, level).in("kind", kinds).inOrUnknown("country", countries);
        return q == null ? query : called(query, words(q));
    }

    private static ListQuery called(ListQuery query, List<String> words) {
        var narrower = query;
        for (var word : words) {
            narrower = narrower.where(
                    "exists (select 1 from organisation_key k where k.id = r.id and k.name = ?"
                            + " and (k.value like ? or k.value like ?))",
                    OrganisationNames.KEY,
                    word + "%",
                    "% " + word + "%");
        }
        return narrower;
    }

    /** Comparable words have letters and digits only: none of them means more to SQL than it says. */
    private static List<String> words(String q) {
        var words = List.of(ComparableText.of(q).split(" "));
        if (q.codePointCount(0, q.length()) > LONGEST || words.size() > MOST_WORDS || words.contains("")) {
            throw Problem.INVALID_PARAMETER.at(
                    "q",
                    Message.of(
                            "Give 1 to %s words with letters or digits, %s characters at most.",
                            "Donnez de 1 à %s mots avec des lettres ou des chiffres, au plus %s caractères.",
                            MOST_WORDS,
                            LONGEST));
        }
        return words.stream().distinct().toList();
    }
}

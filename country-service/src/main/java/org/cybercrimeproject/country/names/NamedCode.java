package org.cybercrimeproject.country.names;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.text.Language;

/**
 * A country with the name that a page prints on the day, in the language asked for.
 *
 * @param code ISO 3166-1 alpha-2 with EU and XK, or the four letters of a former State or territory
 * @param note the designation note that the page prints with the name, where a body requires one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedCode(String code, String name, String note) {

    /** A code with its name; null passes. */
    public static NamedCode of(String code, Names.Book names, LocalDate day, Language language) {
        if (code == null) {
            return null;
        }
        return names.country(code, day, language)
                .map(name -> new NamedCode(code, name.name(), name.note()))
                .orElseGet(() -> new NamedCode(code, code, null));
    }

    /** The same of each; null passes. */
    public static List<NamedCode> each(List<String> codes, Names.Book names, LocalDate day, Language language) {
        return codes == null
                ? null
                : codes.stream().map(code -> of(code, names, day, language)).toList();
    }
}

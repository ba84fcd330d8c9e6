package org.cybercrimeproject.country.names;

import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.text.Language;

/**
 * A country or territory as far as its names go.
 *
 * @param code ISO 3166-1 alpha-2 with EU and XK, or the four letters of a former one (ISO 3166-3)
 * @param lastDay the last day of a former one; else null
 * @param successors the codes of what came after a former one
 * @param partOf the State that a territory belongs to, or null
 */
public record NamedCountry(
        String code, List<CountryName> names, LocalDate lastDay, List<String> successors, String partOf) {

    public NamedCountry {
        names = List.copyOf(names);
        successors = successors == null ? List.of() : List.copyOf(successors);
    }

    /** The name that a page prints on that day. */
    public CountryName on(LocalDate day, Language language) {
        return CountryName.printed(names, day, language);
    }

    /** Whether it was not a former one yet on that day. */
    boolean existsOn(LocalDate day) {
        return lastDay == null || !lastDay.isBefore(day);
    }

    /** Whether its formal name says that it is a republic, in either language. */
    boolean isRepublic() {
        return names.stream()
                .filter(name -> name.kind() == CountryName.Kind.OFFICIAL)
                .map(name -> NameKey.of(name.name()))
                .anyMatch(key -> key.contains("republic") || key.contains("republique"));
    }
}

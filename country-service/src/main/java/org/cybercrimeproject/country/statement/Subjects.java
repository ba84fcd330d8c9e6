package org.cybercrimeproject.country.statement;

import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.country.names.CountryName;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.party.PartyRef.Kind;
import org.cybercrimeproject.kit.text.Language;

/**
 * What those whom statements are about are called on a day, in a language.
 *
 * @param names what countries and groups are called
 */
record Subjects(Names.Book names, LocalDate day, Language language) {

    /** The name that a page prints; that as written where there is no other. */
    String name(PartyRef subject) {
        return switch (subject.kind()) {
            case COUNTRY, TERRITORY -> names.countryName(subject.code(), day, language);
            case GROUP -> names.group(subject.code(), language);
            default -> subject.name();
        };
    }

    /** The designation note that the page prints with the name; or null. */
    String note(PartyRef subject) {
        return subject.kind() == Kind.COUNTRY || subject.kind() == Kind.TERRITORY
                ? names.country(subject.code(), day, language)
                        .map(CountryName::note)
                        .orElse(null)
                : null;
    }

    /** The subject with a name: as it was written, else the one that a page prints. */
    PartyRef written(PartyRef subject) {
        return subject.name() == null
                ? new PartyRef(
                        subject.kind(),
                        subject.code(),
                        subject.id(),
                        subject.reference(),
                        name(subject),
                        subject.country())
                : subject;
    }

    /** The names of countries by their codes; null passes. */
    List<String> names(List<String> codes) {
        return codes == null
                ? null
                : codes.stream()
                        .map(code -> names.countryName(code, day, language))
                        .toList();
    }
}

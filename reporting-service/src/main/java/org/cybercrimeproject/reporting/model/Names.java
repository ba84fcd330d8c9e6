package org.cybercrimeproject.reporting.model;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;

/**
 * What countries, groups and organisations are called.
 *
 * <p>Countries change their names: a report of 2010 says Turkey. Where nothing is known, the name as written stands,
 * at last the code.
 */
public final class Names {

    private static final Comparator<Country.Name> LATEST_FIRST = Comparator.comparing(
                    Country.Name::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    private final Map<String, Country> countries;
    private final Map<String, Group> groups;
    private final Map<String, Organisation> organisations;

    public Names(Collection<Country> countries, Collection<Group> groups, Collection<Organisation> organisations) {
        this.countries = countries.stream().collect(toMap(Country::code, identity()));
        this.groups = groups.stream().collect(toMap(Group::code, identity()));
        this.organisations = new HashMap<>();
        for (var organisation : organisations) {
            this.organisations.put(organisation.id(), organisation);
            if (organisation.reference() != null) {
                this.organisations.put(organisation.reference(), organisation);
            }
        }
    }

    /** The same for those who see up to a level: of an organisation they don't see only the name as written is left. */
    public Names seenAt(Visibility level) {
        var seen = organisations.values().stream()
                .filter(organisation -> level.sees(organisation.visibility()))
                .toList();
        return new Names(countries.values(), groups.values(), seen);
    }

    /** The country's usual name on a day, in the language or else in the other one; else its code. */
    public String country(String code, LocalDate day, Language language) {
        return usualName(code, day, language).orElse(code);
    }

    /** What to call somebody in a text of this day. */
    public String of(Party party, LocalDate day, Language language) {
        var asWritten = Optional.ofNullable(party.name());
        if (party.isCountry()) {
            return usualName(party.code(), day, language).or(() -> asWritten).orElse(party.code());
        }
        if (party.code() != null) {
            var group = Optional.ofNullable(groups.get(party.code()));
            return asWritten.orElseGet(
                    () -> group.map(g -> g.title().in(language)).orElse(party.code()));
        }
        return organisation(party)
                .map(Organisation::name)
                .or(() -> asWritten)
                .orElseGet(() -> Objects.requireNonNullElse(party.reference(), "–"));
    }

    /** What to call an organisation: by the name of its record where it is seen, else as written. */
    public String of(Reference link) {
        return Optional.ofNullable(link.id())
                .map(organisations::get)
                .or(() -> Optional.ofNullable(link.reference()).map(organisations::get))
                .map(Organisation::name)
                .orElseGet(() -> Objects.requireNonNullElse(link.name(), "–"));
    }

    private Optional<Organisation> organisation(Party party) {
        var byId = party.id() == null ? null : organisations.get(party.id());
        return Optional.ofNullable(
                byId != null || party.reference() == null ? byId : organisations.get(party.reference()));
    }

    private Optional<String> usualName(String code, LocalDate day, Language language) {
        var country = countries.get(code);
        if (country == null) {
            return Optional.empty();
        }
        var usual = country.names().stream()
                .filter(name -> "USUAL".equals(name.kind()) && name.holdsOn(day))
                .sorted(LATEST_FIRST)
                .toList();
        return usual.stream()
                .filter(name -> language.code().equals(name.language()))
                .findFirst()
                .or(() -> usual.stream().findFirst())
                .map(Country.Name::name);
    }
}

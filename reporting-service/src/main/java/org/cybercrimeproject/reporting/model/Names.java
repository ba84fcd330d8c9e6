package org.cybercrimeproject.reporting.model;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;

/**
 * What countries, groups and organisations are called.
 *
 * <p>Countries change their names: a report of 2010 says Turkey. Where nothing is known, the name as written stands,
 * at last the code.
 */
public final class Names {

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

    /** The country's usual name on a day, or the nearest to it, in the language or else in the other one; else its code. */
    public String country(String code, LocalDate day, Language language) {
        return usualName(code, day, language).orElse(code);
    }

    /** The designation note that a page prints with the country's name on a day, where a body requires one. */
    public Optional<String> designation(String code, LocalDate day, Language language) {
        return Optional.ofNullable(countries.get(code))
                .flatMap(country -> country.printed(day, language))
                .map(Country.Name::note);
    }

    /** Of the countries with a designation note: what they are called on a day, and the note. */
    public Map<String, String> designations(LocalDate day, Language language) {
        var designations = new TreeMap<String, String>();
        for (var country : countries.values()) {
            country.printed(day, language)
                    .filter(name -> name.note() != null)
                    .ifPresent(name -> designations.put(name.name(), name.note()));
        }
        return designations;
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
        return Optional.ofNullable(countries.get(code))
                .flatMap(country -> country.printed(day, language))
                .map(Country.Name::name);
    }
}

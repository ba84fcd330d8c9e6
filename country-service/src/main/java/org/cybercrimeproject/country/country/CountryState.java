package org.cybercrimeproject.country.country;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.names.CountryName;
import org.cybercrimeproject.country.names.NamedCountry;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;

/**
 * A country of the catalogue.
 *
 * @param code ISO 3166-1 alpha-2, and EU and XK; of a former State or territory the four letters of ISO 3166-3
 * @param alpha3 ISO 3166-1 alpha-3; EUE and XKX for the two that the standard leaves to its users
 * @param numeric ISO 3166-1 numeric, three digits; null where there is none
 * @param names its names in English and French, with the days on which they are in use
 * @param lastDay the last day of a former State or territory; null for those that there are
 * @param successors the codes of what came after a former State or territory; null for those that there are
 * @param partOf the State that a territory belongs to, or null
 * @param region the region of UN M49, or null
 * @param subRegion the sub-region of UN M49, or null
 * @param capital null where it is unknown or disputed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountryState(
        UUID id,
        String code,
        String alpha3,
        String numeric,
        List<CountryName> names,
        LocalDate lastDay,
        List<String> successors,
        String partOf,
        String region,
        String subRegion,
        String capital,
        Visibility visibility)
        implements State {

    public CountryState {
        CountryCodes.check(code);
        names = List.copyOf(names);
        successors = successors == null ? null : List.copyOf(successors);
        if (names.stream().noneMatch(CountryName::printable)) {
            throw new InvalidValue(
                    Message.of("A country needs a usual name: %s.", "Un pays demande un nom usuel : %s.", code));
        }
        if ((lastDay == null) != (successors == null)) {
            throw new InvalidValue(Message.of(
                    "A former State has its last day and its successors: %s.",
                    "Un ancien État a son dernier jour et ses successeurs : %s.", code));
        }
    }

    @Override
    public String reference() {
        return code;
    }

    /** The name that a page prints on that day. */
    public String nameOn(LocalDate day, Language language) {
        return CountryName.printed(names, day, language).name();
    }

    /** The country as far as its names go. */
    public NamedCountry named() {
        return new NamedCountry(code, names, lastDay, successors, partOf);
    }

    /** A new entry of the catalogue. */
    public Outcome<CountryState> entered(UUID newId) {
        return Outcome.changed(CountryEvent.CATALOGUED, with(newId, visibility));
    }

    /** What the catalogue says now; nothing happens when it says what is known already. */
    public Outcome<CountryState> catalogued(CountryState catalogue) {
        var said = catalogue.with(id, visibility);
        return said.equals(this) ? Outcome.unchanged(this) : Outcome.changed(CountryEvent.CATALOGUED, said);
    }

    private CountryState with(UUID newId, Visibility level) {
        return new CountryState(
                newId, code, alpha3, numeric, names, lastDay, successors, partOf, region, subRegion, capital, level);
    }
}

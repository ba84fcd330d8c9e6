package org.cybercrimeproject.country.country;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;

/**
 * A country of the catalogue.
 *
 * @param code ISO 3166-1 alpha-2, and EU and XK
 * @param alpha3 ISO 3166-1 alpha-3; EUE and XKX for the two that the standard leaves to its users
 * @param numeric ISO 3166-1 numeric, three digits; null where there is none
 * @param names its names in English and French, with the days on which they are in use
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
        String region,
        String subRegion,
        String capital,
        Visibility visibility)
        implements State {

    public CountryState {
        if (!CountryCodes.contains(code)) {
            throw new InvalidValue("«" + code + "» is not a country code of ISO 3166-1 (alpha-2).");
        }
        names = List.copyOf(names);
        if (names.stream().noneMatch(CountryName::printable)) {
            throw new InvalidValue("A country needs a usual name: " + code + ".");
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

    /** A new entry of the catalogue. */
    public Outcome<CountryState> entered(UUID newId) {
        return Outcome.changed(
                CountryEvent.CATALOGUED,
                new CountryState(newId, code, alpha3, numeric, names, region, subRegion, capital, visibility));
    }

    /** What the catalogue says now; nothing happens when it says what is known already. */
    public Outcome<CountryState> catalogued(CountryState catalogue) {
        var said = new CountryState(
                id,
                code,
                catalogue.alpha3,
                catalogue.numeric,
                catalogue.names,
                catalogue.region,
                catalogue.subRegion,
                catalogue.capital,
                visibility);
        return said.equals(this) ? Outcome.unchanged(this) : Outcome.changed(CountryEvent.CATALOGUED, said);
    }
}

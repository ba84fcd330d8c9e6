package org.cybercrimeproject.country.country;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.names.CountryName;
import org.cybercrimeproject.country.names.NamedCode;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.country.treaty.PositionView;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.writing.Written;

/**
 * A country as it is answered; see {@link CountryState} for the meaning of its fields.
 *
 * @param name the name that a page prints on the day, in the language asked for
 * @param note the designation note that the page prints with the name, where a body requires one
 * @param names the names that are in use on the day
 * @param lastDay the last day of a former State or territory
 * @param successors what came after a former State or territory
 * @param partOf the State that a territory belongs to
 * @param positions where it stands under every instrument of the catalogue
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "code", "asOf", "name", "names", "positions", "visibility", "recordedAt"})
public record CountryView(
        UUID id,
        String code,
        LocalDate asOf,
        String name,
        String note,
        String alpha3,
        String numeric,
        List<CountryName> names,
        LocalDate lastDay,
        List<NamedCode> successors,
        NamedCode partOf,
        String region,
        String subRegion,
        String capital,
        List<PositionView> positions,
        Visibility visibility,
        long version,
        Instant recordedAt) {

    static CountryView of(
            Written<CountryState> written,
            LocalDate asOf,
            Language language,
            Names.Book names,
            List<PositionView> positions) {
        var state = written.state();
        var printed = CountryName.printed(state.names(), asOf, language);
        return new CountryView(
                state.id(),
                state.code(),
                asOf,
                printed.name(),
                printed.note(),
                state.alpha3(),
                state.numeric(),
                state.names().stream().filter(name -> name.validOn(asOf)).toList(),
                state.lastDay(),
                NamedCode.each(state.successors(), names, asOf, language),
                NamedCode.of(state.partOf(), names, asOf, language),
                state.region(),
                state.subRegion(),
                state.capital(),
                positions,
                state.visibility(),
                written.version(),
                written.recordedAt());
    }
}

package org.cybercrimeproject.country.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.InstrumentState.FinalClauses;
import org.cybercrimeproject.country.instrument.InstrumentState.OfWhom;
import org.cybercrimeproject.country.instrument.InstrumentState.OwnEntryIntoForce;
import org.cybercrimeproject.country.instrument.InstrumentState.Signatories;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.writing.Written;

/**
 * An instrument as it is answered; see {@link InstrumentState} for the meaning of its fields. Its articles are a list
 * of their own.
 *
 * @param entryIntoForce its own entry into force as it is stated, or as it follows from consents up to the day
 * @param warnings where what is said of it and what is recorded under it disagree
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "code", "asOf", "title", "visibility", "recordedAt"})
public record InstrumentView(
        UUID id,
        String code,
        LocalDate asOf,
        LocalizedText title,
        LocalizedText shortTitle,
        String series,
        LocalDate openedOn,
        OwnEntryIntoForce entryIntoForce,
        Signatories whoMaySign,
        Integer consentsNeeded,
        OfWhom consentsIncluding,
        Integer monthsToEntryIntoForce,
        Integer invitationYears,
        List<Provision> reservableProvisions,
        FinalClauses finalClauses,
        List<InstrumentWarning> warnings,
        Visibility visibility,
        long version,
        Instant recordedAt) {

    /** The instrument as of a day, as somebody of the level may know it. */
    static InstrumentView of(
            Written<InstrumentState> written, OwnEntry own, LocalDate asOf, Visibility level, Language language) {
        var state = written.state();
        return new InstrumentView(
                state.id(),
                state.code(),
                asOf,
                state.title(),
                state.shortTitle(),
                state.series(),
                state.openedOn(),
                own.timeline(level).at(asOf).orElse(null),
                state.whoMaySign(),
                state.consentsNeeded(),
                state.consentsIncluding(),
                state.monthsToEntryIntoForce(),
                state.invitationYears(),
                state.reservableProvisions(),
                state.finalClauses(),
                own.warnings(level).at(asOf).orElseThrow().stream()
                        .map(warning -> warning.in(language))
                        .toList(),
                state.visibility(),
                written.version(),
                written.recordedAt());
    }
}

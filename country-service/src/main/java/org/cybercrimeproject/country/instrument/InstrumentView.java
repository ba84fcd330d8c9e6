package org.cybercrimeproject.country.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.InstrumentState.FinalClauses;
import org.cybercrimeproject.country.instrument.InstrumentState.OwnEntryIntoForce;
import org.cybercrimeproject.country.instrument.InstrumentState.Signatories;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.writing.Written;

/**
 * An instrument as it is answered; see {@link InstrumentState} for the meaning of its fields. Its articles are a list
 * of their own.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        Integer monthsToEntryIntoForce,
        Integer invitationYears,
        List<Provision> reservableProvisions,
        FinalClauses finalClauses,
        Visibility visibility,
        long version,
        Instant recordedAt) {

    static InstrumentView of(Written<InstrumentState> written, LocalDate asOf) {
        var state = written.state();
        return new InstrumentView(
                state.id(),
                state.code(),
                asOf,
                state.title(),
                state.shortTitle(),
                state.series(),
                state.openedOn(),
                state.entryIntoForce(),
                state.whoMaySign(),
                state.consentsNeeded(),
                state.monthsToEntryIntoForce(),
                state.invitationYears(),
                state.reservableProvisions(),
                state.finalClauses(),
                state.visibility(),
                written.version(),
                written.recordedAt());
    }
}

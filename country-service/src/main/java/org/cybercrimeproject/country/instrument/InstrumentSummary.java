package org.cybercrimeproject.country.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.InstrumentState.OwnEntryIntoForce;
import org.cybercrimeproject.kit.text.LocalizedText;

/** An instrument in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentSummary(
        UUID id,
        String code,
        LocalizedText title,
        LocalizedText shortTitle,
        LocalDate openedOn,
        OwnEntryIntoForce entryIntoForce) {

    static InstrumentSummary of(InstrumentState state) {
        return new InstrumentSummary(
                state.id(), state.code(), state.title(), state.shortTitle(), state.openedOn(), state.entryIntoForce());
    }
}

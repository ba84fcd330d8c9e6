package org.cybercrimeproject.country.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.InstrumentState.OwnEntryIntoForce;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.text.LocalizedText;

/** An instrument in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "code", "title"})
public record InstrumentSummary(
        UUID id,
        String code,
        LocalizedText title,
        LocalizedText shortTitle,
        LocalDate openedOn,
        OwnEntryIntoForce entryIntoForce) {

    /**
     * @param own its own entry into force as it is known on the day and to the level of the row, or null
     */
    static InstrumentSummary of(InstrumentState state, OwnEntryIntoForce own) {
        return new InstrumentSummary(
                state.id(), state.code(), state.title(), state.shortTitle(), state.openedOn(), own);
    }
}

package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;

/** A treaty action in a list; see {@link TreatyAction} for the meaning of its fields. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "instrument", "party", "type", "date", "visibility"})
public record TreatyActionSummary(
        UUID id,
        String reference,
        String instrument,
        String party,
        TreatyActionType type,
        LocalDate date,
        LocalDate inForceOn,
        DeclarationKind declaration,
        String territory,
        Visibility visibility) {

    static TreatyActionSummary of(TreatyAction action, TreatyPositionState position) {
        return new TreatyActionSummary(
                action.id(),
                action.reference(),
                position.instrument(),
                position.party(),
                action.type(),
                action.date(),
                action.inForceOn(),
                action.declaration(),
                action.territory(),
                action.visibility());
    }
}

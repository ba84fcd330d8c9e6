package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.writing.Written;

/**
 * A treaty action as it is answered; see {@link TreatyAction} for the meaning of its fields.
 *
 * @param takesEffect when a consent, denunciation or territorial application takes effect, stated or computed
 * @param version the version of the position it belongs to
 * @param recordedAt when the position was last recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "instrument", "party", "asOf", "type", "date", "visibility", "recordedAt"})
public record TreatyActionView(
        UUID id,
        String reference,
        String instrument,
        String party,
        LocalDate asOf,
        TreatyActionType type,
        LocalDate date,
        LocalDate inForceOn,
        EntryIntoForce takesEffect,
        DeclarationKind declaration,
        Provision article,
        String territory,
        List<Provision> provisions,
        LocalizedText text,
        Visibility visibility,
        Provenance provenance,
        long version,
        Instant recordedAt) {

    /**
     * Renders an action.
     *
     * @param instrument the instrument it was done under, with its own entry into force as the reader may know it
     */
    static TreatyActionView of(
            TreatyAction action, Written<TreatyPositionState> position, InstrumentState instrument, LocalDate asOf) {
        return new TreatyActionView(
                action.id(),
                action.reference(),
                position.state().instrument(),
                position.state().party(),
                asOf,
                action.type(),
                action.date(),
                action.inForceOn(),
                StatusDerivation.effectOf(action, instrument).orElse(null),
                action.declaration(),
                action.article(),
                action.territory(),
                action.provisions(),
                action.text(),
                action.visibility(),
                action.provenance(),
                position.version(),
                position.recordedAt());
    }
}

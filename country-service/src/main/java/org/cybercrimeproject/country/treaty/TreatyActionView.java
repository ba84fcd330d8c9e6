package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;

/**
 * A treaty action as readers get it.
 *
 * @param takesEffect when a consent, denunciation or territorial application takes effect, stated or computed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TreatyActionView(
        UUID id,
        String reference,
        String instrument,
        String party,
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
        Provenance provenance) {

    static TreatyActionView of(TreatyAction action, InstrumentState instrument, String party) {
        return new TreatyActionView(
                action.id(),
                action.reference(),
                instrument.code(),
                party,
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
                action.provenance());
    }
}

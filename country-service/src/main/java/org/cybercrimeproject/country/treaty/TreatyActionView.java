package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.country.names.CountryName;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.writing.Written;

/**
 * A treaty action as it is answered; see {@link TreatyAction} for the meaning of its fields.
 *
 * @param instrumentName the instrument's short title, in the language asked for
 * @param partyName the party's name that a page prints on the day, in the language asked for
 * @param partyNote the designation note that the page prints with the name, where a body requires one
 * @param takesEffect when it takes effect, stated or computed
 * @param territoryName the name of the territory, where its code is known
 * @param warnings what is doubtful because of this action: where the record is silent or its sources disagree
 * @param version the version of the position it belongs to
 * @param recordedAt when the position was last recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "instrument", "party", "asOf", "type", "date", "visibility", "recordedAt"})
public record TreatyActionView(
        UUID id,
        String reference,
        String instrument,
        String instrumentName,
        String party,
        String partyName,
        String partyNote,
        LocalDate asOf,
        TreatyActionType type,
        LocalDate date,
        FuzzyPeriod period,
        LocalDate inForceOn,
        EntryIntoForce takesEffect,
        DeclarationKind declaration,
        Provision article,
        String territory,
        String territoryCode,
        String territoryName,
        List<Provision> provisions,
        LocalizedText text,
        Boolean byPredecessor,
        List<TreatyWarning> warnings,
        Visibility visibility,
        Provenance provenance,
        Boolean withdrawn,
        long version,
        Instant recordedAt) {

    /**
     * Renders an action.
     *
     * @param treaty the instrument it was done under, with all that its rules look at
     */
    static TreatyActionView of(
            TreatyAction action, Written<TreatyPositionState> position, Treaty treaty, Viewer viewer) {
        var state = position.state();
        var name = viewer.names().country(state.party(), viewer.day(), viewer.language());
        var territory = action.territoryByCode();
        return new TreatyActionView(
                action.id(),
                action.reference(),
                state.instrument(),
                viewer.instrument(state.instrument()),
                state.party(),
                name.map(CountryName::name).orElse(state.party()),
                name.map(CountryName::note).orElse(null),
                viewer.day(),
                action.type(),
                action.date(),
                action.period(),
                action.inForceOn(),
                StatusDerivation.effectOf(action, treaty.seenBy(viewer.level())).orElse(null),
                action.declaration(),
                action.article(),
                action.territory(),
                territory.orElse(null),
                territory.map(viewer::country).orElse(null),
                action.provisions(),
                action.text(),
                action.byPredecessor(),
                doubts(action, state, treaty, viewer),
                action.visibility(),
                action.provenance(),
                action.withdrawn(),
                position.version(),
                position.recordedAt());
    }

    /** The doubts of the position that there would not be without this action. */
    static List<TreatyWarning> doubts(TreatyAction action, TreatyPositionState state, Treaty treaty, Viewer viewer) {
        var all = state.actionsFor(viewer.level());
        if (!all.contains(action)) {
            return List.of();
        }
        var others = all.stream().filter(other -> !other.equals(action)).toList();
        var without = doubts(others, state, treaty, viewer);
        return doubts(all, state, treaty, viewer).stream()
                .filter(warning -> !without.contains(warning))
                .map(warning -> warning.in(viewer.language()))
                .toList();
    }

    private static List<TreatyWarning> doubts(
            List<TreatyAction> actions, TreatyPositionState state, Treaty treaty, Viewer viewer) {
        return TreatyWarnings.on(viewer.day(), actions, treaty, state.party(), viewer.level());
    }
}

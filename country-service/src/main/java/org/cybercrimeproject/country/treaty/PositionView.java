package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Timeline;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a party stands under an instrument on a day, from what the reader may see. There is always an answer.
 *
 * @param since the first day of this status; left out: since ever
 * @param statedUpTo with NONE: the day up to which a source says that nothing was done
 * @param entryIntoForce when it enters or entered into force for the party, as far as that was known on the day
 * @param next what follows, when that is recorded or computed already
 * @param basis the actions that the status rests on
 * @param warnings where the record is silent or its sources disagree
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"instrument", "party", "asOf", "status", "basis", "warnings"})
public record PositionView(
        String instrument,
        String party,
        LocalDate asOf,
        TreatyStatus status,
        LocalDate since,
        LocalDate statedUpTo,
        EntryIntoForce entryIntoForce,
        Next next,
        List<Basis> basis,
        List<TreatyWarning> warnings) {

    /** The status that follows, and its first day. */
    @Schema(name = "NextStatus")
    @Always({"from", "status"})
    public record Next(LocalDate from, TreatyStatus status) {}

    /** An action that the status rests on, and its day. */
    @Schema(name = "PositionBasis")
    @Always({"id", "type", "on"})
    public record Basis(UUID id, TreatyActionType type, LocalDate on) {}

    /**
     * Renders a position.
     *
     * @param position what is recorded; empty when nothing is
     * @param level what the reader may see
     */
    static PositionView of(
            Optional<TreatyPositionState> position, Treaty treaty, String party, LocalDate asOf, Visibility level) {
        var instrument = treaty.seenBy(level);
        var actions = position.map(state -> state.actionsFor(level)).orElse(List.of());
        var derivation = new StatusDerivation(actions, instrument);
        var standing = derivation.on(asOf);
        var timeline = derivation.timeline();
        return new PositionView(
                instrument.code(),
                party,
                asOf,
                standing.status(),
                timeline.stepAt(asOf).map(Timeline.Step::from).orElse(null),
                derivation.statedUpTo(asOf).orElse(null),
                derivation.entryIntoForceKnownOn(asOf).orElse(null),
                timeline.nextAfter(asOf)
                        .map(step -> new Next(step.from(), step.value()))
                        .orElse(null),
                standing.basis().stream()
                        .map(action -> new Basis(action.id(), action.type(), action.date()))
                        .toList(),
                TreatyWarnings.on(asOf, actions, treaty, party, level));
    }
}

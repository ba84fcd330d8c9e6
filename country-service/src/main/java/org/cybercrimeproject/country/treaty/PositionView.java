package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.country.names.CountryName;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.time.Timeline;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a party stands under an instrument on a day, from what the reader may see. There is always an answer.
 *
 * @param instrumentName the instrument's short title, in the language asked for
 * @param partyName the party's name that a page prints on the day, in the language asked for
 * @param partyNote the designation note that the page prints with the name, where a body requires one
 * @param since the first day of this status; left out: since ever
 * @param statedUpTo with NONE: the day up to which a source says that nothing was done
 * @param entryIntoForce when it enters or entered into force for the party, as far as that was known on the day
 * @param next what follows, when that is recorded or computed already
 * @param basis the actions that the status rests on
 * @param appliedBy of a territory: the States that apply the instrument there; left out: none on record
 * @param authorities the authorities that the party has named and that hold on the day; left out: none on record
 * @param warnings where the record is silent or its sources disagree
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"instrument", "party", "asOf", "status", "basis", "warnings"})
public record PositionView(
        String instrument,
        String instrumentName,
        String party,
        String partyName,
        String partyNote,
        LocalDate asOf,
        TreatyStatus status,
        LocalDate since,
        LocalDate statedUpTo,
        EntryIntoForce entryIntoForce,
        Next next,
        List<Basis> basis,
        List<AppliedBy> appliedBy,
        List<Authorities.Authority> authorities,
        List<TreatyWarning> warnings) {

    /** The status that follows, and its first day. */
    @Schema(name = "NextStatus")
    @Always({"from", "status"})
    public record Next(LocalDate from, TreatyStatus status) {}

    /**
     * An action that the status rests on.
     *
     * @param on its day, the latest possible one where only a period is known
     * @param byPredecessor true where a State did it that the party succeeded
     */
    @Schema(name = "PositionBasis")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Always({"id", "type", "on"})
    public record Basis(UUID id, TreatyActionType type, LocalDate on, Boolean byPredecessor) {}

    /**
     * A State that applies the instrument to the territory.
     *
     * @param code ISO 3166-1 alpha-2
     * @param name its name that a page prints on the day
     * @param since the first day
     * @param action the action that extends the instrument to the territory
     */
    @Schema(name = "AppliedBy")
    public record AppliedBy(String code, String name, LocalDate since, UUID action) {}

    /**
     * Renders a position.
     *
     * @param position what is recorded; empty when nothing is
     * @param applying the positions of those who ever extended the instrument to the party
     */
    static PositionView of(
            Optional<TreatyPositionState> position,
            Treaty treaty,
            List<TreatyPositionState> applying,
            String party,
            Viewer viewer) {
        var day = viewer.day();
        var level = viewer.level();
        var instrument = treaty.seenBy(level);
        var actions = position.map(state -> state.actionsFor(level)).orElse(List.of());
        var derivation = new StatusDerivation(actions, instrument);
        var standing = derivation.on(day);
        var timeline = derivation.timeline();
        var name = viewer.names().country(party, day, viewer.language());
        return new PositionView(
                instrument.code(),
                viewer.instrument(instrument.code()),
                party,
                name.map(CountryName::name).orElse(party),
                name.map(CountryName::note).orElse(null),
                day,
                standing.status(),
                timeline.stepAt(day).map(Timeline.Step::from).orElse(null),
                derivation.statedUpTo(day).orElse(null),
                derivation.entryIntoForceKnownOn(day).orElse(null),
                timeline.nextAfter(day)
                        .map(step -> new Next(step.from(), step.value()))
                        .orElse(null),
                standing.basis().stream()
                        .map(action -> new Basis(action.id(), action.type(), action.date(), action.byPredecessor()))
                        .toList(),
                someOrNull(new Applications(party, applying, instrument, level)
                        .on(day).stream()
                                .map(application -> appliedBy(application, viewer))
                                .toList()),
                someOrNull(Authorities.on(day, actions)),
                TreatyWarnings.on(day, actions, treaty, party, level).stream()
                        .map(warning -> warning.in(viewer.language()))
                        .toList());
    }

    private static AppliedBy appliedBy(Application application, Viewer viewer) {
        return new AppliedBy(
                application.by(), viewer.country(application.by()), application.since(), application.action());
    }

    /** Nothing on record is unknown, not none. */
    private static <T> List<T> someOrNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}

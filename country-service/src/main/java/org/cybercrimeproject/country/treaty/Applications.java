package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.InstrumentState.Basis;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Timeline;

/**
 * Who applies an instrument to a territory, on each day: from the day on which the extension takes effect (ETS 185,
 * Art. 38), not before the instrument is in force for the State itself, until the State ends it for the territory or
 * leaves altogether.
 */
final class Applications {

    private final String territory;
    private final List<TreatyPositionState> applying;
    private final InstrumentState instrument;
    private final Visibility level;

    /**
     * @param applying the positions of those who ever extended the instrument to the territory
     * @param instrument the instrument, with its own entry into force as the level may know it
     */
    Applications(String territory, List<TreatyPositionState> applying, InstrumentState instrument, Visibility level) {
        this.territory = territory;
        this.applying = applying;
        this.instrument = instrument;
        this.level = level;
    }

    /** Who applies it there on every day. */
    Timeline<List<Application>> timeline() {
        var steps = new ArrayList<Timeline.Step<List<Application>>>();
        steps.add(new Timeline.Step<>(null, List.of()));
        edges().forEach(day -> steps.add(new Timeline.Step<>(day, on(day))));
        return new Timeline<>(steps);
    }

    /** Who applies it there on a day. */
    List<Application> on(LocalDate day) {
        return applying.stream()
                .flatMap(state -> by(state, day).stream())
                .sorted(Comparator.comparing(Application::by))
                .toList();
    }

    private Optional<Application> by(TreatyPositionState state, LocalDate day) {
        var actions = state.actionsFor(level);
        var own = new StatusDerivation(actions, instrument).timeline();
        return extensions(actions)
                .filter(action -> !endedBetween(action, actions, day))
                .flatMap(action -> since(action, own, day).stream()
                        .map(since -> new Application(state.party(), since, action.id())))
                .min(Comparator.comparing(Application::since));
    }

    /** Since when an extension holds on the day; empty when it does not hold. */
    private Optional<LocalDate> since(TreatyAction extension, Timeline<TreatyStatus> own, LocalDate day) {
        var effect = StatusDerivation.effectOf(extension, instrument).orElseThrow();
        var status = own.stepAt(day).orElseThrow();
        // Where the record does not tell how the State became a party, it is silent, and nothing contradicts.
        boolean mayHold = effect.basis() == Basis.STATED
                ? status.value() != TreatyStatus.DENOUNCED
                : !status.value().isKnownNotToBeParty();
        if (effect.on().isAfter(day) || !mayHold) {
            return Optional.empty();
        }
        boolean later = effect.basis() == Basis.COMPUTED
                && status.value() == TreatyStatus.PARTY
                && status.from() != null
                && status.from().isAfter(effect.on());
        return Optional.of(later ? status.from() : effect.on());
    }

    /** Whether the State ended it for the territory after it had extended it, with effect by the day. */
    private boolean endedBetween(TreatyAction extension, List<TreatyAction> actions, LocalDate day) {
        return endings(actions)
                .filter(ending -> ending.date().isAfter(extension.date()))
                .anyMatch(ending -> !effectiveDay(ending).isAfter(day));
    }

    private Stream<TreatyAction> extensions(List<TreatyAction> actions) {
        return actions.stream()
                .filter(action -> action.type() == TreatyActionType.TERRITORIAL_APPLICATION)
                .filter(this::isAboutIt);
    }

    private Stream<TreatyAction> endings(List<TreatyAction> actions) {
        return actions.stream().filter(TreatyAction::endsForTerritory).filter(this::isAboutIt);
    }

    private boolean isAboutIt(TreatyAction action) {
        return action.territoryByCode().filter(territory::equals).isPresent();
    }

    private LocalDate effectiveDay(TreatyAction action) {
        return StatusDerivation.effectOf(action, instrument).orElseThrow().on();
    }

    /** Every day on which the answer can change. */
    private TreeSet<LocalDate> edges() {
        var days = new TreeSet<LocalDate>();
        for (var state : applying) {
            var actions = state.actionsFor(level);
            Stream.concat(extensions(actions), endings(actions))
                    .map(this::effectiveDay)
                    .forEach(days::add);
            new StatusDerivation(actions, instrument)
                    .timeline().steps().stream()
                            .map(Timeline.Step::from)
                            .filter(day -> day != null)
                            .forEach(days::add);
        }
        return days;
    }
}

package org.cybercrimeproject.reporting.model;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.consuming.Poison;

/**
 * A neighbour's fact, read.
 *
 * @param event as it came
 * @param kind the kind of record it is about
 * @param known the record's state
 * @param key what the record is looked for by
 * @param counts what is counted of it
 */
record Heard<S>(Event event, Kind<S> kind, Known<S> known, Versions.Key key, List<Step> counts) {

    /**
     * A kind of record of a neighbour.
     *
     * @param type its reading model
     * @param key what it is looked for by
     * @param counts what is counted of it
     */
    record Kind<S>(Class<S> type, Function<S, Versions.Key> key, Function<Known<S>, List<Step>> counts) {

        /** A kind of which nothing is counted. */
        static <S> Kind<S> kept(Class<S> type, Function<S, Versions.Key> key) {
            return new Kind<>(type, key, known -> List.of());
        }

        /** What is counted of a stored state. */
        List<Step> counted(String state, String timelines) {
            return counts.apply(StateReader.read(type, state, timelines));
        }
    }

    /**
     * Reads a fact.
     *
     * @throws Poison when its state can't be read: not now, and not later
     */
    static <S> Heard<S> of(Event event, Kind<S> kind) {
        return reading(event, () -> {
            var known = StateReader.readThoroughly(kind.type(), event.state(), event.timelines());
            return new Heard<>(
                    event,
                    kind,
                    known,
                    kind.key().apply(known.state()),
                    kind.counts().apply(known));
        });
    }

    private static <T> T reading(Event event, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | NullPointerException | UncheckedIOException e) {
            throw new Poison("Not a state of " + event.aggregate() + ": " + e.getMessage());
        }
    }

    /** Whether the owner has taken the record back: any kind of record can be. */
    boolean isWithdrawn() {
        return event.state().path("withdrawn").asBoolean();
    }

    /** What was counted of the state that was the newest so far. */
    List<Step> counted(Versions.Before before) {
        return before.state() == null
                ? List.of()
                : reading(event, () -> kind.counted(before.state(), before.timelines()));
    }
}

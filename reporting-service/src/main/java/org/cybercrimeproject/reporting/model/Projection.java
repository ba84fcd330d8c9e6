package org.cybercrimeproject.reporting.model;

import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.consuming.Poison;
import org.jboss.logging.Logger;

/** What the projections of the topics have in common: read, keep, and go on only with what is newer. */
@Singleton
class Projection {

    private static final Logger LOG = Logger.getLogger(Projection.class);

    private final Versions versions;
    private final Totals totals;

    Projection(Versions versions, Totals totals) {
        this.versions = versions;
        this.totals = totals;
    }

    /** Keeps a state that nothing is counted or looked up of beside itself. */
    <S> void keep(Event event, Class<S> type, Function<S, Versions.Key> key) {
        keep(event, type, key, (before, now) -> {});
    }

    /** Keeps a state of which something is counted. */
    <S> void count(Event event, Class<S> type, Function<S, Versions.Key> key, Function<Known<S>, List<Step>> steps) {
        keep(
                event,
                type,
                key,
                (before, now) -> totals.replace(before == null ? List.of() : steps.apply(before), steps.apply(now)));
    }

    /**
     * Keeps a state.
     *
     * @param newer is given what was the newest state so far, or null, and this one, when this one is newer
     */
    <S> void keep(Event event, Class<S> type, Function<S, Versions.Key> key, BiConsumer<Known<S>, Known<S>> newer) {
        try {
            var known = read(event, type);
            versions.keep(event, type, key.apply(known.state()))
                    .ifPresent(before -> newer.accept(before.orElse(null), known));
        } catch (IllegalArgumentException | NullPointerException | UncheckedIOException e) {
            // A state that can't be read now can't be read later.
            throw new Poison("Not a state of " + event.aggregate() + ": " + e.getMessage());
        }
    }

    /** A neighbour may add kinds of records before reporting knows what to do with them. */
    void skip(Event event) {
        LOG.debugf("Nothing is kept of %s %s.", event.aggregate(), event.subject());
    }

    private static <S> Known<S> read(Event event, Class<S> type) {
        var timelines = event.timelines().isArray() ? event.timelines().toString() : null;
        return StateReader.readThoroughly(type, event.state().toString(), timelines);
    }
}

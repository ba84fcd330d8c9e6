package org.cybercrimeproject.reporting.model;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.kit.consuming.Event;
import org.jboss.logging.Logger;

/**
 * What the projections of the topics have in common: read, keep, and go on only with what is newer. All of a batch in a
 * few statements: while one is under way, the next batch grows.
 */
@Singleton
class Projection {

    private static final Logger LOG = Logger.getLogger(Projection.class);

    private final Versions versions;
    private final Totals totals;

    Projection(Versions versions, Totals totals) {
        this.versions = versions;
        this.totals = totals;
    }

    /**
     * Keeps states, and counts what is counted of the newest ones.
     *
     * @param kinds the kinds of records that something is known to do with, by name
     * @return the newest ones: one of each record of which one is newer than all that was known
     */
    List<Heard<?>> keep(List<Event> events, Map<String, Heard.Kind<?>> kinds) {
        var heard = new ArrayList<Heard<?>>(events.size());
        for (var event : events) {
            var kind = kinds.get(event.aggregate());
            if (kind == null) {
                // A neighbour may add kinds of records before reporting knows what to do with them.
                LOG.debugf("Nothing is kept of %s %s.", event.aggregate(), event.subject());
            } else {
                heard.add(Heard.of(event, kind));
            }
        }
        return heard.isEmpty() ? List.of() : keep(heard);
    }

    private List<Heard<?>> keep(List<Heard<?>> heard) {
        // Whoever counts again has locked what a batch locks first: this number holds until the batch is committed.
        var rules = totals.rules();
        if (rules != Counted.RULES) {
            throw new OtherRules(rules);
        }
        var newer = versions.keep(heard);
        var newest = new ArrayList<Heard<?>>(newer.size());
        var before = new ArrayList<Step>();
        var now = new ArrayList<Step>();
        for (var each : heard) {
            var replaced = newer.get(Versions.Aggregate.of(each.event()));
            if (replaced != null && replaced.sequence() == each.event().sequence()) {
                // Told twice in one batch, it counts once.
                newer.remove(Versions.Aggregate.of(each.event()));
                newest.add(each);
                before.addAll(each.counted(replaced));
                now.addAll(each.counts());
            }
        }
        totals.replace(before, now);
        return newest;
    }
}

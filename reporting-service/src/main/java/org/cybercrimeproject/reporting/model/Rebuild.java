package org.cybercrimeproject.reporting.model;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cybercrimeproject.kit.reading.Sql;
import org.jboss.logging.Logger;

/**
 * Counts everything again, from the stored states, where the totals were counted by older rules than this build's: what
 * a record adds is taken away again by the same rules, or the sums are wrong for ever.
 *
 * <p>One transaction that nobody applies anything beside: readers see the old totals until it commits, of two replicas
 * the second finds nothing to do, and one that is killed leaves what was.
 */
@Singleton
class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    /** Before the first record is heard, and before the service answers. */
    private static final int EARLY = 500;

    private static final int CHUNK = 500;
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final Map<String, Heard.Kind<?>> COUNTED =
            Map.of("activity", ActivityProjection.ACTIVITY, "follow-up", FollowUpProjection.FOLLOW_UP);

    private static final String NEWEST = """
            select n.aggregate, v.state, v.timelines from newest n join version v using (type, aggregate, sequence)
            where n.type = ? and n.aggregate > ? order by n.aggregate limit %d""".formatted(CHUNK);

    private final Totals totals;
    private final Sql sql;

    Rebuild(Totals totals, AgroalDataSource database) {
        this.totals = totals;
        this.sql = new Sql(database);
    }

    void atStart(@Observes @Priority(EARLY) StartupEvent start) {
        run(Counted.RULES, COUNTED);
    }

    /**
     * Counts again where it is needed.
     *
     * @param number the number of the rules
     * @param kinds the kinds of records that they count
     * @return whether it was needed
     * @throws IllegalStateException when a stored state can't be read; all is as it was
     */
    boolean run(int number, Map<String, Heard.Kind<?>> kinds) {
        return totals.rules() < number
                && QuarkusTransaction.requiringNew()
                        .timeout((int) PATIENCE.toSeconds())
                        .call(() -> countAgain(number, kinds));
    }

    private boolean countAgain(int number, Map<String, Heard.Kind<?>> kinds) {
        sql.update("set local transaction_timeout = 0");
        // Whoever applies locks a row of it first, or adds one.
        sql.update("lock table applied in exclusive mode");
        var before = totals.rules();
        if (before >= number) {
            return false;
        }
        var began = System.nanoTime();
        totals.clear();
        long records = 0;
        for (var kind : new TreeMap<>(kinds).entrySet()) {
            records += count(kind.getKey(), kind.getValue());
        }
        totals.countedBy(number);
        LOG.infof(
                "Counted again by the rules number %d instead of %d: %d records in %d ms.",
                number, before, records, (System.nanoTime() - began) / 1_000_000);
        return true;
    }

    private record Stored(String aggregate, String state, String timelines) {}

    private long count(String type, Heard.Kind<?> kind) {
        long records = 0;
        var after = "";
        List<Stored> chunk;
        do {
            chunk = sql.query(
                    NEWEST, row -> new Stored(row.getString(1), row.getString(2), row.getString(3)), type, after);
            var steps = new ArrayList<Step>();
            for (var stored : chunk) {
                steps.addAll(steps(type, kind, stored));
                after = stored.aggregate();
            }
            totals.replace(List.of(), steps);
            records += chunk.size();
        } while (chunk.size() == CHUNK);
        return records;
    }

    private static List<Step> steps(String type, Heard.Kind<?> kind, Stored stored) {
        try {
            return kind.counted(stored.state(), stored.timelines());
        } catch (IllegalArgumentException | NullPointerException | UncheckedIOException e) {
            throw new IllegalStateException(
                    "The stored state of " + type + " " + stored.aggregate()
                            + " can't be read, so nothing can be counted" + " again; a build that reads it is needed: "
                            + e.getMessage(),
                    e);
        }
    }
}

package org.cybercrimeproject.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.cybercrimeproject.kit.SuiteConfig;
import org.cybercrimeproject.kit.alarm.Alarms;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.settled.Mark;
import org.jboss.logging.Logger;

/** Publishes a settled mark whenever it is time to. */
final class Marking implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Marking.class);
    private static final String REFUSED = "events-refused";

    private final SuiteConfig suite;
    private final Alarms alarms;
    private final long every;
    private final TopicEnds ends;

    private long next = System.nanoTime();
    private boolean troubled;

    Marking(SuiteConfig suite, Duration every, Alarms alarms, TopicEnds ends) {
        this.suite = suite;
        this.alarms = alarms;
        this.every = every.toNanos();
        this.ends = ends;
    }

    /** How long until the next mark is due; not positive when it is. */
    long nanosLeft() {
        return next - System.nanoTime();
    }

    /** Publishes a mark if one is due. A broker that is away is waited out: the next mark says all that this one did. */
    void publishWhenDue(Connection connection, Sender sender) throws SQLException {
        if (nanosLeft() > 0) {
            return;
        }
        next = System.nanoTime() + every;
        connection.setAutoCommit(true);
        try {
            var settled = SettledMark.commit(connection);
            if (settled.isPresent()) {
                alarm(settled.get());
                publish(settled.get(), sender);
            }
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private void alarm(SettledMark.Settled settled) {
        if (settled.refused().isEmpty()) {
            alarms.clear(REFUSED);
        } else {
            alarms.raise(
                    REFUSED,
                    settled.refused().size() + " events are refused by the broker and wait for a retry, see"
                            + " /api/v1/operations/" + suite.shortName() + "/refused.");
        }
    }

    private void publish(SettledMark.Settled settled, Sender sender) {
        try {
            var topic = suite.topic().orElseThrow();
            // After the database was asked: what had been acknowledged by then lies below these offsets.
            var end = ends.of(topic);
            var mark =
                    new Mark(settled.number(), settled.until(), topic, end.topicId(), end.offsets(), settled.refused());
            sender.mark(Mark.TOPIC, suite.shortName(), Json.write(mark));
            if (troubled) {
                troubled = false;
                LOG.info("Settled marks are published again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (!troubled) {
                troubled = true;
                LOG.warnf("No settled mark can be published: %s", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        ends.close();
    }
}

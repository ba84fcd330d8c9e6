package org.cybercrimeproject.kit.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.kit.SuiteConfig;
import org.cybercrimeproject.kit.alarm.Alarms;
import org.cybercrimeproject.kit.writing.Recorded;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Brings the outbox to the topic: one thread per replica, woken after each commit and at least every pause. At least
 * once, in order per aggregate; a row whose transaction commits late is never skipped, because rows are deleted when
 * they were acknowledged and nothing else is remembered. Between batches it says up to when the service's facts are
 * settled.
 */
@Singleton
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** A client that finds no way back by itself after so long is made anew. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * How many batches one transaction sends: rows that it has taken out it still passes over when it looks for the
     * oldest.
     */
    private static final int BATCHES = 8;

    /** What a transaction left behind. */
    private enum Left {
        NOTHING,
        MORE,
        OUTAGE
    }

    private final SuiteConfig suite;
    private final RelayConfig relay;
    private final Config config;
    private final Alarms alarms;
    private final long patienceNanos;
    private final Semaphore wake = new Semaphore(0);

    private volatile boolean running;
    private Thread thread;
    private boolean troubled;
    /** After an outage each row waits for the one before, until a batch got through. */
    private boolean singly;

    private long troubledSince;

    @Inject
    Relay(SuiteConfig suite, RelayConfig relay, Config config, Alarms alarms) {
        this(suite, relay, config, alarms, PATIENCE);
    }

    /** One of another patience, for tests that have none. */
    Relay(SuiteConfig suite, RelayConfig relay, Config config, Alarms alarms, Duration patience) {
        this.suite = suite;
        this.relay = relay;
        this.config = config;
        this.alarms = alarms;
        this.patienceNanos = patience.toNanos();
    }

    void start(@Observes @Priority(1000) StartupEvent event) {
        if (suite.topic().isEmpty() || !relay.enabled()) {
            return;
        }
        running = true;
        thread = new Thread(this::run, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake.release();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded event) {
        wake();
    }

    void wakeAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled event) {
        wake();
    }

    private void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        while (running) {
            try (var connection = connect();
                    var sender = new Sender(config, suite);
                    var marking = new Marking(suite, relay.markEvery(), alarms, new TopicEnds(config))) {
                OutboxBatch.prepare(connection);
                relay(connection, sender, marking);
            } catch (SQLException | RuntimeException | Error e) {
                // An Error too: without this thread no event would leave any more, and nobody would notice.
                trouble(e);
                pause(relay.pause().toNanos());
            }
        }
    }

    private void relay(Connection connection, Sender sender, Marking marking) throws SQLException {
        while (running && !(troubled && System.nanoTime() - troubledSince > patienceNanos)) {
            var left = drain(connection, sender);
            if (left == Left.OUTAGE) {
                pause(relay.pause().toNanos());
                continue;
            }
            marking.publishWhenDue(connection, sender);
            if (left == Left.NOTHING) {
                pause(Math.min(relay.pause().toNanos(), Math.max(1, marking.nanosLeft())));
            }
        }
        troubledSince = System.nanoTime();
    }

    /** One transaction: sends some batches, each while the database takes the one before out and reads the next. */
    private Left drain(Connection connection, Sender sender) throws SQLException {
        try {
            var began = System.nanoTime();
            var outbox = new OutboxBatch(connection);
            var rows = outbox.read(relay.rows(), relay.bytes());
            if (rows.isEmpty()) {
                connection.rollback();
                recovered();
                return Left.NOTHING;
            }
            var sending = sender.begin(began, singly);
            for (var batches = 1; !rows.isEmpty() && sending.send(rows) && batches < BATCHES; batches++) {
                rows = outbox.next(rows, relay.rows(), relay.bytes());
            }
            var result = sending.await();
            singly = result.outage() != null;
            settle(outbox, result);
            connection.commit();
            return left(result, rows.isEmpty());
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback();
            return Left.MORE; // another replica relays; in the queue for its lock, this one is its successor at once
        }
    }

    /** What was sent is gone from the outbox, what was refused is set aside, everything else is there. */
    private static void settle(OutboxBatch outbox, Sending.Result result) throws SQLException {
        if (result.isWhole()) {
            outbox.delete(result.sent().subList(outbox.taken(), result.sent().size()));
            return;
        }
        outbox.restore();
        outbox.delete(result.sent());
        for (var refused : result.refused()) {
            LOG.errorf(
                    "The broker refuses event %s of %s for good: %s. It waits in outbox_refused.",
                    refused.outgoing().eventId(), refused.outgoing().aggregate(), refused.reason());
            outbox.refuse(refused.outgoing(), refused.reason());
        }
    }

    private Left left(Sending.Result result, boolean empty) {
        if (result.outage() != null) {
            trouble(result.outage());
            return Left.OUTAGE;
        }
        if (!result.cutShort()) {
            recovered();
        }
        return empty ? Left.NOTHING : Left.MORE;
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        config.getOptionalValue("quarkus.datasource.username", String.class)
                .ifPresent(user -> properties.setProperty("user", user));
        config.getOptionalValue("quarkus.datasource.password", String.class)
                .ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("ApplicationName", suite.service() + " relay");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "15");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class), properties);
    }

    private void pause(long nanos) {
        try {
            if (wake.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void trouble(Throwable e) {
        if (!troubled && running) {
            troubled = true;
            troubledSince = System.nanoTime();
            LOG.warnf("Events wait in the outbox: %s", e.getMessage());
        }
    }

    private void recovered() {
        if (troubled) {
            troubled = false;
            LOG.info("Events flow again from the outbox.");
        }
    }
}

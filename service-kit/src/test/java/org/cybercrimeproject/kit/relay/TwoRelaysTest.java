package org.cybercrimeproject.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Any number of writers, two relays and somebody who cuts the relays' connections, in an order that chance makes: the
 * seed stands in the failure.
 */
class TwoRelaysTest {

    private static final boolean FULL = Boolean.getBoolean("test.full");
    private static final Duration LENGTH = Duration.ofSeconds(FULL ? 60 : 6);
    private static final int WRITERS = 5;

    @RegisterExtension
    static final Owners OWNERS = new Owners();

    @Test
    void nothingIsLostAndNoMarkIsEverWrong() throws Exception {
        var seed = System.nanoTime();
        var threads = Executors.newCachedThreadPool();
        try (var owner = OWNERS.named("two")) {
            owner.startRelay();
            owner.startRelay();
            var until = System.nanoTime() + LENGTH.toNanos();
            var work = new ArrayList<Future<?>>();
            for (var i = 0; i < WRITERS; i++) {
                var random = new Random(seed + i);
                work.add(threads.submit(task(() -> write(owner, random, until))));
            }
            work.add(threads.submit(task(() -> cut(owner, new Random(seed - 1), until))));
            for (var done : work) {
                done.get();
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> owner.count("outbox") == 0);
            var marks = owner.marks().size();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> owner.marks().size() > marks);
            assertThat(owner.recorded()).hasSizeGreaterThan(50);
            assertThat(owner.marks()).hasSizeGreaterThan(20);
            Truth.check(owner);
        } catch (AssertionError e) {
            throw new AssertionError("With seed " + seed + ": " + e.getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Callable<Void> task(Work work) {
        return () -> {
            work.run();
            return null;
        };
    }

    /** Each writer has aggregates of its own and takes its time anywhere within a transaction. */
    private static void write(Owner owner, Random random, long until) throws SQLException {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var versions = new long[ids.size()];
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < until) {
                var written = versions.clone();
                pause(random, 5);
                assignTransactionId(connection);
                for (var i = random.nextInt(ids.size()); i < ids.size(); i++) {
                    pause(random, 60);
                    Owner.record(connection, ids.get(i), ++written[i], "{\"n\":" + random.nextInt() + "}");
                    pause(random, 60);
                }
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    versions = written;
                }
            }
        }
    }

    /** As whoever locks or inserts the aggregate's row does, before the change row comes. */
    private static void assignTransactionId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    private static void cut(Owner owner, Random random, long until) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            while (System.nanoTime() < until) {
                pause(random, 800);
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'two'"
                        + " and application_name like '%relay' order by random() limit 1");
            }
        }
    }

    private static void pause(Random random, int millis) {
        LockSupport.parkNanos(random.nextInt(millis * 1_000_000));
    }
}

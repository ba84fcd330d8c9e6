package org.cybercrimeproject.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.settled.Mark;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The relay between a real PostgreSQL and a real broker: nothing skipped, nothing promised too early. */
class RelayTest {

    private static final SuiteStack STACK = new SuiteStack();
    private static Map<String, String> stack;

    @BeforeAll
    static void start() {
        stack = STACK.start();
    }

    @AfterAll
    static void stop() {
        STACK.stop();
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkippedAndNoMarkPassesIt() throws Exception {
        try (var owner = new Owner(stack, "late");
                var slow = owner.connect();
                var quick = owner.connect()) {
            owner.startRelay();
            slow.setAutoCommit(false);
            var late = UUID.randomUUID();
            var lateAt = Owner.record(slow, late, 1, "{}");
            var early = UUID.randomUUID();
            quick.setAutoCommit(false);
            var earlyAt = Owner.record(quick, early, 1, "{}");
            quick.commit();
            assertThat(earlyAt).isAfter(lateAt);
            await(() -> isOnTopic(owner, early));
            var marks = owner.marks().size();
            await(() -> owner.marks().size() >= marks + 5);
            assertThat(owner.marks())
                    .allSatisfy(mark -> assertThat(mark.until()).isBefore(lateAt));
            slow.commit();
            await(() -> isOnTopic(owner, late));
            await(() -> newest(owner).until().isAfter(earlyAt));
            await(() -> owner.count("outbox") == 0);
            Truth.check(owner);
        }
    }

    @Test
    void aWriterThatHasNotWrittenYetHoldsNobodyBack() throws Exception {
        try (var owner = new Owner(stack, "reader");
                var idle = owner.connect()) {
            owner.startRelay();
            idle.setAutoCommit(false);
            try (var statement = idle.createStatement()) {
                statement.execute("select 1 from change");
            }
            var now = Instant.now();
            await(() -> !owner.marks().isEmpty() && newest(owner).until().isAfter(now.plusMillis(200)));
            var settled = newest(owner).until();
            assertThat(Owner.record(idle, UUID.randomUUID(), 1, "{}")).isAfter(settled);
            idle.commit();
        }
    }

    @Test
    void nothingIsSaidWhileAWriterDoesNotShowSinceWhenItWrites() throws Exception {
        try (var owner = new Owner(stack, "hidden");
                var hidden = owner.connect();
                var statement = hidden.createStatement()) {
            statement.execute("set track_activities = off");
            hidden.setAutoCommit(false);
            var at = Owner.record(hidden, UUID.randomUUID(), 1, "{}");
            var other = UUID.randomUUID();
            try (var quick = owner.connect()) {
                Owner.record(quick, other, 1, "{}");
            }
            owner.startRelay();
            await(() -> isOnTopic(owner, other) && owner.count("outbox") == 0);
            Awaitility.await()
                    .during(Duration.ofMillis(500))
                    .atMost(seconds(10))
                    .until(() -> owner.marks().isEmpty());
            hidden.commit();
            await(() -> !owner.marks().isEmpty() && newest(owner).until().isAfter(at));
            Truth.check(owner);
        }
    }

    @Test
    void theMarkStandsStillWhenMoreAreRefusedThanItCanName() throws Exception {
        try (var owner = new Owner(stack, "many");
                var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("insert into change (aggregate_type, aggregate_id, version, event_id, subject, type,"
                    + " recorded_at, actor, level, state) select 'thing', gen_random_uuid(), 1, gen_random_uuid(), 'x',"
                    + " 'org.cybercrimeproject.thing.done.v1', clock_timestamp(), 'somebody', 0, '{}'"
                    + " from generate_series(1, 1001)");
            statement.execute("insert into outbox_refused (aggregate_type, aggregate_id, version, reason)"
                    + " select aggregate_type, aggregate_id, version, 'too large' from change");
            owner.startRelay();
            await(() -> owner.count("settled where number > 3") == 1);
            assertThat(owner.marks()).isEmpty();
            statement.execute("delete from outbox_refused where id = (select min(id) from outbox_refused)");
            await(() -> !owner.marks().isEmpty());
            assertThat(newest(owner).refused()).hasSize(1000);
        }
    }

    @Test
    void whatWasPublishedHoldsWhateverTheClockDoes() throws Exception {
        try (var owner = new Owner(stack, "clock");
                var connection = owner.connect()) {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "insert into settled (number, until) values (7, clock_timestamp() + interval '1 hour')");
            }
            var id = UUID.randomUUID();
            var at = Owner.record(connection, id, 1, "{}");
            assertThat(at).isAfter(Instant.now().plusSeconds(3500));
            owner.startRelay();
            await(() -> isOnTopic(owner, id) && owner.marks().size() > 3);
            assertThat(owner.marks()).allSatisfy(mark -> {
                assertThat(mark.until()).isEqualTo(at.minusNanos(1000));
                assertThat(mark.number()).isGreaterThan(7);
            });
        }
    }

    @Test
    void aHolderThatFreezesLosesItsLockAndSendsNothingWhenItThaws() throws Exception {
        try (var owner = new Owner(stack, "frozen");
                var holder = owner.connect();
                var writer = owner.connect()) {
            var id = UUID.randomUUID();
            Owner.record(writer, id, 1, "{}");
            OutboxBatch.prepare(holder);
            var batch = new OutboxBatch(holder);
            var began = System.nanoTime();
            var rows = batch.read(10, 1000);
            assertThat(rows).hasSize(1);
            owner.startRelay();
            await(() -> isOnTopic(owner, id));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(seconds(9), seconds(14));
            try (var sender = owner.sender()) {
                var sending = sender.begin(began, false);
                assertThat(sending.send(rows)).isFalse();
                var result = sending.await();
                assertThat(result.sent()).isEmpty();
                assertThat(result.cutShort()).isTrue();
            }
            assertThatThrownBy(() -> batch.delete(rows)).isInstanceOf(SQLException.class);
            await(() -> owner.count("outbox") == 0);
            assertThat(owner.events()).hasSize(1);
        }
    }

    @Test
    void whatTheBrokerRefusesIsInEveryMarkUntilItIsTaken() throws Exception {
        try (var owner = new Owner(stack, "refused");
                var writer = owner.connect()) {
            owner.limitMessages(2000);
            var id = UUID.randomUUID();
            var at = Owner.record(writer, id, 1, "\"" + "x".repeat(5000) + "\"");
            Owner.record(writer, id, 2, "{}");
            owner.startRelay();
            await(() -> isOnTopic(owner, id) && owner.count("outbox_refused") == 1);
            assertThat(owner.events()).extracting(Owner::version).containsExactly(2L);
            await(() -> newest(owner).until().isAfter(at));
            retry(writer);
            await(() -> owner.count("outbox_refused where retried_at is null") == 1);
            owner.limitMessages(1_000_000);
            retry(writer);
            await(() -> owner.count("outbox_refused") == 0);
            assertThat(owner.events()).extracting(Owner::version).containsExactly(2L, 1L);
            await(() -> newest(owner).refused().isEmpty());
            var taken = owner.events().get(1);
            assertThat(owner.marks())
                    .filteredOn(mark -> mark.until().isAfter(at))
                    .allSatisfy(mark -> assertThat(mark.offsets().get(taken.partition()) > taken.offset())
                            .as("either it is said to be refused, or it is there")
                            .isNotEqualTo(mark.refused().stream().anyMatch(it -> it.version() == 1)));
        }
    }

    @Test
    void whatIsRefusedIsNamedAlsoWhileItsRetryWaits() throws Exception {
        try (var owner = new Owner(stack, "retried");
                var writer = owner.connect();
                var holder = owner.connect()) {
            owner.limitMessages(2000);
            var at = Owner.record(writer, UUID.randomUUID(), 1, "\"" + "x".repeat(5000) + "\"");
            owner.startRelay();
            await(() -> owner.count("outbox_refused") == 1);
            await(() -> newest(owner).until().isAfter(at));
            OutboxBatch.prepare(holder);
            new OutboxBatch(holder).read(1, 1);
            retry(writer);
            var before = newest(owner).number();
            await(() -> newest(owner).number() > before + 1);
            assertThat(newest(owner).until()).isAfter(at);
            assertThat(newest(owner).refused()).hasSize(1);
            holder.rollback();
        }
    }

    /** Where the broker takes no record so long, the client splits a batch of several again and again, in vain. */
    @Test
    void howOftenABatchIsSplitIsNoMatterOfTheStack() throws Exception {
        try (var owner = new Owner(stack, "split");
                var connection = owner.connect();
                var sender = owner.sender()) {
            owner.limitMessages(2000);
            var id = UUID.randomUUID();
            for (var version = 1; version <= 20; version++) {
                Owner.record(connection, id, version, version % 2 == 0 ? "{}" : "\"" + "x".repeat(5000) + "\"");
            }
            OutboxBatch.prepare(connection);
            var rows = new OutboxBatch(connection).read(20, 1_000_000);
            var sending = new FutureTask<>(() -> {
                var begun = sender.begin(System.nanoTime(), false);
                begun.send(rows);
                return begun.await();
            });
            new Thread(null, sending, "a small stack", 160 * 1024).start();
            var result = sending.get(30, TimeUnit.SECONDS);
            assertThat(result.sent()).allMatch(row -> row.version() % 2 == 0);
        }
    }

    @Test
    void whatWasTakenOutAndNotTakenByTheBrokerIsPutBack() throws Exception {
        try (var owner = new Owner(stack, "putback");
                var connection = owner.connect();
                var other = owner.connect()) {
            for (var i = 0; i < 5; i++) {
                Owner.record(connection, UUID.randomUUID(), 1, "{}");
            }
            OutboxBatch.prepare(connection);
            var outbox = new OutboxBatch(connection);
            var first = outbox.read(2, 1_000_000);
            var second = outbox.next(first, 2, 1_000_000);
            var third = outbox.next(second, 2, 1_000_000);
            assertThat(third).hasSize(1).doesNotContainAnyElementsOf(second);
            assertThat(outbox.taken()).isEqualTo(4);
            outbox.restore();
            OutboxBatch.prepare(other);
            assertThatThrownBy(() -> new OutboxBatch(other).read(2, 1_000_000))
                    .as("the lock is kept")
                    .extracting(it -> ((SQLException) it).getSQLState())
                    .isEqualTo("55P03");
            outbox.delete(first.subList(0, 1));
            connection.commit();
            assertThat(owner.count("outbox")).isEqualTo(4);
        }
    }

    /** Sixty rows are three batches; the broker refuses one of the second. */
    @Test
    void aRefusalAmongManyLosesNothing() throws Exception {
        try (var owner = new Owner(stack, "amongmany");
                var connection = owner.connect()) {
            owner.limitMessages(2000);
            var ids = new ArrayList<String>();
            connection.setAutoCommit(false);
            for (var i = 0; i < 60; i++) {
                var id = UUID.randomUUID();
                Owner.record(connection, id, 1, i == 30 ? "\"" + "x".repeat(5000) + "\"" : "{}");
                if (i != 30) {
                    ids.add(id.toString());
                }
            }
            connection.commit();
            owner.startRelay();
            await(() -> owner.count("outbox") == 0 && owner.count("outbox_refused") == 1);
            assertThat(owner.events()).extracting(ConsumerRecord::key).containsAll(ids);
        }
    }

    /** As the endpoint does, without its check that it is not in the outbox yet. */
    private static void retry(java.sql.Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("update outbox_refused set retried_at = clock_timestamp()");
            statement.execute("insert into outbox (aggregate_type, aggregate_id, version)"
                    + " select aggregate_type, aggregate_id, version from outbox_refused");
        }
    }

    @Test
    void aBatchTakesNoMoreBytesThanItMayAndAtLeastOneRow() throws Exception {
        try (var owner = new Owner(stack, "bytes");
                var connection = owner.connect()) {
            for (var i = 0; i < 5; i++) {
                Owner.record(connection, UUID.randomUUID(), 1, "\"" + "x".repeat(998) + "\"");
            }
            OutboxBatch.prepare(connection);
            var batch = new OutboxBatch(connection);
            assertThat(batch.read(10, 1)).hasSize(1);
            assertThat(batch.read(10, 1001)).hasSize(2);
            assertThat(batch.read(10, 1_000_000)).hasSize(5);
            assertThat(batch.read(3, 1_000_000)).hasSize(3);
        }
    }

    private static boolean isOnTopic(Owner owner, UUID id) {
        return owner.events().stream().anyMatch(event -> event.key().equals(id.toString()));
    }

    private static Mark newest(Owner owner) {
        var marks = owner.marks();
        return marks.get(marks.size() - 1);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(seconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}

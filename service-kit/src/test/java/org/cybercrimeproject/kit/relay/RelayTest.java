package org.cybercrimeproject.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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
            var at = Owner.record(idle, UUID.randomUUID(), 1, "{}");
            idle.commit();
            assertThat(at).isAfter(newest(owner).until());
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
                var result = sender.send(rows, began, false);
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

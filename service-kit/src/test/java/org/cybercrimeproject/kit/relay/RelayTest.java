package org.cybercrimeproject.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The relay between a real PostgreSQL and a real broker: nothing skipped, nothing promised too early. */
class RelayTest {

    @RegisterExtension
    static final Owners OWNERS = new Owners();

    @Test
    void aTransactionThatCommitsLateIsNotSkippedAndNoMarkPassesIt() throws Exception {
        try (var owner = OWNERS.named("late");
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
            Owners.await(() -> owner.isOnTopic(early));
            var marks = owner.marks().size();
            Owners.await(() -> owner.marks().size() >= marks + 5);
            assertThat(owner.marks())
                    .allSatisfy(mark -> assertThat(mark.until()).isBefore(lateAt));
            slow.commit();
            Owners.await(() -> owner.isOnTopic(late));
            Owners.await(() -> owner.isSettledBeyond(earlyAt));
            Owners.await(() -> owner.count("outbox") == 0);
            Truth.check(owner);
        }
    }

    @Test
    void aWriterThatHasNotWrittenYetHoldsNobodyBack() throws Exception {
        try (var owner = OWNERS.named("reader");
                var idle = owner.connect()) {
            owner.startRelay();
            idle.setAutoCommit(false);
            try (var statement = idle.createStatement()) {
                statement.execute("select 1 from change");
            }
            var now = Instant.now();
            Owners.await(() -> owner.isSettledBeyond(now.plusMillis(200)));
            var settled = owner.newestMark().until();
            assertThat(Owner.record(idle, UUID.randomUUID(), 1, "{}")).isAfter(settled);
            idle.commit();
        }
    }

    @Test
    void nothingIsSaidWhileAWriterDoesNotShowSinceWhenItWrites() throws Exception {
        try (var owner = OWNERS.named("hidden");
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
            Owners.await(() -> owner.isOnTopic(other) && owner.count("outbox") == 0);
            Awaitility.await()
                    .during(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> owner.marks().isEmpty());
            hidden.commit();
            Owners.await(() -> owner.isSettledBeyond(at));
            Truth.check(owner);
        }
    }

    @Test
    void whatWasPublishedHoldsWhateverTheClockDoes() throws Exception {
        try (var owner = OWNERS.named("clock");
                var connection = owner.connect()) {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "insert into settled (number, until) values (7, clock_timestamp() + interval '1 hour')");
            }
            var id = UUID.randomUUID();
            var at = Owner.record(connection, id, 1, "{}");
            assertThat(at).isAfter(Instant.now().plusSeconds(3500));
            owner.startRelay();
            Owners.await(() -> owner.isOnTopic(id) && owner.marks().size() > 3);
            assertThat(owner.marks()).allSatisfy(mark -> {
                assertThat(mark.until()).isEqualTo(at.minusNanos(1000));
                assertThat(mark.number()).isGreaterThan(7);
            });
        }
    }

    @Test
    void aHolderThatFreezesLosesItsLockAndSendsNothingWhenItThaws() throws Exception {
        try (var owner = OWNERS.named("frozen");
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
            Owners.await(() -> owner.isOnTopic(id));
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(14));
            try (var sender = owner.sender()) {
                var sending = sender.begin(began, false);
                assertThat(sending.send(rows)).isFalse();
                var result = sending.await();
                assertThat(result.sent()).isEmpty();
                assertThat(result.cutShort()).isTrue();
            }
            assertThatThrownBy(() -> batch.delete(rows)).isInstanceOf(SQLException.class);
            Owners.await(() -> owner.count("outbox") == 0);
            assertThat(owner.events()).hasSize(1);
        }
    }
}

package org.cybercrimeproject.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one transaction over the outbox reads, takes out and puts back. */
class OutboxBatchTest {

    @RegisterExtension
    static final Owners OWNERS = new Owners();

    @Test
    void whatWasTakenOutAndNotTakenByTheBrokerIsPutBack() throws Exception {
        try (var owner = OWNERS.named("putback");
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

    @Test
    void aBatchTakesNoMoreBytesThanItMayAndAtLeastOneRow() throws Exception {
        try (var owner = OWNERS.named("bytes");
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
}

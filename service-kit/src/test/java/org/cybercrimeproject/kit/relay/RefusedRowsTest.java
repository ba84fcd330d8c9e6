package org.cybercrimeproject.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the broker refuses for good: it stands in the way of nothing, and no mark forgets it. */
class RefusedRowsTest {

    @RegisterExtension
    static final Owners OWNERS = new Owners();

    @Test
    void theMarkStandsStillWhenMoreAreRefusedThanItCanName() throws Exception {
        try (var owner = OWNERS.named("many");
                var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("insert into change (aggregate_type, aggregate_id, version, event_id, subject, type,"
                    + " recorded_at, actor, level, state) select 'thing', gen_random_uuid(), 1, gen_random_uuid(), 'x',"
                    + " 'org.cybercrimeproject.thing.done.v1', clock_timestamp(), 'somebody', 0, '{}'"
                    + " from generate_series(1, 1001)");
            statement.execute("insert into outbox_refused (aggregate_type, aggregate_id, version, reason)"
                    + " select aggregate_type, aggregate_id, version, 'too large' from change");
            owner.startRelay();
            Owners.await(() -> owner.count("settled where number > 3") == 1);
            assertThat(owner.marks()).isEmpty();
            statement.execute("delete from outbox_refused where id = (select min(id) from outbox_refused)");
            Owners.await(() -> !owner.marks().isEmpty());
            assertThat(owner.newestMark().refused()).hasSize(1000);
        }
    }

    @Test
    void whatTheBrokerRefusesIsInEveryMarkUntilItIsTaken() throws Exception {
        try (var owner = OWNERS.named("refused");
                var writer = owner.connect()) {
            owner.limitMessages(2000);
            var id = UUID.randomUUID();
            var at = Owner.record(writer, id, 1, "\"" + "x".repeat(5000) + "\"");
            Owner.record(writer, id, 2, "{}");
            owner.startRelay();
            Owners.await(() -> owner.isOnTopic(id) && owner.count("outbox_refused") == 1);
            assertThat(owner.events()).extracting(Owner::version).containsExactly(2L);
            Owners.await(() -> owner.isSettledBeyond(at));
            retry(writer);
            Owners.await(() -> owner.count("outbox_refused where retried_at is null") == 1);
            owner.limitMessages(1_000_000);
            retry(writer);
            Owners.await(() -> owner.count("outbox_refused") == 0);
            assertThat(owner.events()).extracting(Owner::version).containsExactly(2L, 1L);
            Owners.await(() -> owner.newestMark().refused().isEmpty());
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
        try (var owner = OWNERS.named("retried");
                var writer = owner.connect();
                var holder = owner.connect()) {
            owner.limitMessages(2000);
            var at = Owner.record(writer, UUID.randomUUID(), 1, "\"" + "x".repeat(5000) + "\"");
            owner.startRelay();
            Owners.await(() -> owner.count("outbox_refused") == 1);
            Owners.await(() -> owner.isSettledBeyond(at));
            OutboxBatch.prepare(holder);
            new OutboxBatch(holder).read(1, 1);
            retry(writer);
            var before = owner.newestMark().number();
            Owners.await(() -> owner.newestMark().number() > before + 1);
            assertThat(owner.newestMark().until()).isAfter(at);
            assertThat(owner.newestMark().refused()).hasSize(1);
            holder.rollback();
        }
    }

    /** Where the broker takes no record so long, the client splits a batch of several again and again, in vain. */
    @Test
    void howOftenABatchIsSplitIsNoMatterOfTheStack() throws Exception {
        try (var owner = OWNERS.named("split");
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

    /** Sixty rows are three batches; the broker refuses one of the second. */
    @Test
    void aRefusalAmongManyLosesNothing() throws Exception {
        try (var owner = OWNERS.named("amongmany");
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
            Owners.await(() -> owner.count("outbox") == 0 && owner.count("outbox_refused") == 1);
            assertThat(owner.events()).extracting(ConsumerRecord::key).containsAll(ids);
        }
    }

    /** As the endpoint does, without its check that it is not in the outbox yet. */
    private static void retry(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("update outbox_refused set retried_at = clock_timestamp()");
            statement.execute("insert into outbox (aggregate_type, aggregate_id, version)"
                    + " select aggregate_type, aggregate_id, version from outbox_refused");
        }
    }
}

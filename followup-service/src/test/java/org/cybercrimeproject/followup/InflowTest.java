package org.cybercrimeproject.followup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.consuming.Inflow;
import org.cybercrimeproject.kit.consuming.Poison;
import org.cybercrimeproject.kit.consuming.Reaction;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How batches are applied, whatever is done with their events: shown with a reaction that only notes what it hears. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class InflowTest {

    /** Nobody writes there: what came over it is what these tests say. */
    private static final TopicPartition PARTITION = new TopicPartition("reporting.events", 0);

    /** Each on a thread of its own: some of them wait for others. */
    private static final Executor THREADS = task -> new Thread(task).start();

    @Inject
    AgroalDataSource database;

    @Inject
    Inflow inflow;

    @Inject
    @Identifier("applied")
    KafkaConsumerRebalanceListener onAssignment;

    private Sql sql;
    private Sql owner;

    @BeforeEach
    void nothingIsApplied() {
        sql = new Sql(database);
        owner = new Sql(Administrator.owner());
        owner.update("create table if not exists heard (record_offset bigint)");
        sql.update("delete from heard");
        sql.update("delete from applied where topic = ?", PARTITION.topic());
        sql.update("delete from dead_letter where topic = ?", PARTITION.topic());
    }

    @Test
    void whatWasAppliedIsSkippedWhoeverBringsItAgain() {
        receive(0, 5, this::note);
        receive(2, 8, this::note);
        assertThat(heard()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        // Records are looked at one by one where one of them is poison.
        receive(4, 10, poisonAt(9));
        assertThat(heard()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(lastApplied()).isEqualTo(9);
    }

    @Test
    void aBatchThatBeginsTooLateIsNotApplied() {
        receive(0, 2, this::note);
        receive(3, 6, this::note);
        assertThat(heard()).containsExactly(0L, 1L);
        assertThat(lastApplied()).isEqualTo(1);
    }

    @Test
    void replicasThatReceiveTheSameRecordsApplyThemOnce() {
        receive(0, 1, this::note);
        var replicas = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> receive(1, 40, this::note), THREADS))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(replicas).join();
        assertThat(heard())
                .containsExactlyElementsOf(LongStream.range(0, 40).boxed().toList());
    }

    @Test
    void poisonIsSetAsideAndTakesNothingElseWithIt() {
        receive(0, 4, poisonAt(2));
        assertThat(heard()).containsExactly(0L, 1L, 3L);
        assertThat(deadLetters()).containsExactly(2L);
        assertThat(lastApplied()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22003", "22P05", "23502", "23505"})
    void whatTheDatabaseNeverTakesIsPoison(String sqlState) {
        receive(0, 3, offset -> {
            note(offset);
            if (offset == 1) {
                sql.update("do $$ begin raise exception 'bitter' using errcode = '%s'; end $$".formatted(sqlState));
            }
        });
        assertThat(heard()).containsExactly(0L, 2L);
        assertThat(deadLetters()).containsExactly(1L);
    }

    @Test
    void aDeadLetterIsCommittedWithTheOffsetOrNotAtAll() {
        owner.update("create sequence tries");
        owner.update("create function away() returns trigger language plpgsql as $$ begin"
                + " if new.last_offset = 1 and nextval('tries') < 4 then"
                + " raise exception 'away' using errcode = '55006'; end if; return new; end $$");
        owner.update("create trigger away before update on applied for each row execute function away()");
        try {
            var receiving = CompletableFuture.runAsync(() -> receive(0, 2, poisonAt(1)), THREADS);
            Topics.await(() -> assertThat(owner.query("select last_value from tries", row -> row.getLong(1)))
                    .allMatch(tries -> tries > 1));
            assertThat(sql.query(
                            "select record_offset from dead_letter d join applied using (topic, topic_partition)"
                                    + " where topic = ? and record_offset > last_offset",
                            row -> row.getLong(1),
                            PARTITION.topic()))
                    .isEmpty();
            receiving.orTimeout(30, TimeUnit.SECONDS).join();
            assertThat(deadLetters()).containsExactly(1L);
            assertThat(heard()).containsExactly(0L);
        } finally {
            owner.update("drop trigger away on applied");
            owner.update("drop function away");
            owner.update("drop sequence tries");
        }
    }

    @Test
    void anythingElseThatFailsIsAnOutageAndIsRepeatedUntilItIsOver() {
        var failures = new int[] {2};
        receive(0, 3, offset -> {
            note(offset);
            if (offset == 1 && failures[0]-- > 0) {
                throw new IllegalStateException("away");
            }
        });
        assertThat(heard()).containsExactly(0L, 1L, 2L);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aBatchThatTakesTooLongIsAppliedRecordByRecord() {
        receive(0, 3, offset -> {
            if (!sql.query("select 1 from heard where xmin = pg_current_xact_id()::xid", row -> true)
                    .isEmpty()) {
                throw new DatabaseFailed(new SQLException("transaction timeout", "25P04"));
            }
            note(offset);
        });
        assertThat(heard()).containsExactly(0L, 1L, 2L);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aConsumerBeginsBehindWhatWasApplied() {
        receive(0, 5, this::note);
        var untouched = new TopicPartition(PARTITION.topic(), 1);
        try (var consumer = new MockConsumer<String, byte[]>("earliest")) {
            consumer.assign(List.of(PARTITION, untouched));
            onAssignment.onPartitionsAssigned(consumer, List.of(PARTITION, untouched));
            assertThat(consumer.position(PARTITION)).isEqualTo(5);
            assertThat(consumer.position(untouched)).isZero();
        }
    }

    private void note(long offset) {
        sql.update("insert into heard values (?)", offset);
    }

    private LongConsumer poisonAt(long poisonous) {
        return offset -> {
            if (offset == poisonous) {
                throw new Poison("bitter");
            }
            note(offset);
        };
    }

    private List<Long> heard() {
        return sql.query("select record_offset from heard order by 1", row -> row.getLong(1));
    }

    private List<Long> deadLetters() {
        return sql.query(
                "select record_offset from dead_letter where topic = ? order by 1",
                row -> row.getLong(1),
                PARTITION.topic());
    }

    private long lastApplied() {
        return sql.query("select last_offset from applied where topic = ?", row -> row.getLong(1), PARTITION.topic())
                .get(0);
    }

    /**
     * Receives the records from one offset to before another; the event's sequence is the offset, and one more. A batch
     * that is repeated for ever is a failure.
     */
    private void receive(long from, long to, LongConsumer each) {
        var records = LongStream.range(from, to)
                .mapToObj(offset -> record(PARTITION, offset))
                .toList();
        var batch = new ConsumerRecords<>(Map.of(PARTITION, records), Map.of());
        CompletableFuture.runAsync(() -> inflow.receive(batch, reaction("nobody-listens", each)), THREADS)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    static Reaction reaction(String channel, LongConsumer each) {
        return new Reaction() {
            @Override
            public String channel() {
                return channel;
            }

            @Override
            public void apply(List<Event> events) {
                events.forEach(event -> each.accept(event.sequence() - 1));
            }
        };
    }

    static ConsumerRecord<String, byte[]> record(TopicPartition partition, long offset) {
        var message = new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, "key", "{\"state\": {}}".getBytes(UTF_8));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "org.cybercrimeproject.thing.done.v1",
                        "ce_subject", "key",
                        "ce_time", "2010-02-01T00:00:00Z",
                        "ce_sequence", Long.toString(offset + 1),
                        "ce_actor", "somebody")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}

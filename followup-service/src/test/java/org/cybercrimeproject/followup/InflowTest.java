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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.alarm.Alarms;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.consuming.Inflow;
import org.cybercrimeproject.kit.consuming.Poison;
import org.cybercrimeproject.kit.consuming.Reaction;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.eclipse.microprofile.config.ConfigProvider;
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

    private static final String ALARM = "topic-recreated anew.events";

    /** Each on a thread of its own: some of them wait for others. */
    private static final Executor THREADS = task -> new Thread(task).start();

    @Inject
    AgroalDataSource database;

    @Inject
    Inflow inflow;

    @Inject
    Alarms alarms;

    @Inject
    @Identifier("applied")
    KafkaConsumerRebalanceListener onAssignment;

    private Sql sql;

    @BeforeEach
    void nothingIsApplied() {
        sql = new Sql(database);
        sql.update("create table if not exists heard (record_offset bigint)");
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

    /** Nothing else comes over that partition afterwards, which would show that something is missing before it. */
    @Test
    void whereABatchIsAppliedRecordByRecordAPartitionThatBeginsTooLateIsReadAgainToo() {
        var late = new TopicPartition(Topics.ACTIVITIES, 5);
        var poisoned = new TopicPartition(Topics.ACTIVITIES, 6);
        Topics.send(List.of(unknown(late), unknown(late), unknown(poisoned)));
        Topics.awaitApplied(sql);
        var end = Topics.ends(Topics.ACTIVITIES).get(late);
        var before = Topics.ends(Topics.ACTIVITIES).get(poisoned);
        sql.update("update applied set last_offset = -1 where topic = ? and topic_partition = 5", late.topic());
        var batch = new LinkedHashMap<TopicPartition, List<ConsumerRecord<String, byte[]>>>();
        batch.put(poisoned, List.of(record(poisoned, before)));
        batch.put(late, List.of(record(late, end - 1)));

        receive(new ConsumerRecords<>(batch, Map.of()), "activity-events", poisonAt(before));
        // The poison came over no topic: what comes there next has its place.
        sql.update(
                "update applied set last_offset = ? where topic = ? and topic_partition = 6", before - 1, late.topic());
        sql.update("delete from dead_letter where topic = ? and record_offset = ?", late.topic(), before);

        Topics.awaitApplied(sql);
    }

    private static ProducerRecord<String, byte[]> unknown(TopicPartition partition) {
        var message = record(partition, 0);
        message.headers()
                .remove("ce_type")
                .add("ce_type", "org.cybercrimeproject.activity.dreamt-of.v9".getBytes(UTF_8));
        return new ProducerRecord<>(
                partition.topic(), partition.partition(), message.key(), message.value(), message.headers());
    }

    @Test
    void aDeadLetterIsCommittedWithTheOffsetOrNotAtAll() {
        sql.update("create sequence tries");
        sql.update("create function away() returns trigger language plpgsql as $$ begin"
                + " if new.last_offset = 1 and nextval('tries') < 4 then"
                + " raise exception 'away' using errcode = '55006'; end if; return new; end $$");
        sql.update("create trigger away before update on applied for each row execute function away()");
        try {
            var receiving = CompletableFuture.runAsync(() -> receive(0, 2, poisonAt(1)), THREADS);
            Topics.await(() -> assertThat(sql.query("select last_value from tries", row -> row.getLong(1)))
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
            sql.update("drop trigger away on applied");
            sql.update("drop function away");
            sql.update("drop sequence tries");
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

    /** Then no offset tells that it is another topic: only asking the broker again does. */
    @Test
    void aTopicCreatedAnewIsNoticedAlsoWhereItGoesOnAtTheExpectedOffset() throws Exception {
        var partition = new TopicPartition("anew.events", 0);
        create(partition.topic());
        receive(batch(partition, 0), "nobody-listens", this::note);
        try (var admin = admin()) {
            admin.deleteTopics(List.of(partition.topic())).all().get();
        }
        create(partition.topic());
        // What is known of a topic is believed for two seconds.
        Topics.await(() -> {
            var next = lastApplied(partition) + 1;
            CompletableFuture.runAsync(
                    () -> inflow.receive(batch(partition, next), reaction("nobody-listens", this::note)), THREADS);
            Topics.await(() -> assertThat(alarms.raised().containsKey(ALARM) || lastApplied(partition) == next)
                    .isTrue());
            assertThat(alarms.raised()).containsKey(ALARM);
        });

        // An operator decides that what comes over the new one is to be applied.
        sql.update("delete from applied where topic = ?", partition.topic());
        Topics.await(() -> assertThat(alarms.raised()).doesNotContainKey(ALARM));
    }

    private static void create(String topic) {
        Awaitility.await().ignoreExceptions().atMost(20, TimeUnit.SECONDS).until(() -> {
            try (var admin = admin()) {
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                        .all()
                        .get();
            }
            return true;
        });
    }

    private static Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)));
    }

    private static ConsumerRecords<String, byte[]> batch(TopicPartition partition, long offset) {
        return new ConsumerRecords<>(Map.of(partition, List.of(record(partition, offset))), Map.of());
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
        return lastApplied(PARTITION);
    }

    private long lastApplied(TopicPartition partition) {
        return sql.query("select last_offset from applied where topic = ?", row -> row.getLong(1), partition.topic())
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
        receive(new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()), "nobody-listens", each);
    }

    private void receive(ConsumerRecords<String, byte[]> batch, String channel, LongConsumer each) {
        CompletableFuture.runAsync(() -> inflow.receive(batch, reaction(channel, each)), THREADS)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private static Reaction reaction(String channel, LongConsumer each) {
        return new Reaction() {
            @Override
            public String channel() {
                return channel;
            }

            @Override
            public void apply(Event event) {
                each.accept(event.sequence() - 1);
            }
        };
    }

    private static ConsumerRecord<String, byte[]> record(TopicPartition partition, long offset) {
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

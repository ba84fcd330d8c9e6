package org.cybercrimeproject.followup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.alarm.Alarms;
import org.cybercrimeproject.kit.consuming.Inflow;
import org.cybercrimeproject.kit.consuming.Poison;
import org.cybercrimeproject.kit.consuming.Reaction;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What batches don't show by themselves: that the broker has more before them, or another topic of that name. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class InflowOfTopicsTest {

    private static final String ALARM = "topic-recreated anew.events";
    private static final Reaction HEARS = InflowTest.reaction("nobody-listens", offset -> {});

    @Inject
    AgroalDataSource database;

    @Inject
    Inflow inflow;

    @Inject
    Alarms alarms;

    private Sql sql;

    @BeforeEach
    void open() {
        sql = new Sql(database);
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
        batch.put(poisoned, List.of(InflowTest.record(poisoned, before)));
        batch.put(late, List.of(InflowTest.record(late, end - 1)));

        var reaction = InflowTest.reaction("activity-events", offset -> {
            if (offset == before) {
                throw new Poison("bitter");
            }
        });
        inflow.receive(new ConsumerRecords<>(batch, Map.of()), reaction);
        // The poison came over no topic: what comes there next has its place.
        sql.update(
                "update applied set last_offset = ? where topic = ? and topic_partition = 6", before - 1, late.topic());
        sql.update("delete from dead_letter where topic = ? and record_offset = ?", late.topic(), before);

        Topics.awaitApplied(sql);
    }

    private static ProducerRecord<String, byte[]> unknown(TopicPartition partition) {
        var message = InflowTest.record(partition, 0);
        message.headers()
                .remove("ce_type")
                .add("ce_type", "org.cybercrimeproject.activity.dreamt-of.v9".getBytes(UTF_8));
        return new ProducerRecord<>(
                partition.topic(), partition.partition(), message.key(), message.value(), message.headers());
    }

    /** Then no offset tells that it is another topic: only asking the broker again does. */
    @Test
    void aTopicCreatedAnewIsNoticedAlsoWhereItGoesOnAtTheExpectedOffset() throws Exception {
        var partition = new TopicPartition("anew.events", 0);
        create(partition.topic());
        inflow.receive(batch(partition, 0), HEARS);
        try (var admin = admin()) {
            admin.deleteTopics(List.of(partition.topic())).all().get();
        }
        create(partition.topic());
        // What is known of a topic is believed for two seconds.
        Topics.await(() -> {
            var next = lastApplied(partition) + 1;
            CompletableFuture.runAsync(
                    () -> inflow.receive(batch(partition, next), HEARS), task -> new Thread(task).start());
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
        return new ConsumerRecords<>(Map.of(partition, List.of(InflowTest.record(partition, offset))), Map.of());
    }

    private long lastApplied(TopicPartition partition) {
        return sql.query("select last_offset from applied where topic = ?", row -> row.getLong(1), partition.topic())
                .get(0);
    }
}

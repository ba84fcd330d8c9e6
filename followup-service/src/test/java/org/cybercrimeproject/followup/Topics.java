package org.cybercrimeproject.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.EventLog;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker as a neighbour sees it: what others say goes in, what this service says comes out. */
public final class Topics {

    public static final String ACTIVITIES = "activity.events";
    public static final String FOLLOW_UPS = "followup.events";

    private Topics() {}

    /** Sends records in their order and waits until the broker has them. */
    public static void send(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            for (var message : records) {
                producer.send(message).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that was ever said about a follow-up, in order. */
    public static List<EventLog.Logged> about(UUID followUp) {
        return EventLog.read(FOLLOW_UPS).stream()
                .filter(event -> event.key().equals(followUp.toString()))
                .toList();
    }

    /** The facts ever told about a follow-up, in order: {@code agreed}, {@code fulfilled}. */
    public static List<String> facts(UUID followUp) {
        return about(followUp).stream()
                .map(event -> event.type().split("\\.")[3])
                .toList();
    }

    /** How many records a topic holds, by partition; the empty ones left out. */
    public static Map<TopicPartition, Long> ends(String topic) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** Waits until the service has applied all that is on the activity topic. */
    public static void awaitApplied(Sql sql) {
        var ends = ends(ACTIVITIES);
        await(() -> ends.forEach((partition, end) -> assertThat(sql.query(
                        "select last_offset from applied where topic = ? and topic_partition = ?",
                        row -> row.getLong(1),
                        partition.topic(),
                        partition.partition()))
                .containsExactly(end - 1)));
    }

    /** Waits until something holds. */
    public static void await(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }
}

package org.cybercrimeproject.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.reading.Sql;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services, as reporting knows them: by what they say over Kafka. */
public final class Neighbours implements AutoCloseable {

    private static final Map<String, String> TOPICS = Map.of(
            "project", "activity.events",
            "organisation", "activity.events",
            "activity", "activity.events",
            "follow-up", "followup.events");

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new ByteArraySerializer());

    /** Tells each record as its first version and waits until all of it is applied. */
    public void tell(Collection<Told> told) {
        told.forEach(each -> say(each, 1));
        waitUntilApplied();
    }

    public void tell(Told... told) {
        tell(List.of(told));
    }

    /** Tells a record as a certain version, without waiting. */
    public void say(Told told, long sequence) {
        var data = Told.json("{}");
        data.set("state", told.state());
        data.set("timelines", told.timelines());
        send(message(told, sequence, data.toString().getBytes(UTF_8)));
    }

    /** Says what no neighbour should, under the name of this record. */
    public void sayRaw(Told told, long sequence, byte[] value) {
        send(message(told, sequence, value));
    }

    private static ProducerRecord<String, byte[]> message(Told told, long sequence, byte[] value) {
        var topic = TOPICS.getOrDefault(told.aggregate(), "country.events");
        var message = new ProducerRecord<>(topic, told.subject(), value);
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "/test",
                "ce_type",
                "org.cybercrimeproject." + told.aggregate() + "." + told.fact() + ".v1",
                "ce_subject",
                told.subject(),
                "ce_time",
                Instant.parse("2010-02-01T00:00:00Z").plusSeconds(sequence).toString(),
                "ce_sequence",
                Long.toString(sequence),
                "ce_actor",
                "somebody",
                "content-type",
                "application/json");
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until reporting has applied all that was ever said. */
    public void waitUntilApplied() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ends().entrySet().stream().allMatch(end -> applied(end.getKey()) == end.getValue() - 1));
    }

    private Map<TopicPartition, Long> ends() {
        try (var consumer = new org.apache.kafka.clients.consumer.KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new org.apache.kafka.common.serialization.StringDeserializer(),
                new org.apache.kafka.common.serialization.ByteArrayDeserializer())) {
            var partitions = List.of("activity.events", "country.events", "followup.events").stream()
                    .flatMap(topic -> IntStream.range(0, 12).mapToObj(number -> new TopicPartition(topic, number)))
                    .toList();
            return consumer.endOffsets(partitions);
        }
    }

    private static long applied(TopicPartition partition) {
        return sql()
                .query(
                        "select last_offset from applied where topic = ? and topic_partition = ?",
                        row -> row.getLong(1),
                        partition.topic(),
                        partition.partition())
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    /** The service's database. */
    public static Sql sql() {
        return new Sql(CDI.current().select(AgroalDataSource.class).get());
    }

    @Override
    public void close() {
        producer.close();
    }
}

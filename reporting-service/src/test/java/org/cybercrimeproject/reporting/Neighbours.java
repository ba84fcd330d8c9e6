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
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.settled.Mark;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services, as reporting knows them: by what they say over Kafka. */
public final class Neighbours implements AutoCloseable {

    private static final Map<String, String> TOPICS = Map.of(
            "project", "activity.events",
            "organisation", "activity.events",
            "activity", "activity.events",
            "follow-up", "followup.events");

    private static final List<String> OWNERS = List.of("activity", "country", "followup");
    private static final Instant LONG_AGO = Instant.parse("2010-02-01T00:00:00Z");
    private static final int PARTITIONS = 12;
    private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis());

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", servers(), "max.request.size", 8 * 1024 * 1024),
            new StringSerializer(),
            new ByteArraySerializer());

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

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
        say(told, sequence, LONG_AGO.plusSeconds(sequence));
    }

    /** Tells a record as a version that was recorded at an instant. */
    public void say(Told told, long sequence, Instant recordedAt) {
        var data = Told.json("{}");
        data.set("state", told.state());
        data.set("timelines", told.timelines());
        send(message(told, sequence, recordedAt, data.toString().getBytes(UTF_8)));
    }

    /** Says what no neighbour should, under the name of this record. */
    public void sayRaw(Told told, long sequence, byte[] value) {
        send(message(told, sequence, LONG_AGO.plusSeconds(sequence), value));
    }

    /** What an owner says of how far it is settled, all that was said so far being before it. */
    public void settle(String owner, Instant until, Mark.Refused... refused) {
        settle(owner, until, ends(owner + ".events"), List.of(refused));
    }

    /** What all owners say of how far they are settled. */
    public void settleAll(Instant until) {
        OWNERS.forEach(owner -> settle(owner, until));
    }

    /** The same, with offsets that the owner's topic may not have reached yet. */
    public void settle(String owner, Instant until, Map<Integer, Long> ends, List<Mark.Refused> refused) {
        var topic = owner + ".events";
        settle(owner, new Mark(nextNumber(), until, topic, topicId(topic), ends, refused));
    }

    /** Sends a mark as it is. */
    public void settle(String key, Mark mark) {
        settleRaw(key, Json.write(mark).getBytes(UTF_8));
    }

    /** Sends what should be a mark. */
    public void settleRaw(String key, byte[] value) {
        send(new ProducerRecord<>(Mark.TOPIC, key, value));
    }

    /** The number of a mark that is newer than all before. */
    public static long nextNumber() {
        return NUMBER.getAndIncrement();
    }

    private static String topicId(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            return admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get()
                    .topicId()
                    .toString();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For each partition of a topic the offset behind its last record. */
    public static Map<Integer, Long> ends(String topic) {
        return ends().entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
    }

    /** The partition that this record is told in. */
    public static int partition(Told told) {
        return BuiltInPartitioner.partitionForKey(told.subject().getBytes(UTF_8), PARTITIONS);
    }

    /** Sends a record as it is. */
    public void sendRaw(ProducerRecord<String, byte[]> message) {
        send(message);
    }

    /** An event as it goes over the wire. */
    public static ProducerRecord<String, byte[]> message(Told told, long sequence, Instant recordedAt, byte[] value) {
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
                recordedAt.toString(),
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

    private static Map<TopicPartition, Long> ends() {
        try (var consumer = new org.apache.kafka.clients.consumer.KafkaConsumer<>(
                Map.of("bootstrap.servers", servers()),
                new org.apache.kafka.common.serialization.StringDeserializer(),
                new org.apache.kafka.common.serialization.ByteArrayDeserializer())) {
            var partitions = List.of("activity.events", "country.events", "followup.events").stream()
                    .flatMap(topic ->
                            IntStream.range(0, PARTITIONS).mapToObj(number -> new TopicPartition(topic, number)))
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

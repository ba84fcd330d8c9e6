package org.cybercrimeproject.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cybercrimeproject.kit.json.Json;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker as a neighbour sees it: what others say goes in, what this service says comes out. */
public final class Topics implements AutoCloseable {

    /**
     * An event of this service.
     *
     * @param type the last part of its type, {@code agreed}
     */
    public record Told(String type, long sequence, String actor, JsonNode data) {}

    private final String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());

    /** Sends records in their order and waits until the broker has them. */
    public void send(List<ProducerRecord<String, byte[]>> records) {
        try {
            for (var message : records) {
                producer.send(message).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that was ever said about a follow-up, in order. */
    public List<Told> about(UUID followUp) {
        return read("followup.events").stream()
                .filter(message -> followUp.toString().equals(message.key()))
                .map(Topics::told)
                .toList();
    }

    /** How many records a topic holds in each partition. */
    public Map<TopicPartition, Long> ends(String topic) {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topic));
        }
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        var all = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private static Told told(ConsumerRecord<String, byte[]> message) {
        try {
            var type = header(message, "ce_type");
            return new Told(
                    type.replaceAll("org\\.cybercrimeproject\\.follow-up\\.(.*)\\.v1", "$1"),
                    Long.parseLong(header(message, "ce_sequence")),
                    header(message, "ce_actor"),
                    Json.tree(message.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}

package org.cybercrimeproject.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads what stands on a topic, from its beginning, as a stranger would. */
public final class EventLog {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * An event as it stands on the topic.
     *
     * @param key the record's key
     * @param attributes the CloudEvents attributes, without their prefix
     * @param data the data
     */
    public record Logged(String key, Map<String, String> attributes, JsonNode data) {
        public String type() {
            return attributes.get("type");
        }

        public long sequence() {
            return Long.parseLong(attributes.get("sequence"));
        }
    }

    private EventLog() {}

    /** All events of a topic so far. */
    public static List<Logged> read(String topic) {
        return records(topic).stream().map(EventLog::logged).toList();
    }

    /** What all records of a topic hold, for one that has no events. */
    public static List<JsonNode> readJson(String topic) {
        return records(topic).stream().map(message -> json(message.value())).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** The events of one aggregate, as soon as there are so many. */
    public static List<Logged> await(String topic, String subject, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> read(topic).stream()
                                .filter(event -> event.key().equals(subject))
                                .toList(),
                        events -> events.size() >= count);
    }

    private static Logged logged(ConsumerRecord<String, byte[]> message) {
        var attributes = new LinkedHashMap<String, String>();
        message.headers()
                .forEach(header -> attributes.put(
                        header.key().replaceFirst("^ce_", ""), new String(header.value(), StandardCharsets.UTF_8)));
        return new Logged(message.key(), attributes, json(message.value()));
    }

    private static JsonNode json(byte[] value) {
        try {
            return MAPPER.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

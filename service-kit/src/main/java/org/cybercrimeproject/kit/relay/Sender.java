package org.cybercrimeproject.kit.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cybercrimeproject.kit.SuiteConfig;
import org.cybercrimeproject.kit.kafka.KafkaSettings;
import org.eclipse.microprofile.config.Config;

/** Sends rows of the outbox, and marks. The only place that knows a producer. */
final class Sender implements AutoCloseable {

    private static final long MARK_SECONDS = 9;

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;
    private final String source;

    Sender(Config config, SuiteConfig suite) {
        this.topic = suite.topic().orElseThrow();
        this.source = "/" + suite.service();
        this.producer = new KafkaProducer<>(settings(config), new StringSerializer(), new ByteArraySerializer());
    }

    static Map<String, Object> settings(Config config) {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500);
        return KafkaSettings.of(config, settings);
    }

    /** Begins to send what one transaction reads, which began at this time of the monotonic clock. */
    Sending begin(long beganNanos, boolean singly) {
        return new Sending(row -> send(row.toRecord(topic, source)), beganNanos, singly);
    }

    /**
     * The client's own future hangs on another one for each time that its batch was split, and reads them one within
     * the other: after some thousands the stack is full. What it calls back does not.
     */
    private Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
        var sending = new CompletableFuture<RecordMetadata>();
        producer.send(message, (metadata, failure) -> {
            if (failure == null) {
                sending.complete(metadata);
            } else {
                sending.completeExceptionally(failure);
            }
        });
        return sending;
    }

    /** Everything else is an outage, to be waited out. */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException;
    }

    /** Puts a mark on its topic, and waits until it is there. */
    void mark(String markTopic, String owner, String mark) throws Exception {
        producer.send(new ProducerRecord<>(markTopic, owner, mark.getBytes(StandardCharsets.UTF_8)))
                .get(MARK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}

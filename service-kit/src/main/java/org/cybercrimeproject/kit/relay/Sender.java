package org.cybercrimeproject.kit.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cybercrimeproject.kit.SuiteConfig;
import org.eclipse.microprofile.config.Config;

/** Sends a batch and says what became of each row. The only place that knows a producer. */
final class Sender implements AutoCloseable {

    /** A row that the broker will never take. */
    record Refused(Outgoing outgoing, String reason) {}

    /**
     * What became of a batch.
     *
     * @param sent acknowledged: to be deleted
     * @param refused to be set aside
     * @param outage why the rest was not sent, or null
     */
    record Result(List<Outgoing> sent, List<Refused> refused, Exception outage) {}

    /** A holder that was frozen must not send when it wakes up: its lock may be another's by then. */
    private static final long SENDING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;
    private final String source;

    Sender(Config config, SuiteConfig suite) {
        this.topic = suite.topic().orElseThrow();
        this.source = "/" + suite.service();
        this.producer = new KafkaProducer<>(settings(config), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(Config config) {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.getValue("kafka.bootstrap.servers", String.class));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500);
        return settings;
    }

    Result send(List<Outgoing> rows, long beganNanos) {
        var result = new Result(new ArrayList<>(), new ArrayList<>(), null);
        var underWay = new ArrayList<Map.Entry<Outgoing, Future<RecordMetadata>>>();
        Exception outage = null;
        for (var row : rows) {
            if (System.nanoTime() - beganNanos > SENDING_NANOS) {
                break;
            }
            try {
                underWay.add(Map.entry(row, producer.send(row.toRecord(topic, source))));
            } catch (RuntimeException e) {
                if (!isRefusal(e)) {
                    outage = e;
                    break;
                }
                result.refused().add(new Refused(row, e.getMessage()));
            }
        }
        var failed = await(underWay, result);
        return new Result(result.sent(), result.refused(), outage == null ? failed : outage);
    }

    /** After a failed send no later row of the same aggregate counts as sent: order is kept when it is repeated. */
    private static Exception await(List<Map.Entry<Outgoing, Future<RecordMetadata>>> underWay, Result result) {
        Exception outage = null;
        Set<String> held = new HashSet<>();
        for (var sending : underWay) {
            var row = sending.getKey();
            try {
                sending.getValue().get();
                if (!held.contains(row.aggregate())) {
                    result.sent().add(row);
                }
            } catch (ExecutionException e) {
                if (isRefusal(e.getCause())) {
                    result.refused().add(new Refused(row, e.getCause().getMessage()));
                } else {
                    held.add(row.aggregate());
                    outage = e;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return e;
            }
        }
        return outage;
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException;
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(2));
    }
}

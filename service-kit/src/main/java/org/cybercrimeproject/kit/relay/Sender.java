package org.cybercrimeproject.kit.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
     * @param cutShort whether there was no time to try all rows
     * @param outage why the rest was not sent, or null
     */
    record Result(List<Outgoing> sent, List<Refused> refused, boolean cutShort, Exception outage) {}

    record UnderWay(Outgoing row, Future<RecordMetadata> sending) {}

    /** A holder that was frozen must not send when it wakes up: its lock may be another's by then. */
    private static final long SENDING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long MARK_SECONDS = 9;

    /** Longer than the client takes to give up: one that says nothing by then has lost its own thread. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

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

    /**
     * Sends a batch.
     *
     * @param beganNanos when its transaction began
     * @param singly whether each row waits for the one before. The client puts several into one record batch, and where
     *     the broker takes none so long it splits that in vain until its time is up; alone, a row is refused at once.
     */
    Result send(List<Outgoing> rows, long beganNanos, boolean singly) {
        var underWay = new ArrayList<UnderWay>(rows.size());
        var refused = new ArrayList<Refused>();
        var cutShort = false;
        Exception outage = null;
        for (var row : rows) {
            if (System.nanoTime() - beganNanos > SENDING_NANOS) {
                cutShort = true;
                break;
            }
            try {
                var sending = send(row.toRecord(topic, source));
                underWay.add(new UnderWay(row, sending));
                if (singly && isOutage(sending, PATIENCE)) {
                    break;
                }
            } catch (RuntimeException e) {
                if (!isRefusal(e)) {
                    outage = e;
                    break;
                }
                refused.add(new Refused(row, e.getMessage()));
            }
        }
        var sent = new ArrayList<Outgoing>(underWay.size());
        var failed = await(underWay, sent, refused, PATIENCE);
        return new Result(sent, refused, cutShort, outage == null ? failed : outage);
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

    /** Waits for one row; whether it is no use to go on. */
    static boolean isOutage(Future<RecordMetadata> sending, Duration patience) {
        try {
            sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            return !isRefusal(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * After a failed send no row of the same aggregate from that version on leaves the outbox: order is kept when it
     * is repeated. A refusal is no failed send: later states of that aggregate go on, being complete.
     *
     * @param patience how long the client may say nothing; after that the rest is left for another one
     */
    static Exception await(List<UnderWay> all, List<Outgoing> sent, List<Refused> refused, Duration patience) {
        Exception outage = null;
        Set<String> held = new HashSet<>();
        for (var one : all) {
            var row = one.row();
            try {
                one.sending().get(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (!held.contains(row.aggregate())) {
                    sent.add(row);
                }
            } catch (ExecutionException e) {
                if (!isRefusal(e.getCause())) {
                    held.add(row.aggregate());
                    outage = e;
                } else if (!held.contains(row.aggregate())) {
                    refused.add(new Refused(row, e.getCause().getMessage()));
                }
            } catch (TimeoutException e) {
                return new IllegalStateException("The client says nothing of what it was given to send.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return e;
            }
        }
        return outage;
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

package org.cybercrimeproject.kit.consuming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Singleton;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.jboss.logging.Logger;

/**
 * Applies batches of records exactly once: one transaction per batch, which also holds how far it got. A record at or
 * below that is skipped: redelivery is harmless, and a replica that was frozen does nothing twice.
 *
 * <p>A record that can never be applied becomes a dead letter in the same transaction; everything else that fails is
 * an outage, and the batch is repeated until it is over.
 */
@Singleton
public class Inflow {

    private static final Logger LOG = Logger.getLogger(Inflow.class);
    private static final long LONGEST_PAUSE_MILLIS = 5000;

    private final Applied applied;
    private final TopicIds topicIds;
    private final DeadLetters deadLetters;
    private final KafkaClientService clients;

    Inflow(Applied applied, TopicIds topicIds, DeadLetters deadLetters, KafkaClientService clients) {
        this.applied = applied;
        this.topicIds = topicIds;
        this.deadLetters = deadLetters;
        this.clients = clients;
    }

    /** Applies a batch that came over a channel; returns when all of it is applied. */
    public void receive(String channel, ConsumerRecords<String, byte[]> batch, Reaction reaction) {
        var pause = 100L;
        for (var tried = 1; ; tried++) {
            try {
                apply(channel, batch, reaction);
                if (tried > 1) {
                    LOG.infof("The records of %s are applied again.", channel);
                }
                return;
            } catch (RuntimeException e) {
                if (tried == 1) {
                    LOG.warnf("The records of %s wait: %s", channel, e.getMessage());
                    LOG.debug("Why they wait", e);
                }
                topicIds.forget();
                pause = pauseFor(pause);
            }
        }
    }

    private void apply(String channel, ConsumerRecords<String, byte[]> batch, Reaction reaction) {
        try {
            QuarkusTransaction.requiringNew().run(() -> applyWhole(channel, batch, reaction));
        } catch (RuntimeException e) {
            if (!isPoison(e)) {
                throw e;
            }
            applySingly(channel, batch, reaction);
        }
    }

    private void applyWhole(String channel, ConsumerRecords<String, byte[]> batch, Reaction reaction) {
        var offsets = applied.lock(batch.partitions(), topicIds);
        for (var partition : batch.partitions()) {
            long before = offsets.get(partition);
            long last = before;
            for (var message : batch.records(partition)) {
                if (message.offset() > last + 1) {
                    seekBack(channel, partition, last + 1);
                    break;
                }
                if (message.offset() == last + 1) {
                    EventReader.read(message).ifPresent(reaction::apply);
                    last = message.offset();
                }
            }
            if (last > before) {
                applied.advance(partition, last);
            }
        }
    }

    /** One transaction per record, so that the poison one takes nothing else with it. */
    private void applySingly(String channel, ConsumerRecords<String, byte[]> batch, Reaction reaction) {
        for (var message : batch) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> applyOne(
                                channel,
                                message,
                                () -> EventReader.read(message).ifPresent(reaction::apply)));
            } catch (RuntimeException e) {
                if (!isPoison(e)) {
                    throw e;
                }
                QuarkusTransaction.requiringNew()
                        .run(() -> applyOne(
                                channel,
                                message,
                                () -> deadLetters.setAside(
                                        message, topicIds.of(message.topic()), String.valueOf(e.getMessage()))));
            }
        }
    }

    private void applyOne(String channel, ConsumerRecord<String, byte[]> message, Runnable apply) {
        var partition = new TopicPartition(message.topic(), message.partition());
        long last = applied.lock(Set.of(partition), topicIds).get(partition);
        if (message.offset() == last + 1) {
            apply.run();
            applied.advance(partition, message.offset());
        } else if (message.offset() > last + 1) {
            seekBack(channel, partition, last + 1);
        }
    }

    /** Records are missing before this one: another replica applied less than this consumer read. */
    private void seekBack(String channel, TopicPartition partition, long offset) {
        var consumer = clients.getConsumer(channel);
        if (consumer != null) {
            consumer.runOnPollingThread(client -> {
                        client.seek(partition, offset);
                    })
                    .subscribe()
                    .with(done -> LOG.infof("%s goes back to offset %d.", partition, offset), failed -> {});
        }
    }

    /** Parse and schema errors, and what PostgreSQL calls data exception (22) or constraint violation (23). */
    static boolean isPoison(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Poison || cause instanceof com.fasterxml.jackson.core.JacksonException) {
                return true;
            }
            if (cause instanceof org.cybercrimeproject.kit.problem.InvalidValue) {
                return true;
            }
        }
        var state = DatabaseFailed.sqlState(failure);
        return state.startsWith("22") || state.startsWith("23");
    }

    private static long pauseFor(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while records wait.", e);
        }
        return Math.min(2 * millis, LONGEST_PAUSE_MILLIS);
    }
}

package org.cybercrimeproject.kit.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.cybercrimeproject.kit.alarm.Alarms;
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

    /** The database ended a transaction that took too long: one per record is shorter. */
    private static final String TRANSACTION_TIMEOUT = "25P04";

    /** Some hundred events, or two of the largest. */
    private static final int PORTION_BYTES = 1024 * 1024;

    private final Applied applied;
    private final TopicIds topicIds;
    private final DeadLetters deadLetters;
    private final KafkaClientService clients;
    private final Alarms alarms;
    private final MeterRegistry meters;

    Inflow(
            Applied applied,
            TopicIds topicIds,
            DeadLetters deadLetters,
            KafkaClientService clients,
            Alarms alarms,
            MeterRegistry meters) {
        this.applied = applied;
        this.topicIds = topicIds;
        this.deadLetters = deadLetters;
        this.clients = clients;
        this.alarms = alarms;
        this.meters = meters;
    }

    /** Applies a batch that came over the reaction's channel; returns when all of it is applied. */
    public void receive(ConsumerRecords<String, byte[]> batch, Reaction reaction) {
        patiently(reaction.channel(), () -> apply(batch, reaction));
        batch.partitions().forEach(partition -> alarms.clear(TopicRecreated.alarm(partition.topic())));
    }

    /**
     * Applies a batch of a compacted topic, where only the newest record of a key counts: there is nothing to miss and
     * nothing to apply twice. A record that can't be read is passed over; a newer one comes.
     */
    public void receiveNewest(
            String channel, ConsumerRecords<String, byte[]> batch, Consumer<ConsumerRecord<String, byte[]>> keep) {
        patiently(
                channel,
                () -> batch.forEach(message -> {
                    try {
                        QuarkusTransaction.requiringNew().run(() -> keep.accept(message));
                    } catch (RuntimeException e) {
                        if (!Poison.is(e)) {
                            throw e;
                        }
                        LOG.errorf(
                                "A record of %s at %d is passed over: %s",
                                message.topic(), message.offset(), Poison.reason(e));
                    }
                }));
    }

    private void patiently(String channel, Runnable apply) {
        var pause = new Pause();
        for (var tried = 1; ; tried++) {
            try {
                apply.run();
                if (tried > 1) {
                    LOG.infof("The records of %s are applied again.", channel);
                }
                return;
            } catch (RuntimeException e) {
                var recreated = TopicRecreated.in(e);
                if (recreated != null) {
                    alarms.raise(TopicRecreated.alarm(recreated.topic()), recreated.getMessage());
                } else if (tried == 1) {
                    LOG.warnf("The records of %s wait: %s", channel, e.getMessage());
                    LOG.debug("Why they wait", e);
                }
                topicIds.forget();
                pause.take();
            }
        }
    }

    private void apply(ConsumerRecords<String, byte[]> batch, Reaction reaction) {
        try {
            QuarkusTransaction.requiringNew().run(() -> applyWhole(batch, reaction));
        } catch (RuntimeException e) {
            if (!Poison.is(e) && !DatabaseFailed.sqlState(e).equals(TRANSACTION_TIMEOUT)) {
                throw e;
            }
            applySingly(batch, reaction);
        }
    }

    private void applyWhole(ConsumerRecords<String, byte[]> batch, Reaction reaction) {
        var offsets = applied.lock(batch.partitions(), topicIds);
        if (batch.partitions().stream().anyMatch(it -> batch.records(it).get(0).offset() <= offsets.get(it))) {
            // Told twice, or told by another topic of that name: only the broker knows.
            topicIds.forget();
            applied.lock(batch.partitions(), topicIds);
        }
        var advanced = new HashMap<TopicPartition, Long>();
        var portion = new Portion(reaction);
        for (var partition : batch.partitions()) {
            long before = offsets.get(partition);
            long last = before;
            for (var message : batch.records(partition)) {
                if (message.offset() > last + 1) {
                    seekBack(reaction, partition, last + 1);
                    break;
                }
                if (message.offset() == last + 1) {
                    read(message).ifPresent(event -> portion.add(event, message));
                    last = message.offset();
                }
            }
            if (last > before) {
                advanced.put(partition, last);
            }
        }
        portion.apply();
        applied.advance(advanced);
    }

    /** What a reaction is told at a time: read, a record takes many times its bytes. */
    private static final class Portion {

        private final Reaction reaction;
        private final List<Event> events = new ArrayList<>();
        private int bytes;

        Portion(Reaction reaction) {
            this.reaction = reaction;
        }

        void add(Event event, ConsumerRecord<String, byte[]> message) {
            events.add(event);
            bytes += message.serializedValueSize();
            if (bytes > PORTION_BYTES) {
                apply();
            }
        }

        void apply() {
            if (!events.isEmpty()) {
                reaction.apply(List.copyOf(events));
                events.clear();
                bytes = 0;
            }
        }
    }

    private Optional<Event> read(ConsumerRecord<String, byte[]> message) {
        var event = EventReader.read(message);
        if (event.isEmpty()) {
            meters.counter("suite.events.skipped", "topic", message.topic()).increment();
        }
        return event;
    }

    /** One transaction per record, so that the poison one takes nothing else with it. */
    private void applySingly(ConsumerRecords<String, byte[]> batch, Reaction reaction) {
        for (var message : batch) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> applyOne(
                                reaction,
                                message,
                                () -> read(message).ifPresent(event -> reaction.apply(List.of(event)))));
            } catch (RuntimeException e) {
                if (!Poison.is(e)) {
                    throw e;
                }
                QuarkusTransaction.requiringNew()
                        .run(() -> applyOne(
                                reaction,
                                message,
                                () -> deadLetters.setAside(message, topicIds.of(message.topic()), Poison.reason(e))));
            }
        }
    }

    private void applyOne(Reaction reaction, ConsumerRecord<String, byte[]> message, Runnable apply) {
        var partition = new TopicPartition(message.topic(), message.partition());
        long last = applied.lock(Set.of(partition), topicIds).get(partition);
        if (message.offset() == last + 1) {
            apply.run();
            applied.advance(Map.of(partition, message.offset()));
        } else if (message.offset() > last + 1) {
            seekBack(reaction, partition, last + 1);
        }
    }

    /** Records are missing before this one: another replica applied less than this consumer read. */
    private void seekBack(Reaction reaction, TopicPartition partition, long offset) {
        var consumer = clients.getConsumer(reaction.channel());
        if (consumer != null) {
            consumer.runOnPollingThread(client -> {
                        client.seek(partition, offset);
                    })
                    .subscribe()
                    .with(done -> LOG.infof("%s goes back to offset %d.", partition, offset), failed -> {});
        }
    }
}

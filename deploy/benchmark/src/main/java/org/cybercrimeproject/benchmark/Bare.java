package org.cybercrimeproject.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A bare producer and a bare consumer, set up as those of the suite, on a topic of their own. */
final class Bare implements AutoCloseable {

    private static final String TOPIC = "bare";
    private static final int PARTITIONS = 12;
    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;

    Bare(String bootstrap) {
        this.bootstrap = bootstrap;
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0,
                        "batch.size",
                        256 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends records and waits until all are acknowledged. Seconds. */
    double send(List<ConsumerRecord<String, byte[]>> records) {
        var began = System.nanoTime();
        var underWay = new ArrayList<Future<RecordMetadata>>(records.size());
        for (var each : records) {
            underWay.add(producer.send(copy(each)));
        }
        underWay.forEach(Bare::acknowledged);
        return (System.nanoTime() - began) / 1e9;
    }

    private static ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> message) {
        return new ProducerRecord<>(TOPIC, null, message.key(), message.value(), message.headers());
    }

    /** So many round trips a second, each of one record: from sending to its receipt, in milliseconds. */
    List<Double> roundTrips(ConsumerRecord<String, byte[]> message, int perSecond, int count) {
        var sent = new long[count];
        var received = new double[count];
        try (var consumer = consumer()) {
            var partitions = partitions(TOPIC);
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            var sender = new Thread(() -> pace(message, perSecond, sent));
            sender.start();
            for (int arrived = 0; arrived < count; ) {
                for (var each : consumer.poll(POLL)) {
                    var number = Integer.parseInt(each.key());
                    received[number] = (System.nanoTime() - sent[number]) / 1e6;
                    arrived++;
                }
            }
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return java.util.Arrays.stream(received).boxed().toList();
    }

    private void pace(ConsumerRecord<String, byte[]> message, int perSecond, long[] sent) {
        var began = System.nanoTime();
        try {
            for (int i = 0; i < sent.length; i++) {
                Load.sleepUntil(began + TimeUnit.SECONDS.toNanos(1) * i / perSecond);
                sent[i] = System.nanoTime();
                producer.send(
                        new ProducerRecord<>(TOPIC, null, Integer.toString(i), message.value(), message.headers()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last so many records of a topic, or as many as there are. */
    List<ConsumerRecord<String, byte[]>> last(String topic, long count) {
        try (var consumer = consumer()) {
            var partitions = partitions(topic);
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var begins = consumer.beginningOffsets(partitions);
            var each = count / partitions.size();
            partitions.forEach(
                    partition -> consumer.seek(partition, Math.max(begins.get(partition), ends.get(partition) - each)));
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(found::add);
            }
            return found;
        }
    }

    /** How many records were ever put on a topic. */
    long count(KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.endOffsets(partitions(topic)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
    }

    private static void acknowledged(Future<RecordMetadata> sending) {
        try {
            sending.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

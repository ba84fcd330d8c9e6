package org.cybercrimeproject.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SendingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();

    private final List<Outgoing> sent = new ArrayList<>();
    private final List<Sending.Refused> refused = new ArrayList<>();

    @Test
    void afterAFailedSendNothingOfThatAggregateFromThereOnLeavesTheOutbox() {
        var outage = Sending.await(
                List.of(
                        taken(A, 1),
                        failed(A, 2, new TimeoutException("away")),
                        taken(B, 1),
                        taken(A, 3),
                        failed(A, 4, new RecordTooLargeException("too large"))),
                sent,
                refused,
                PATIENCE);
        assertThat(outage).hasCauseInstanceOf(TimeoutException.class);
        assertThat(sent).extracting(Outgoing::aggregateId, Outgoing::version).containsExactly(tuple(A, 1), tuple(B, 1));
        assertThat(refused).isEmpty();
    }

    @Test
    void afterARefusalLaterStatesOfTheAggregateGoOn() {
        var outage = Sending.await(
                List.of(failed(A, 1, new RecordTooLargeException("too large")), taken(A, 2)), sent, refused, PATIENCE);
        assertThat(outage).isNull();
        assertThat(refused).extracting(it -> it.outgoing().version()).containsExactly(1L);
        assertThat(sent).extracting(Outgoing::version).containsExactly(2L);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aClientThatSaysNothingIsAnOutageAndNoReasonToWaitForEver() {
        var outage = Sending.await(
                List.of(taken(A, 1), underWay(B, 1, new CompletableFuture<>()), taken(A, 2)),
                sent,
                refused,
                Duration.ofMillis(1));
        assertThat(outage).isNotNull();
        assertThat(sent).extracting(Outgoing::aggregateId, Outgoing::version).containsExactly(tuple(A, 1));
        assertThat(refused).isEmpty();
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whereRowsWaitForEachOtherOnlyAnOutageEndsTheBatch() {
        var shortly = Duration.ofMillis(1);
        assertThat(Sending.isOutage(taken(A, 1).sending(), shortly)).isFalse();
        assertThat(Sending.isOutage(failed(A, 1, new RecordTooLargeException()).sending(), shortly))
                .isFalse();
        assertThat(Sending.isOutage(failed(A, 1, new TimeoutException()).sending(), shortly))
                .isTrue();
        assertThat(Sending.isOutage(new CompletableFuture<>(), shortly))
                .as("a client that says nothing")
                .isTrue();
    }

    @Test
    void onlyWhatNoBrokerWillEverTakeIsARefusal() {
        assertThat(Sender.isRefusal(new RecordTooLargeException())).isTrue();
        assertThat(Sender.isRefusal(new InvalidRecordException("x"))).isTrue();
        assertThat(Sender.isRefusal(new SerializationException())).isTrue();
        assertThat(Sender.isRefusal(new TimeoutException())).isFalse();
        assertThat(Sender.isRefusal(new TopicAuthorizationException("x"))).isFalse();
        assertThat(Sender.isRefusal(new NotLeaderOrFollowerException())).isFalse();
        assertThat(Sender.isRefusal(new IllegalStateException())).isFalse();
    }

    @Test
    void atMostTwoBatchesAreUnderWay() throws Exception {
        var first = new CompletableFuture<RecordMetadata>();
        var handedOver = new ArrayList<Long>();
        var sending = new Sending(
                row -> {
                    handedOver.add(row.version());
                    return row.version() == 1 ? first : taken(A, row.version()).sending();
                },
                System.nanoTime(),
                false);
        assertThat(sending.send(List.of(row(A, 1)))).isTrue();
        assertThat(sending.send(List.of(row(A, 2)))).isTrue();
        var third = new FutureTask<>(() -> sending.send(List.of(row(A, 3))));
        var thread = new Thread(third);
        thread.start();
        Awaitility.await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        assertThat(handedOver).containsExactly(1L, 2L);
        first.complete(null);
        assertThat(third.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(sending.await().sent()).extracting(Outgoing::version).containsExactly(1L, 2L, 3L);
    }

    @Test
    void behindAFailedBatchNothingMoreIsHandedOver() {
        var sending = new Sending(
                row -> (row.version() == 1 ? failed(A, 1, new TimeoutException("away")) : taken(B, 1)).sending(),
                System.nanoTime(),
                false);
        assertThat(sending.send(List.of(row(A, 1)))).isTrue();
        assertThat(sending.send(List.of(row(B, 2)))).isTrue();
        assertThat(sending.send(List.of(row(B, 3)))).isFalse();
        var result = sending.await();
        assertThat(result.isWhole()).isFalse();
        assertThat(result.sent()).extracting(Outgoing::version).containsExactly(2L);
    }

    private static org.assertj.core.groups.Tuple tuple(UUID id, long version) {
        return org.assertj.core.groups.Tuple.tuple(id, version);
    }

    private static Sending.UnderWay taken(UUID id, long version) {
        var metadata = new RecordMetadata(new TopicPartition("t", 0), 0, 0, 0, 0, 0);
        return underWay(id, version, CompletableFuture.completedFuture(metadata));
    }

    private static Sending.UnderWay failed(UUID id, long version, Exception failure) {
        return underWay(id, version, CompletableFuture.failedFuture(failure));
    }

    private static Sending.UnderWay underWay(UUID id, long version, Future<RecordMetadata> sending) {
        return new Sending.UnderWay(row(id, version), sending);
    }

    private static Outgoing row(UUID id, long version) {
        return new Outgoing(
                version,
                "thing",
                id,
                version,
                UUID.randomUUID(),
                id.toString(),
                "t",
                OffsetDateTime.now(),
                "a",
                null,
                new byte[0]);
    }
}

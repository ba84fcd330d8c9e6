package org.cybercrimeproject.kit.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * What one transaction of the relay sends, batch by batch: the next one leaves while the broker still acknowledges the
 * one before. At the end it says what became of each row.
 */
final class Sending {

    /** A row that the broker will never take. */
    record Refused(Outgoing outgoing, String reason) {}

    /**
     * What became of what was handed over.
     *
     * @param sent acknowledged: to be deleted
     * @param refused to be set aside
     * @param cutShort whether there was no time to try all rows
     * @param outage why the rest was not sent, or null
     */
    record Result(List<Outgoing> sent, List<Refused> refused, boolean cutShort, Exception outage) {

        /** Whether the broker took every row that it was given. */
        boolean isWhole() {
            return refused.isEmpty() && outage == null;
        }
    }

    record UnderWay(Outgoing row, Future<RecordMetadata> sending) {}

    /** A holder that was frozen must not send when it wakes up: its lock may be another's by then. */
    static final long SENDING_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Longer than the client takes to give up: one that says nothing by then has lost its own thread. */
    static final Duration PATIENCE = Duration.ofSeconds(9);

    private final Function<Outgoing, Future<RecordMetadata>> client;
    private final long beganNanos;
    private final boolean singly;
    private final List<UnderWay> underWay = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    /** Where the batch that was handed over last begins, and how many are known to have arrived. */
    private int lastBatch;

    private int acknowledged;
    private boolean cutShort;
    private Exception outage;

    /**
     * Begins.
     *
     * @param client takes a row and says later what became of it
     * @param beganNanos when the transaction began
     * @param singly whether each row waits for the one before. The client puts several into one record batch, and where
     *     the broker takes none so long it splits that in vain until its time is up; alone, a row is refused at once.
     */
    Sending(Function<Outgoing, Future<RecordMetadata>> client, long beganNanos, boolean singly) {
        this.client = client;
        this.beganNanos = beganNanos;
        this.singly = singly;
    }

    /** Hands a batch over, when all but the last one have arrived; whether it is any use to go on. */
    boolean send(List<Outgoing> rows) {
        var before = underWay.size();
        for (; acknowledged < lastBatch; acknowledged++) {
            if (isOutage(underWay.get(acknowledged).sending(), PATIENCE)) {
                return false;
            }
        }
        lastBatch = before;
        for (var row : rows) {
            if (System.nanoTime() - beganNanos > SENDING_NANOS) {
                cutShort = true;
                return false;
            }
            if (!send(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean send(Outgoing row) {
        try {
            var sending = client.apply(row);
            underWay.add(new UnderWay(row, sending));
            return !(singly && isOutage(sending, PATIENCE));
        } catch (RuntimeException e) {
            if (!Sender.isRefusal(e)) {
                outage = e;
                return false;
            }
            refused.add(new Refused(row, e.getMessage()));
            return true;
        }
    }

    /** Waits for one row; whether it is no use to go on. */
    static boolean isOutage(Future<RecordMetadata> sending, Duration patience) {
        try {
            sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            return !Sender.isRefusal(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits for everything that was handed over. */
    Result await() {
        var sent = new ArrayList<Outgoing>(underWay.size());
        var failed = await(underWay, sent, refused, PATIENCE);
        return new Result(sent, refused, cutShort, outage == null ? failed : outage);
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
                if (held.isEmpty() || !held.contains(row.aggregate())) {
                    sent.add(row);
                }
            } catch (ExecutionException e) {
                if (!Sender.isRefusal(e.getCause())) {
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
}

package org.cybercrimeproject.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long the relay waits, sends and tries, and what it lives through. */
class RelayLimitsTest {

    @RegisterExtension
    static final Owners OWNERS = new Owners();

    /** Its own marks go on meanwhile, and it can be stopped. The transaction's own limit is no help: it costs all. */
    @Test
    void whoWaitsForTheLockOfAnotherReplicaGivesUpAndKeepsItsConnection() throws Exception {
        try (var owner = OWNERS.named("queue");
                var holder = owner.connect();
                var waiter = owner.connect()) {
            holder.setAutoCommit(false);
            new OutboxBatch(holder).read(1, 1);
            OutboxBatch.prepare(waiter);
            var failure = catchThrowableOfType(SQLException.class, () -> new OutboxBatch(waiter).read(1, 1));
            assertThat(failure.getSQLState()).isEqualTo("55P03");
            waiter.rollback();
            holder.rollback();
            assertThat(new OutboxBatch(waiter).read(1, 1)).isEmpty();
        }
    }

    /** A thread that is stopped anywhere within a batch sends nothing more of it when it goes on. */
    @Test
    void whetherThereIsTimeLeftIsAskedBeforeEachRow() throws Exception {
        try (var owner = OWNERS.named("row");
                var connection = owner.connect();
                var sender = owner.sender()) {
            Owner.record(connection, UUID.randomUUID(), 1, "{}");
            Owner.record(connection, UUID.randomUUID(), 1, "{}");
            OutboxBatch.prepare(connection);
            var rows = new OutboxBatch(connection).read(2, 1000);
            assertThat(rows).hasSize(2);
            // There is a second more for the first row, so that it is sent however slow this machine is.
            var began = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            var sending = sender.begin(began, false);
            sending.send(stoppedBeforeTheSecond(rows, began));
            var result = sending.await();
            assertThat(result.sent()).containsExactly(rows.get(0));
            assertThat(result.cutShort()).isTrue();
            assertThat(owner.events()).hasSize(1);
        }
    }

    private static List<Outgoing> stoppedBeforeTheSecond(List<Outgoing> rows, long began) {
        return new AbstractList<>() {
            @Override
            public Outgoing get(int index) {
                while (index == 1 && System.nanoTime() - began <= TimeUnit.SECONDS.toNanos(1)) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                }
                return rows.get(index);
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    /** Else all rows of a batch would stand in the client's memory, and be tried in vain, each time. */
    @Test
    void afterAnOutageOneRowIsTriedAndTheOthersWait() throws Exception {
        try (var owner = OWNERS.named("singly");
                var connection = owner.connect();
                var sender = new Sender(withoutBroker(owner), owner.suite())) {
            for (var i = 0; i < 10; i++) {
                Owner.record(connection, UUID.randomUUID(), 1, "{}");
            }
            OutboxBatch.prepare(connection);
            var rows = new OutboxBatch(connection).read(10, 1000);
            var tried = new AtomicInteger();
            var sending = sender.begin(System.nanoTime(), true);
            sending.send(counted(rows, tried));
            var result = sending.await();
            assertThat(tried).hasValue(1);
            assertThat(result.outage()).isNotNull();
            assertThat(result.sent()).isEmpty();
            assertThat(result.cutShort()).isFalse();
        }
    }

    private static List<Outgoing> counted(List<Outgoing> rows, AtomicInteger asked) {
        return new AbstractList<>() {
            @Override
            public Outgoing get(int index) {
                asked.incrementAndGet();
                return rows.get(index);
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    /** The same owner, and a port that nobody listens on. */
    private static Config withoutBroker(Owner owner) throws IOException {
        try (var free = new ServerSocket(0)) {
            return new SmallRyeConfigBuilder()
                    .withDefaultValue("kafka.bootstrap.servers", "127.0.0.1:" + free.getLocalPort())
                    .build();
        }
    }

    /**
     * The first client is told of a broker where none is. What it was given had left the outbox by the time that it gave
     * up, and the broker knows nothing of it.
     */
    @Test
    void aClientThatFindsNoWayBackIsMadeAnewAndSendsWhatTheFirstOneCouldNot() throws Exception {
        try (var owner = OWNERS.named("anew");
                var connection = owner.connect()) {
            connection.setAutoCommit(false);
            for (var i = 0; i < 3; i++) {
                Owner.record(connection, UUID.randomUUID(), 1, "{}");
            }
            connection.commit();
            var nowhere = withoutBroker(owner).getValue("kafka.bootstrap.servers", String.class);
            var asked = new AtomicInteger();
            owner.startImpatientRelay(
                    answering(
                            owner.config(),
                            () -> asked.getAndIncrement() == 0 ? Optional.of(nowhere) : Optional.empty()),
                    Duration.ofSeconds(1));
            Owners.await(() -> owner.events().size() == 3);
            Owners.await(() -> owner.count("outbox") == 0);
        }
    }

    /** Row by row, a transaction ends at its eighth row, and what it sent last is not taken out by reading on. */
    @Test
    void aTransactionThatEndsBeforeTheOutboxDoesTakesOutAllThatItSent() throws Exception {
        try (var owner = OWNERS.named("eighth");
                var connection = owner.connect()) {
            connection.setAutoCommit(false);
            for (var i = 0; i < 20; i++) {
                Owner.record(connection, UUID.randomUUID(), 1, "{}");
            }
            connection.commit();
            owner.startImpatientRelay(owner.config(), Duration.ofMinutes(1));
            Owners.await(() -> owner.count("outbox") == 0);
            assertThat(owner.events()).hasSize(20);
        }
    }

    @Test
    void anErrorEndsNoRelay() throws Exception {
        try (var owner = OWNERS.named("error");
                var connection = owner.connect()) {
            Owner.record(connection, UUID.randomUUID(), 1, "{}");
            var thrown = new AtomicInteger();
            owner.startRelay(failing(owner.config(), thrown));
            Owners.await(() -> owner.events().size() == 1);
            assertThat(thrown).hasPositiveValue();
        }
    }

    /** The first two times that the broker's address is asked for, the virtual machine has no memory for the answer. */
    private static Config failing(Config config, AtomicInteger thrown) {
        return answering(config, () -> {
            if (thrown.get() < 2) {
                thrown.incrementAndGet();
                throw new OutOfMemoryError("planted");
            }
            return Optional.empty();
        });
    }

    /** The same configuration, which may give another address of the broker. */
    private static Config answering(Config config, Supplier<Optional<String>> broker) {
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getValue") && arguments[0].equals("kafka.bootstrap.servers")) {
                        var other = broker.get();
                        if (other.isPresent()) {
                            return other.get();
                        }
                    }
                    try {
                        return method.invoke(config, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

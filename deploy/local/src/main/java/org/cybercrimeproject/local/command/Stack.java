package org.cybercrimeproject.local.command;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.cybercrimeproject.local.gateway.Gateway;
import org.cybercrimeproject.local.issuer.DevelopmentKey;
import org.cybercrimeproject.local.issuer.Issuer;
import org.cybercrimeproject.local.kafka.Broker;
import org.cybercrimeproject.local.postgres.Postgres;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.local.service.ServiceRunner;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Ports;
import org.cybercrimeproject.local.setup.Refusal;
import org.cybercrimeproject.local.setup.Settings;

/** Brings the parts up in their order and watches them. */
final class Stack implements AutoCloseable {
    private static final int LISTEN_SECONDS = 20;
    private static final int SIGN_OF_LIFE_SECONDS = 10;
    private static final Collection<Port> INFRASTRUCTURE =
            EnumSet.of(Port.ISSUER, Port.POSTGRES, Port.KAFKA, Port.KAFKA_CONTROLLER);

    private final Settings settings;
    private final Console console;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CompletionService<Child> starting = new ExecutorCompletionService<>(workers);
    private final Set<String> pending = new ConcurrentSkipListSet<>();
    private final AtomicReference<Child> dead = new AtomicReference<>();
    private final Thread owner = Thread.currentThread();
    private volatile boolean closing;
    private Vertx vertx;

    Stack(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Refuses when a port of this kind of stack is taken, before anything is started. */
    static void refuseTakenPorts(Ports ports, boolean withServices) {
        ports.refuseTaken(withServices ? EnumSet.allOf(Port.class) : INFRASTRUCTURE, Ports::taken);
    }

    /** PostgreSQL, Kafka and the issuer, side by side. */
    void startInfrastructure() {
        begin("PostgreSQL", Port.POSTGRES, this::postgres);
        begin("Kafka", Port.KAFKA, () -> new Broker(settings).start());
        startIssuer();
        awaitBegun(2);
    }

    private Child postgres() {
        List<String> databases =
                Arrays.stream(Service.values()).map(Service::key).toList();
        return new Postgres(settings).start(databases);
    }

    private void startIssuer() {
        long begin = System.nanoTime();
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        Issuer issuer =
                new Issuer(DevelopmentKey.in(settings.data()), settings.ports().url(Port.ISSUER));
        listen(issuer.listen(vertx, settings.ports().of(Port.ISSUER)));
        console.ready("issuer", begin, settings.ports().url(Port.ISSUER));
    }

    /** The services and the entry to them. */
    void startServices() {
        String password = databasePassword();
        for (Service service : Service.values()) {
            begin(service.fullName(), service.port(), () -> service(service, password));
        }
        long begin = System.nanoTime();
        listen(new Gateway(vertx, settings.ports()).listen());
        console.ready("gateway", begin, settings.ports().url(Port.GATEWAY));
        awaitBegun(Service.values().length);
    }

    private Child service(Service service, String password) {
        ServiceRunner runner = new ServiceRunner(settings);
        Child child = runner.start(service, password);
        runner.awaitReady(service, child);
        return child;
    }

    private String databasePassword() {
        try {
            return new Postgres(settings).password();
        } catch (IOException e) {
            throw Refusal.failed("The password of the databases cannot be read: " + e.getMessage());
        }
    }

    /** The part that has ended by itself, which no part should; it interrupts whoever made this stack. */
    Optional<Child> dead() {
        return Optional.ofNullable(dead.get());
    }

    /** Starts a part on a worker; once it is ready, its end is noticed at once. */
    private void begin(String name, Port port, Callable<Child> start) {
        long begin = System.nanoTime();
        pending.add(name);
        starting.submit(() -> {
            Child child = start.call();
            pending.remove(name);
            console.ready(name, begin, "127.0.0.1:" + settings.ports().of(port));
            child.process().onExit().thenRun(() -> died(child));
            return child;
        });
    }

    private void died(Child child) {
        if (!closing && dead.compareAndSet(null, child)) {
            owner.interrupt();
        }
    }

    /** Waits for that many starts, with a sign of life; the first that fails ends the waiting. */
    private void awaitBegun(int count) {
        try {
            for (int done = 0; done < count; ) {
                Future<Child> next = starting.poll(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    console.line("  ... waiting for " + String.join(", ", pending));
                } else {
                    next.get();
                    done++;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static void listen(io.vertx.core.Future<?> listening) {
        try {
            listening.toCompletionStage().toCompletableFuture().get(LISTEN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted.");
        } catch (ExecutionException | TimeoutException e) {
            throw Refusal.failed("A port could not be opened: " + e.getMessage());
        }
    }

    /** Ends everything, also what is still starting. */
    @Override
    public void close() {
        closing = true;
        // What is left to do must not be cut short by the interrupt that has led here.
        Thread.interrupted();
        workers.shutdownNow();
        try {
            // A child that is being started at this moment must be there to be found.
            workers.awaitTermination(LISTEN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        new Processes(settings).end(console);
        if (vertx != null) {
            vertx.close();
        }
    }
}

package org.cybercrimeproject.local.command;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final Collection<Port> INFRASTRUCTURE =
            EnumSet.of(Port.ISSUER, Port.POSTGRES, Port.KAFKA, Port.KAFKA_CONTROLLER);

    private final Settings settings;
    private final Console console;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CompletionService<Child> starting = new ExecutorCompletionService<>(workers);
    private final List<Child> children = new ArrayList<>();
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
        begin(timed("PostgreSQL", Port.POSTGRES, this::postgres));
        begin(timed("Kafka", Port.KAFKA, () -> new Broker(settings).start()));
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
            begin(timed(service.fullName(), service.port(), () -> service(service, password)));
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

    /** Waits until a part ends by itself, which no part should. */
    void watch() throws InterruptedException {
        CompletableFuture<?>[] ends =
                children.stream().map(child -> child.process().onExit()).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.anyOf(ends).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        Child dead =
                children.stream().filter(child -> !child.alive()).findFirst().orElseThrow();
        throw Refusal.failed(dead.obituary());
    }

    private Callable<Child> timed(String name, Port port, Callable<Child> start) {
        long begin = System.nanoTime();
        return () -> {
            Child child = start.call();
            console.ready(name, begin, "127.0.0.1:" + settings.ports().of(port));
            return child;
        };
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

    private void begin(Callable<Child> start) {
        starting.submit(start);
    }

    /** Waits for that many starts; the first that fails ends the waiting. */
    private void awaitBegun(int count) {
        try {
            for (int i = 0; i < count; i++) {
                children.add(starting.take().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Ends everything, also what is still starting. */
    @Override
    public void close() {
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

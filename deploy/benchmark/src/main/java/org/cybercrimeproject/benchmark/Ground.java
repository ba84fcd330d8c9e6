package org.cybercrimeproject.benchmark;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.cybercrimeproject.local.issuer.DevelopmentKey;
import org.cybercrimeproject.local.issuer.Issuer;
import org.cybercrimeproject.local.issuer.Tokens;
import org.cybercrimeproject.local.kafka.Broker;
import org.cybercrimeproject.local.postgres.Postgres;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.process.Ending;
import org.cybercrimeproject.local.process.LogFiles;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.local.service.ServiceRunner;
import org.cybercrimeproject.local.setup.FreePorts;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Settings;
import org.cybercrimeproject.local.setup.Trees;

/** PostgreSQL, Kafka and an issuer for what is measured, with the settings of a server and not of a laptop. */
final class Ground implements AutoCloseable {

    /** A JVM's own choice of compilers, as in production; one heap for every program that is measured. */
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /** Nothing of its own accord in the middle of a measurement: tables are vacuumed and checkpoints made before. */
    private static final List<String> POSTGRES = List.of(
            "--shared_buffers=2GB",
            "--max_wal_size=32GB",
            "--checkpoint_timeout=1h",
            "--autovacuum=off",
            "--track_commit_timestamp=on");

    private static final Duration FAREWELL = Duration.ofSeconds(20);
    private static final int SECONDS = 30;

    private final Settings settings;
    private final List<String> serviceJvm;
    private final Postgres postgres;
    private final Broker broker;
    private final ServiceRunner runner;
    private final Vertx vertx = Vertx.vertx();
    private final String token;
    private final List<Child> children = new ArrayList<>();
    private ProcessHandle server;

    private Ground(Settings settings, List<String> serviceJvm) {
        this.settings = settings;
        this.serviceJvm = Stream.concat(JVM.stream(), serviceJvm.stream()).toList();
        this.postgres = new Postgres(settings, POSTGRES);
        this.broker = new Broker(settings);
        this.runner = new ServiceRunner(settings);
        this.token = new Tokens(DevelopmentKey.in(settings.data())).mint("benchmark", Set.of("publisher"));
    }

    /** Fresh ground, started. */
    static Ground laid(Options options) {
        var data = Path.of("target", "benchmark").toAbsolutePath();
        var environment = new HashMap<>(FreePorts.environment());
        environment.put(Settings.DATA, data.toString());
        try {
            Trees.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var ground = new Ground(Settings.from(options.root(), environment), options.jvm());
        Runtime.getRuntime().addShutdownHook(new Thread(ground::stop));
        ground.start();
        return ground;
    }

    private void start() {
        server = postgres.start(
                        Arrays.stream(Service.values()).map(Service::key).toList())
                .process()
                .toHandle();
        broker.start();
        await(new Issuer(DevelopmentKey.in(settings.data()), settings.ports().url(Port.ISSUER))
                .listen(vertx, settings.ports().of(Port.ISSUER)));
    }

    /** Starts a service, and comes back when it is ready. */
    Child service(Service service, Map<String, String> environment) {
        var child = runner.start(service, password(), serviceJvm, environment);
        children.add(child);
        runner.awaitReady(service, child);
        return child;
    }

    /** Starts a program of this module. */
    Child program(Class<?> main, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(
                        List.of(java),
                        JVM,
                        List.of("-cp", System.getProperty("java.class.path"), main.getName()),
                        List.of(arguments))
                .flatMap(List::stream)
                .toList();
        var name = main.getSimpleName();
        var child = Child.start(name, command, Map.of(), new LogFiles(settings.logDirectory()).next(name));
        children.add(child);
        return child;
    }

    /** Ends a process of this ground. */
    void end(Child child) {
        Ending.end(List.of(child.process().toHandle()), FAREWELL);
        children.remove(child);
    }

    /** The database server's process; its backends are below it. */
    ProcessHandle server() {
        return server;
    }

    /** The address of a service's API. */
    String api(Service service) {
        return settings.ports().url(service.port()) + "/api/v1";
    }

    /** A token of a publisher. */
    String token() {
        return token;
    }

    /** Where Kafka clients connect. */
    String bootstrap() {
        return Broker.bootstrap(settings.ports());
    }

    /** The address of a service's database. */
    String database(Service service) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.ports().of(Port.POSTGRES), service.key());
    }

    String password() {
        try {
            return postgres.password();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to a service's database as the administrator: the service's own role makes and vacuums no tables. */
    Connection connect(Service service) throws SQLException {
        return DriverManager.getConnection(database(service), "postgres", password());
    }

    /** Writes out what is dirty, so that no measurement pays for what came before it. */
    void settle(Service service) {
        vacuum(service);
        checkpoint(service);
    }

    /** Clears away what is dead, as autovacuum would; pages that were written stay as they are. */
    void vacuum(Service service) {
        try (var connection = connect(service);
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A checkpoint, so that none comes while something is measured. */
    void checkpoint(Service service) {
        try (var connection = connect(service);
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void stop() {
        Ending.end(children.stream().map(child -> child.process().toHandle()).toList(), FAREWELL);
        children.clear();
        broker.stop();
        postgres.stop();
    }

    @Override
    public void close() {
        stop();
        await(vertx.close());
    }
}

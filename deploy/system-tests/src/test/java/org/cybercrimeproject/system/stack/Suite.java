package org.cybercrimeproject.system.stack;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.local.gateway.Gateway;
import org.cybercrimeproject.local.issuer.DevelopmentKey;
import org.cybercrimeproject.local.issuer.Issuer;
import org.cybercrimeproject.local.issuer.Tokens;
import org.cybercrimeproject.local.kafka.Broker;
import org.cybercrimeproject.local.postgres.Postgres;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.process.Ending;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.local.service.ServiceRunner;
import org.cybercrimeproject.local.setup.FreePorts;
import org.cybercrimeproject.local.setup.Logging;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Settings;
import org.cybercrimeproject.local.setup.Trees;

/**
 * The packaged suite, made of the local stack's own building blocks but without its launcher: that one ends when a part
 * dies, and here parts are killed on purpose. Ports are free ones; the data and the logs lie below {@code target} and
 * stay there until the next run, for whoever looks into a failure.
 */
public final class Suite implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(20);
    private static final int SECONDS = 30;

    private final Settings settings;
    private final Postgres postgres;
    private final Broker broker;
    private final ServiceRunner runner;
    private final Tokens tokens;
    private final Map<String, String> tokenOfRole = new ConcurrentHashMap<>();
    private Vertx vertx;

    private Suite(Settings settings) {
        this.settings = settings;
        this.postgres = new Postgres(settings);
        this.broker = new Broker(settings);
        this.runner = new ServiceRunner(settings);
        this.tokens = new Tokens(DevelopmentKey.in(settings.data()));
    }

    /** A suite without any data, started. */
    static Suite fresh() {
        Suite suite = empty("suite");
        suite.start();
        return suite;
    }

    /** Fills databases before anything else starts. */
    @FunctionalInterface
    public interface Filling {
        void fill(Suite suite) throws Exception;
    }

    /**
     * A suite of its own, started, on the database server of an earlier build.
     *
     * @param filling what that build left; there are no databases and roles yet
     */
    public static Suite after(Filling filling) {
        Suite suite = empty("suite-before");
        suite.postgres.start(List.of());
        try {
            filling.fill(suite);
        } catch (Exception e) {
            throw new IllegalStateException("The databases of before could not be made.", e);
        }
        suite.postgres.stop();
        suite.start();
        return suite;
    }

    private static Suite empty(String name) {
        Logging.configure("launcher-logging.properties");
        Path data = Path.of("target", name).toAbsolutePath();
        try {
            Trees.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> environment = new HashMap<>(FreePorts.environment());
        environment.put(Settings.DATA, data.toString());
        Suite suite = new Suite(Settings.from(Path.of(System.getProperty("suite.root")), environment));
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop));
        return suite;
    }

    /** Starts whatever does not run, and comes back when all of it is ready. */
    public void start() {
        atOnce(List.of(Part.POSTGRES, Part.KAFKA));
        if (vertx == null) {
            vertx = Vertx.vertx();
            await(new Issuer(tokens.key(), settings.ports().url(Port.ISSUER))
                    .listen(vertx, settings.ports().of(Port.ISSUER)));
            await(new Gateway(vertx, settings.ports()).listen());
        }
        atOnce(Part.services());
    }

    private void atOnce(Collection<Part> parts) {
        CompletableFuture.allOf(parts.stream()
                        .filter(part -> processes(part).isEmpty())
                        .map(part -> CompletableFuture.runAsync(() -> start(part)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** Starts one part and waits until it is ready. */
    public void start(Part part) {
        switch (part) {
            case POSTGRES ->
                postgres.start(Arrays.stream(Service.values()).map(Service::key).toList());
            case KAFKA -> broker.start();
            default -> start(part.service().orElseThrow());
        }
    }

    private void start(Service service) {
        try {
            Child child = runner.start(service, postgres.password());
            runner.awaitReady(service, child);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9 by process id: no farewell, no flush. Comes back when the process is gone. */
    public void kill(Part part) {
        List<ProcessHandle> processes = processes(part);
        if (processes.isEmpty()) {
            throw new IllegalStateException(part + " does not run");
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        if (!Ending.await(processes, FAREWELL)) {
            throw new IllegalStateException(part + " lives on");
        }
    }

    /** Stops a part in its tracks (SIGSTOP): it holds whatever it holds and does nothing. */
    public void freeze(Part part) {
        signal(part, "-STOP");
    }

    /** Lets a frozen part go on as if nothing had happened (SIGCONT). */
    public void thaw(Part part) {
        signal(part, "-CONT");
    }

    private void signal(Part part, String signal) {
        for (ProcessHandle process : processes(part)) {
            try {
                new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** One replica more of a service, on ports of its own; ready when this comes back. */
    public Replica replica(Part part) {
        try {
            return Replica.start(settings, runner, part.service().orElseThrow(), postgres.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, where one was before. */
    public Replica replicaAt(Part part, String address) {
        try {
            int port = URI.create(address).getPort();
            return Replica.start(settings, runner, part.service().orElseThrow(), postgres.password(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database of a service as its administrator sees it: faults are planted in it that the service could not. */
    public Connection database(Part part) throws SQLException {
        return database(part.service().orElseThrow().key());
    }

    /** The database of this name, as the administrator sees it. */
    public Connection database(String name) throws SQLException {
        return database(name, "postgres");
    }

    /** The database of this name, as a role sees it. */
    public Connection database(String name, String role) throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%d/%s"
                            .formatted(settings.ports().of(Port.POSTGRES), name),
                    role,
                    postgres.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The repository. */
    public Path root() {
        return settings.root();
    }

    /** The password of every role. */
    public String password() throws IOException {
        return postgres.password();
    }

    /** Where Kafka clients connect. */
    public String bootstrap() {
        return Broker.bootstrap(settings.ports());
    }

    private List<ProcessHandle> processes(Part part) {
        return switch (part) {
            case POSTGRES -> postgres.processes();
            case KAFKA -> broker.processes();
            default -> runner.processes(part.service().orElseThrow());
        };
    }

    /** Whether a service calls itself ready. */
    public boolean ready(Part part) {
        return runner.ready(part.service().orElseThrow());
    }

    /** Ends all parts in good order; the data stays. */
    public void stop() {
        Ending.end(
                Part.services().stream()
                        .flatMap(part -> processes(part).stream())
                        .toList(),
                FAREWELL);
        broker.stop();
        postgres.stop();
        if (vertx != null) {
            await(vertx.close());
            vertx = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the suite keeps its data. */
    public Path data() {
        return settings.data();
    }

    /** The address of the one entry to the suite. */
    public String entry() {
        return settings.ports().url(Port.GATEWAY);
    }

    /** A token for somebody with this role. */
    public String token(String role) {
        return tokenOfRole.computeIfAbsent(role, it -> tokens.mint("system-test", Set.of(it)));
    }

    /** A request to the entry by somebody with this role. */
    public RequestSpecification as(String role) {
        return anonymous().auth().oauth2(token(role));
    }

    /** A request to the entry without a token. */
    public RequestSpecification anonymous() {
        return RestAssured.given().baseUri(entry()).basePath("/api/v1").contentType(ContentType.JSON);
    }
}

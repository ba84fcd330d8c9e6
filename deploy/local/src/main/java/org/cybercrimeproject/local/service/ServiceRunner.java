package org.cybercrimeproject.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.cybercrimeproject.local.kafka.Broker;
import org.cybercrimeproject.local.postgres.Postgres;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.process.JavaCommand;
import org.cybercrimeproject.local.process.LogFiles;
import org.cybercrimeproject.local.process.Part;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Refusal;
import org.cybercrimeproject.local.setup.Settings;

/** Starts packaged services as child processes and asks them whether they are ready. */
public record ServiceRunner(Settings settings) {
    private static final String HEAP = "192m";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int OK = 200;

    /** Starts the process; readiness is another question. */
    public Child start(Service service, String databasePassword) {
        return start(service, databasePassword, jar -> JavaCommand.jar(part(service), HEAP, jar), Map.of());
    }

    /** The same with JVM options other than the small ones of this stack, and with more in its environment. */
    public Child start(Service service, String databasePassword, List<String> options, Map<String, String> more) {
        return start(service, databasePassword, jar -> JavaCommand.jar(part(service), options, jar), more);
    }

    private Child start(
            Service service, String databasePassword, Function<Path, List<String>> command, Map<String, String> more) {
        Path jar = service.jar(settings.root());
        if (!Files.exists(jar)) {
            throw Refusal.failed("%s is not built (%s is missing); ./suite start builds it."
                    .formatted(service.fullName(), settings.root().relativize(jar)));
        }
        Map<String, String> environment = environment(service, databasePassword);
        environment.putAll(more);
        return Child.start(
                service.fullName(),
                command.apply(jar),
                environment,
                new LogFiles(settings.logDirectory()).next(service.fullName()));
    }

    /** Waits until a service that was started takes requests. */
    public void awaitReady(Service service, Child child) {
        Waiting.untilReady(child, PATIENCE, () -> ready(service));
    }

    /** Whether it says that it is ready. */
    public boolean ready(Service service) {
        URI address = URI.create(settings.ports().url(service.management()) + "/q/health/ready");
        HttpRequest question = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            return Http.CLIENT
                            .send(question, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The living processes of a service of this data directory. */
    public List<ProcessHandle> processes(Service service) {
        return part(service).processes();
    }

    private Part part(Service service) {
        return new Part(service.fullName(), settings.data());
    }

    /** Everything a service is told about its surroundings. */
    public Map<String, String> environment(Service service, String databasePassword) {
        Map<String, String> all = new TreeMap<>();
        all.put("QUARKUS_PROFILE", "local");
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().of(service.port())));
        all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.ports().of(service.management())));
        all.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.ports().of(Port.POSTGRES), service.key()));
        all.put("QUARKUS_DATASOURCE_USERNAME", service.key());
        all.put("QUARKUS_DATASOURCE_PASSWORD", databasePassword);
        // Migrations run as the owner of the tables, which the service itself is not.
        all.put("QUARKUS_FLYWAY_USERNAME", Postgres.owner(service.key()));
        all.put("QUARKUS_FLYWAY_PASSWORD", databasePassword);
        all.put("KAFKA_BOOTSTRAP_SERVERS", Broker.bootstrap(settings.ports()));
        all.put("QUARKUS_OIDC_AUTH_SERVER_URL", settings.ports().url(Port.ISSUER));
        all.put("SUITE_ENTRY", settings.ports().url(Port.GATEWAY));
        all.put("QUARKUS_BANNER_ENABLED", "false");
        // Fewer memory pools of the C library: they only cost resident memory here.
        all.put("MALLOC_ARENA_MAX", "2");
        return all;
    }

    /** Made at first use: a command that asks nobody does not pay for it. */
    private static final class Http {
        static final HttpClient CLIENT =
                HttpClient.newBuilder().connectTimeout(ANSWER).build();
    }
}

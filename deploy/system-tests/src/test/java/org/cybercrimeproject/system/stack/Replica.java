package org.cybercrimeproject.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.process.Ending;
import org.cybercrimeproject.local.process.JavaCommand;
import org.cybercrimeproject.local.process.LogFiles;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.local.service.ServiceRunner;
import org.cybercrimeproject.local.setup.Settings;

/** A second process of a service, beside the one that the entry leads to. */
public final class Replica implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final Child child;
    private final String address;

    private Replica(Child child, String address) {
        this.child = child;
        this.address = address;
    }

    static Replica start(Settings settings, ServiceRunner runner, Service service, String password) {
        return start(settings, runner, service, password, freePort());
    }

    static Replica start(Settings settings, ServiceRunner runner, Service service, String password, int port) {
        String name = service.fullName() + "-2";
        int management = freePort();
        Map<String, String> environment = runner.environment(service, password);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        Child child = Child.start(
                name,
                JavaCommand.jar(
                        new org.cybercrimeproject.local.process.Part(name, settings.data()),
                        "192m",
                        service.jar(settings.root())),
                environment,
                new LogFiles(settings.logDirectory()).next(name));
        Waiting.untilReady(child, PATIENCE, () -> ready(management));
        return new Replica(child, "http://127.0.0.1:" + port);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ready(int management) {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(question, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where it serves the API. */
    public String address() {
        return address;
    }

    /** kill -9. */
    public void kill() {
        child.process().destroyForcibly();
        Ending.await(List.of(child.process().toHandle()), FAREWELL);
    }

    @Override
    public void close() {
        Ending.end(List.of(child.process().toHandle()), FAREWELL);
    }
}

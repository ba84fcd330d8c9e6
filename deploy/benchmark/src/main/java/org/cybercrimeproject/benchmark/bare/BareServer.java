package org.cybercrimeproject.benchmark.bare;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.setup.Ports;

/**
 * The least that a program can do which answers the same requests from the same rows: an HTTP server and prepared
 * statements. No token, no ETag, no filter but the ones that are asked for, no validation, no metrics, no rules.
 */
public final class BareServer {

    private static final int WORKERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final Reads reads;
    private final Creation creation;

    private BareServer(Connections connections) {
        this.reads = new Reads(connections);
        this.creation = new Creation(connections);
    }

    /** Starts a program with arguments. */
    @FunctionalInterface
    public interface Starter {
        Child start(Class<?> main, String... arguments);
    }

    /**
     * One that runs.
     *
     * @param api where it answers
     */
    public record Running(Child child, String api) {}

    /** Starts one in a process of its own. */
    public static Running start(Starter starter, String database, String password) {
        var port = freePort();
        var child = starter.start(BareServer.class, Integer.toString(port), database, password);
        Waiting.untilReady(child, PATIENCE, () -> Ports.taken(port));
        return new Running(child, "http://127.0.0.1:" + port);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the port, the database's address and the password. */
    public static void main(String[] arguments) {
        new BareServer(new Connections(arguments[1], "activity", arguments[2])).listen(Integer.parseInt(arguments[0]));
    }

    private void listen(int port) {
        var workers = vertx.createSharedWorkerExecutor("jdbc", WORKERS);
        vertx.createHttpServer()
                .requestHandler(request -> request.body()
                        .compose(body -> workers.executeBlocking(work(request, body.toString()), false))
                        .onSuccess(answer -> request.response()
                                .setStatusCode(request.method() == HttpMethod.POST ? 201 : 200)
                                .putHeader("Content-Type", "application/json")
                                .end(answer))
                        .onFailure(
                                failure -> request.response().setStatusCode(500).end(failure.toString())))
                .listen(port, "127.0.0.1");
    }

    private Callable<String> work(HttpServerRequest request, String body) {
        if (request.method() == HttpMethod.POST) {
            return () -> creation.create(body, request.getHeader("Idempotency-Key"));
        }
        var path = request.path();
        if (path.equals("/activities")) {
            return () -> reads.list(request.params());
        }
        return () -> reads.one(path.substring(path.lastIndexOf('/') + 1));
    }
}

package org.cybercrimeproject.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that echoes the length of bodies, guarded, with short deadlines. */
final class GuardedEcho implements AutoCloseable {

    static final String HOST = "Host: here\r\n";

    private static final Deadlines SHORT =
            new Deadlines(Duration.ofMillis(1_500), Duration.ofMillis(300), Duration.ofMillis(600), 100_000);

    private final AtomicInteger handled = new AtomicInteger();
    private final Vertx vertx;
    private final int port;

    GuardedEcho() throws Exception {
        var builder = new VertxBuilder().init();
        builder.findTransport(new GuardedTransport(
                builder.findTransport(),
                SHORT,
                400_000,
                (fault, headers) -> "{\"fault\":\"%s for %s\"}".formatted(fault, headers.get("Accept-Language"))));
        vertx = builder.vertx();
        port = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(this::echo)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .actualPort();
    }

    int port() {
        return port;
    }

    private void echo(HttpServerRequest request) {
        handled.incrementAndGet();
        if (request.path().equals("/slow")) {
            request.pause();
            vertx.setTimer(2_000, after -> request.resume().body().onSuccess(body -> end(request, body)));
        } else if (request.path().equals("/now")) {
            request.response().end("now");
        } else if (request.path().equals("/early")) {
            request.response()
                    .setStatusCode(413)
                    .putHeader("connection", "close")
                    .end("no");
        } else {
            request.body().onSuccess(body -> end(request, body));
        }
    }

    private static void end(HttpServerRequest request, Buffer body) {
        request.response().end("%s %d".formatted(request.getHeader("Host"), body.length()));
    }

    /** The last answer is a refusal, and no more than the request before it was handled. */
    void assertRefused(RawHttp http, int status) throws IOException {
        var handled = this.handled.get();
        var answer = http.lastAnswer();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.body()).startsWith("{\"fault\":");
        assertThat(this.handled.get()).isLessThanOrEqualTo(handled + 1);
    }

    @Override
    public void close() {
        vertx.close();
    }
}

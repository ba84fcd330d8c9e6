package org.cybercrimeproject.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.cybercrimeproject.local.setup.FreePorts;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Ports;
import org.cybercrimeproject.wire.Deadlines;
import org.cybercrimeproject.wire.RawHttp;
import org.cybercrimeproject.wire.RawHttp.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes through the entry byte by byte, and what it says to what is no request. */
class EntryTest {
    private static final String HOST = "Host: here.example\r\n";
    private static final String PROJECTS = "/api/v1/projects";
    private static final int MEBIBYTE = 1024 * 1024;
    private static final Deadlines SHORT =
            new Deadlines(Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofMillis(500), 1_000_000);

    private static final Ports PORTS = Ports.from(FreePorts.environment());
    private static Vertx vertx;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        vertx.createHttpServer()
                .requestHandler(EntryTest::answer)
                .listen(PORTS.of(Port.ACTIVITY), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        new Gateway(vertx, PORTS)
                .listen(SHORT)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static void answer(HttpServerRequest request) {
        String status = request.getParam("status");
        if (status != null) {
            request.response()
                    .setStatusCode(Integer.parseInt(status))
                    .putHeader("ETag", "\"3-a\"")
                    .putHeader("Vary", "Accept")
                    .end();
        } else if (request.getParam("long") != null) {
            request.response().setChunked(true).write("x".repeat(100_000));
            vertx.setTimer(2_000, later -> request.response().end("y"));
        } else if (request.getParam("measured") != null) {
            request.response().putHeader("Content-Length", "12345").end();
        } else {
            request.body().onSuccess(body -> request.response().setChunked(true).end("here"));
        }
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ?status=304",
        "GET, ?status=204",
        "HEAD, ?status=200",
        "HEAD, ?status=304",
        "HEAD, ?measured",
        "HEAD, ''"
    })
    void anAnswerWithoutABodyHasJustTheHeadersThatTheServiceGaveIt(String method, String query) throws IOException {
        String request = method + " " + PROJECTS + query + " HTTP/1.1\r\n" + HOST + "\r\n";
        Answer direct = answer(Port.ACTIVITY, request);
        Answer through = answer(Port.GATEWAY, request);
        assertThat(through.status()).isEqualTo(direct.status());
        assertThat(named(through)).isEqualTo(named(direct));
    }

    /** Without the date, and what the entry says of every answer. */
    private static TreeMap<String, String> named(Answer answer) {
        TreeMap<String, String> headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(List.of("date", "x-content-type-options"));
        return headers;
    }

    private static Answer answer(Port port, String request) throws IOException {
        try (RawHttp http = new RawHttp(PORTS.of(port))) {
            Answer first = http.send(request).answer(true);
            assertThat(http.unexpectedBytes(Duration.ofMillis(300))).isZero();
            // The connection is good for another one.
            assertThat(http.send(request).answer(true).status()).isEqualTo(first.status());
            return first;
        }
    }

    static Stream<Arguments> noRequests() {
        return Stream.of(
                Arguments.of("an address far too long", "GET /" + "a".repeat(900_000) + " HTTP/1.1\r\n" + HOST, 414),
                Arguments.of(
                        "headers far too long",
                        "GET / HTTP/1.1\r\n" + HOST + ("X: " + "a".repeat(90) + "\r\n").repeat(9_000),
                        431),
                Arguments.of("no HTTP", "nonsense\r\n", 400),
                Arguments.of("HTTP/2 at once", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
                Arguments.of("no host", "GET / HTTP/1.1\r\n", 400),
                Arguments.of("a host that is none", "GET " + PROJECTS + " HTTP/1.1\r\nHost: %n%s\r\n", 400),
                Arguments.of(
                        "a packed body",
                        "POST " + PROJECTS + " HTTP/1.1\r\n" + HOST + "Transfer-Encoding: gzip\r\n",
                        400),
                Arguments.of(
                        "a body too large",
                        "POST " + PROJECTS + " HTTP/1.1\r\n" + HOST + "Content-Length: 99999999\r\n\r\n"
                                + "x".repeat(MEBIBYTE),
                        413),
                Arguments.of(
                        "a body too large in chunks",
                        "POST " + PROJECTS + " HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n"
                                + ("10000\r\n" + "x".repeat(0x10000) + "\r\n").repeat(20),
                        413),
                Arguments.of(
                        "a broken chunk",
                        "POST " + PROJECTS + " HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                        400),
                Arguments.of("headers that do not end", "GET / HTTP/1.1\r\nHo", 408),
                Arguments.of(
                        "a body that does not end",
                        "POST " + PROJECTS + " HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\na",
                        408));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noRequests")
    void whatIsNoRequestIsRefusedInWords(String name, String request, int status) throws IOException {
        try (RawHttp http = new RawHttp(PORTS.of(Port.GATEWAY))) {
            Answer answer = http.sendWhatItTakes(status == 408 ? request : request + "\r\n")
                    .lastAnswer();
            assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
            assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(new JsonObject(answer.body()).getString("detail")).isNotBlank();
        }
    }

    @Test
    void aLongAnswerIsNotCut() throws IOException {
        try (RawHttp http = new RawHttp(PORTS.of(Port.GATEWAY))) {
            http.send("GET " + PROJECTS + "?long HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
            assertThat(http.everything()).endsWith("y\r\n0\r\n\r\n");
        }
    }

    @Test
    void aWishForAnotherProtocolIsNotPassedOn() throws IOException {
        Answer answer = answered("GET " + PROJECTS + " HTTP/1.1\r\n" + HOST
                + "Connection: Upgrade\r\n"
                + "Upgrade: websocket\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:5173", "http://127.0.0.1:3000"})
    void aPageOnThisMachineMayReadWhatTheEntrySays(String origin) throws IOException {
        for (String path : List.of("/nowhere", "/api/v1/countries")) {
            Answer answer = answered("GET " + path + " HTTP/1.1\r\n" + HOST + "Origin: " + origin + "\r\n\r\n");
            assertThat(answer.status()).isIn(404, 503);
            assertThat(answer.header("access-control-allow-origin")).isEqualTo(origin);
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        }
    }

    @Test
    void aPageFromElsewhereMayNot() throws IOException {
        Answer answer = answered("GET /nowhere HTTP/1.1\r\n" + HOST + "Origin: http://localhost.evil.example\r\n\r\n");
        assertThat(answer.header("access-control-allow-origin")).isNull();
    }

    private static Answer answered(String request) throws IOException {
        try (RawHttp http = new RawHttp(PORTS.of(Port.GATEWAY))) {
            return http.send(request).answer(true);
        }
    }

    @Test
    void whoHangsUpIsNoNews() throws IOException {
        Lines lines = new Lines();
        Logger.getLogger("").addHandler(lines);
        try {
            for (int i = 0; i < 30; i++) {
                RawHttp http = new RawHttp(PORTS.of(Port.GATEWAY));
                http.send(
                        i % 2 == 0
                                ? "POST " + PROJECTS + " HTTP/1.1\r\n" + HOST + "Content-Length: 500000\r\n\r\nabc"
                                : "GET " + PROJECTS + "?long HTTP/1.1\r\n" + HOST + "\r\n");
                http.reset();
            }
            await().during(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(lines.all).isEmpty());
        } finally {
            Logger.getLogger("").removeHandler(lines);
        }
    }

    private static final class Lines extends Handler {
        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                all.add(line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

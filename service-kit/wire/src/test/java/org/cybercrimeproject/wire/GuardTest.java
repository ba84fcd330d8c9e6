package org.cybercrimeproject.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that echoes the length of bodies, guarded. */
class GuardTest {

    private static final String HOST = "Host: here\r\n";
    private static final Deadlines SHORT =
            new Deadlines(Duration.ofMillis(1_500), Duration.ofMillis(300), Duration.ofMillis(600), 100_000);

    private static Vertx vertx;
    private static int port;
    private static final AtomicInteger HANDLED = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        var builder = new VertxBuilder().init();
        builder.findTransport(new GuardedTransport(
                builder.findTransport(), SHORT, 400_000, (fault, headers) -> "{\"fault\":\"%s for %s\"}"
                        .formatted(fault, headers.get("Accept-Language"))));
        vertx = builder.vertx();
        port = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(GuardTest::echo)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .actualPort();
    }

    private static void echo(HttpServerRequest request) {
        HANDLED.incrementAndGet();
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

    @AfterAll
    static void stop() {
        vertx.close();
    }

    static Stream<Arguments> noRequests() {
        return Stream.of(
                Arguments.of("an address too long", "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST, 414),
                Arguments.of("a header too long", "GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(90_000), 431),
                Arguments.of("no HTTP", "\u0001\u0002 nonsense\r\n", 400),
                Arguments.of("HTTP/0.9", "GET /\r\n", 400),
                Arguments.of("HTTP/2 at once", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
                Arguments.of("another version", "GET / HTTP/3.1\r\n" + HOST, 400),
                Arguments.of("no host", "GET / HTTP/1.1\r\n", 400),
                Arguments.of("two hosts", "GET / HTTP/1.1\r\n" + HOST + HOST, 400),
                Arguments.of("a host that is none", "GET / HTTP/1.1\r\nHost: a b%n%s\r\n", 400),
                Arguments.of("a host with too many colons", "GET / HTTP/1.1\r\nHost: [:::]\r\n", 400),
                Arguments.of("a host with too few numbers", "GET / HTTP/1.1\r\nHost: [1:2]:80\r\n", 400),
                Arguments.of("a port too high", "GET / HTTP/1.1\r\nHost: here:65536\r\n", 400),
                Arguments.of("an address with such a host", "GET http://[1:2]/ HTTP/1.1\r\n" + HOST, 400),
                Arguments.of("an address with such a port", "GET http://here:65536/ HTTP/1.1\r\n" + HOST, 400),
                Arguments.of("a broken escape", "GET /%zz HTTP/1.1\r\n" + HOST, 400),
                Arguments.of("a broken escape in the query", "GET /?a=%2 HTTP/1.1\r\n" + HOST, 400),
                Arguments.of("a host without a path", "GET http://here HTTP/1.1\r\n" + HOST, 400),
                Arguments.of("a slash the wrong way", "GET /a\\b HTTP/1.1\r\n" + HOST, 400),
                Arguments.of("an asterisk", "OPTIONS * HTTP/1.1\r\n" + HOST, 400),
                Arguments.of("an authority", "CONNECT here:80 HTTP/1.1\r\n" + HOST, 400),
                Arguments.of("bytes beyond ASCII", "GET /\u00e9 HTTP/1.1\r\n" + HOST, 400),
                Arguments.of("a blank in a name", "GET / HTTP/1.1\r\n" + HOST + "A b : a\r\n", 400),
                Arguments.of("a body packed", "POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: gzip\r\n", 400),
                Arguments.of("a length that is none", "POST / HTTP/1.1\r\n" + HOST + "Content-Length: x\r\n", 400),
                Arguments.of(
                        "two lengths",
                        "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 1\r\nContent-Length: 2\r\n",
                        400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noRequests")
    void whatIsNoRequestIsRefusedInWords(String name, String request, int status) throws IOException {
        try (var http = new RawHttp(port)) {
            refused(http.sendWhatItTakes(request + "\r\n"), status);
        }
    }

    @Test
    void aBrokenChunkIsRefusedInWords() throws IOException {
        try (var http = new RawHttp(port)) {
            http.send("POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
            refused(http, 400);
        }
    }

    @Test
    void aBodyWithoutEndIsRefusedInWords() throws IOException {
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        try (var http = new RawHttp(port)) {
            http.send("POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n");
            refused(http.sendWhatItTakes(chunk.repeat(20)), 413);
        }
        try (var http = new RawHttp(port)) {
            http.send("POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(6)
                    + "0\r\n\r\n");
            assertThat(http.answer(false).body()).isEqualTo("here 393216");
        }
    }

    @Test
    void theAnswerReachesWhoIsStillSending() throws IOException {
        try (var http = new RawHttp(port)) {
            http.send("POST /early HTTP/1.1\r\n" + HOST + "Content-Length: 3000000\r\n\r\n");
            http.sendWhatItTakes("x".repeat(2_999_999));
            assertThat(http.lastAnswer().status()).isEqualTo(413);
        }
    }

    @Test
    void whatIsBeforeItIsAnsweredFirst() throws IOException {
        try (var http = new RawHttp(port)) {
            var all = http.send("GET /slow HTTP/1.1\r\n" + HOST + "\r\nGET /%zz HTTP/1.1\r\n" + HOST + "\r\n")
                    .everything();
            assertThat(all).startsWith("HTTP/1.1 200").contains("HTTP/1.1 400");
        }
    }

    @Test
    void headersThatDoNotEndAreNotWaitedFor() throws IOException {
        try (var http = new RawHttp(port)) {
            refused(http.send("GET / HTTP/1.1\r\nHo"), 408);
        }
    }

    @Test
    void aBodyThatDoesNotEndIsNotWaitedFor() throws IOException {
        try (var http = new RawHttp(port)) {
            refused(http.send("POST / HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\nabc"), 408);
        }
    }

    @Test
    void aBodyThatTricklesIsNotWaitedFor() throws Exception {
        try (var http = new RawHttp(port)) {
            http.send("POST / HTTP/1.1\r\n" + HOST + "Content-Length: 1000\r\n\r\n");
            var trickle = Executors.newSingleThreadScheduledExecutor();
            trickle.scheduleWithFixedDelay(() -> http.sendWhatItTakes("x"), 0, 50, TimeUnit.MILLISECONDS);
            try {
                refused(http, 408);
            } finally {
                trickle.shutdownNow();
            }
        }
    }

    /** The second that a body takes is the server's here, and an answer may take as long as it likes. */
    @Test
    void whoWaitsForTheServerIsNotCut() throws IOException {
        try (var http = new RawHttp(port)) {
            http.send("POST /slow HTTP/1.1\r\n" + HOST + "Content-Length: 300000\r\n\r\n" + "x".repeat(300_000));
            assertThat(http.answer(false).body()).isEqualTo("here 300000");
            http.send("GET / HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(http.answer(false).status()).isEqualTo(200);
        }
    }

    @Test
    void anOlderClientMayLeaveTheHostOut() throws IOException {
        try (var http = new RawHttp(port)) {
            assertThat(http.send("GET / HTTP/1.0\r\n\r\n").lastAnswer().body()).isEqualTo("localhost:" + port + " 0");
        }
    }

    @Test
    void anAddressWithItsHostIsOne() throws IOException {
        try (var http = new RawHttp(port)) {
            http.send("GET http://here/a HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(http.answer(false).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"here:65535", "[::1]", "[2001:db8::1]:8080", "192.0.2.1:80", "a_b.example"})
    void aHostMayBeAnAddressAndHaveAPort(String host) throws IOException {
        try (var http = new RawHttp(port)) {
            http.send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
            assertThat(http.answer(false).body()).isEqualTo(host + " 0");
        }
    }

    @Test
    void whoIsAnsweredAtOnceAndAsksNothingMoreIsNotKept() throws IOException {
        try (var http = new RawHttp(port)) {
            http.send("GET /now HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(http.answer(false).body()).isEqualTo("now");
            assertThat(http.everything()).isEmpty();
        }
    }

    @Test
    void whoseBodyEndsAfterTheAnswerIsNotKeptEither() throws IOException {
        try (var http = new RawHttp(port)) {
            http.send("POST /now HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\nabc");
            assertThat(http.answer(false).body()).isEqualTo("now");
            assertThat(http.send("defghij").everything()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /now HTTP/1.1\r\n" + HOST + "\r\nGET /y HTT",
                "GET /now HTTP/1.1\r\n" + HOST + "\r\nG",
                "GET /slow HTTP/1.1\r\n" + HOST + "\r\nGET /y HTTP/1.1\r\n" + HOST,
                "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\nabcGET /y",
                "POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\nGET /y"
            })
    void whatBeginsInTheSamePacketIsNotWaitedForEither(String packet) throws IOException {
        try (var http = new RawHttp(port)) {
            assertThat(http.send(packet).answer(false).status()).isEqualTo(200);
            refused(http, 408);
        }
    }

    @Test
    void whatIsCompleteInOnePacketIsAnswered() throws IOException {
        try (var http = new RawHttp(port)) {
            http.send(("GET /now HTTP/1.1\r\n" + HOST + "\r\n").repeat(2));
            assertThat(http.answer(false).body()).isEqualTo("now");
            assertThat(http.answer(false).body()).isEqualTo("now");
            assertThat(http.everything()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"408, 1", "413, ''", "400, zz"})
    void whoIsRefusedAmidABodyIsToldInTheLanguageOfTheHead(int status, String chunk) throws IOException {
        try (var http = new RawHttp(port)) {
            http.send("POST / HTTP/1.1\r\n" + HOST + "Accept-Language: fr\r\nTransfer-Encoding: chunked\r\n\r\n");
            http.sendWhatItTakes(
                    status == 413 ? ("10000\r\n" + " ".repeat(0x10000) + "\r\n").repeat(20) : chunk + "\r\n");
            var answer = http.lastAnswer();
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("content-language")).isEqualTo("fr");
            assertThat(answer.body()).contains("for fr");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HEAD /%zz HTTP/1.1\r\n" + HOST + "\r\n", "HEAD / HTTP/1.1\r\n" + HOST + "Content-Length: 9\r\n\r\n"})
    void aRefusedHeadHasNoBody(String request) throws IOException {
        try (var http = new RawHttp(port)) {
            var answer = http.send(request).lastAnswer();
            assertThat(answer.status()).isIn(400, 408);
            assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
            assertThat(answer.header("content-language")).isEqualTo("en");
            assertThat(answer.body()).isEmpty();
        }
    }

    /** What is known of one request says nothing of the next. */
    @Test
    void theHeadOfAnEarlierRequestIsForgotten() throws IOException {
        try (var http = new RawHttp(port)) {
            http.send("HEAD /now HTTP/1.1\r\n" + HOST + "Accept-Language: fr\r\n\r\nGET /y");
            assertThat(http.answer(true).status()).isEqualTo(200);
            refused(http, 408);
        }
    }

    private static void refused(RawHttp http, int status) throws IOException {
        var handled = HANDLED.get();
        var answer = http.lastAnswer();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.body()).startsWith("{\"fault\":");
        assertThat(HANDLED.get()).isLessThanOrEqualTo(handled + 1);
    }
}

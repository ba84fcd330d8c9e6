package org.cybercrimeproject.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a connection is waited for. */
class GuardDeadlinesTest {

    private static final String HOST = GuardedEcho.HOST;

    private static GuardedEcho server;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        server = new GuardedEcho();
        port = server.port();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void headersThatDoNotEndAreNotWaitedFor() throws IOException {
        try (var http = new RawHttp(port)) {
            server.assertRefused(http.send("GET / HTTP/1.1\r\nHo"), 408);
        }
    }

    @Test
    void aBodyThatDoesNotEndIsNotWaitedFor() throws IOException {
        try (var http = new RawHttp(port)) {
            server.assertRefused(http.send("POST / HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\nabc"), 408);
        }
    }

    @Test
    void aBodyThatTricklesIsNotWaitedFor() throws Exception {
        try (var http = new RawHttp(port)) {
            http.send("POST / HTTP/1.1\r\n" + HOST + "Content-Length: 1000\r\n\r\n");
            var trickle = Executors.newSingleThreadScheduledExecutor();
            trickle.scheduleWithFixedDelay(() -> http.sendWhatItTakes("x"), 0, 50, TimeUnit.MILLISECONDS);
            try {
                server.assertRefused(http, 408);
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
            server.assertRefused(http, 408);
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

    /** What is known of one request says nothing of the next. */
    @Test
    void theHeadOfAnEarlierRequestIsForgotten() throws IOException {
        try (var http = new RawHttp(port)) {
            http.send("HEAD /now HTTP/1.1\r\n" + HOST + "Accept-Language: fr\r\n\r\nGET /y");
            assertThat(http.answer(true).status()).isEqualTo(200);
            server.assertRefused(http, 408);
        }
    }
}

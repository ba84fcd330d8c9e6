package org.cybercrimeproject.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no request is refused in words. */
class GuardTest {

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
            server.assertRefused(http.sendWhatItTakes(request + "\r\n"), status);
        }
    }

    @Test
    void aBrokenChunkIsRefusedInWords() throws IOException {
        try (var http = new RawHttp(port)) {
            http.send("POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
            server.assertRefused(http, 400);
        }
    }

    @Test
    void aBodyWithoutEndIsRefusedInWords() throws IOException {
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        try (var http = new RawHttp(port)) {
            http.send("POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n");
            server.assertRefused(http.sendWhatItTakes(chunk.repeat(20)), 413);
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
            strings = {
                "HEAD /%zz HTTP/1.1\r\n" + HOST + "\r\n",
                "HEAD / HTTP/1.1\r\n" + HOST + "Content-Length: 9\r\n\r\n"
            })
    void aRefusedHeadHasNoBody(String request) throws IOException {
        try (var http = new RawHttp(port)) {
            var answer = http.send(request).lastAnswer();
            assertThat(answer.status()).isIn(400, 408);
            assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
            assertThat(answer.header("content-language")).isEqualTo("en");
            assertThat(answer.body()).isEmpty();
        }
    }
}

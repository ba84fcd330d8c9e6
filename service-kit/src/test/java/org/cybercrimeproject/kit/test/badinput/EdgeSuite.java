package org.cybercrimeproject.kit.test.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Warnings;
import org.cybercrimeproject.wire.RawHttp;
import org.cybercrimeproject.wire.RawHttp.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * What anybody can send to a service without knowing it: odd headers, cursors, request lines, paths; too much, half of
 * it, or nothing more. Sent byte by byte, because client libraries mend or refuse most of it.
 */
public final class EdgeSuite {

    private static final String HOST = "Host: localhost\r\n";
    private static final String NO_SNIFFING = "nosniff";
    private static final Pattern KEPT = Pattern.compile("Connection: (?!close)");
    private static final int MEBIBYTE = 1024 * 1024;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String list;
    private final String write;

    /**
     * @param list the address of something that anybody may read
     * @param write an address that takes a POST with a body; null when the service has none
     */
    public EdgeSuite(String list, String write) {
        this.list = list;
        this.write = write;
    }

    /** All of it. */
    public Stream<DynamicTest> tests() {
        var all = new ArrayList<DynamicTest>();
        headers(all);
        OddInput.HARMLESS_HEADERS.forEach(header -> test(
                all,
                "header " + header,
                () -> assertThat(get(list, header).status()).isEqualTo(200)));
        OddInput.CURSORS.forEach(cursor ->
                test(all, "cursor " + cursor, () -> harmless(get(list + "?cursor=" + cursor, "X: y"))));
        OddInput.NO_ADDRESSES.forEach(path -> test(all, "path " + path, () -> problem(get(path, "X: y"), 404)));
        methods(all);
        noRequests(all);
        test(all, "other spellings of a path", this::spellings);
        test(
                all,
                "HTTP/1.0",
                () -> assertThat(raw("GET " + list + " HTTP/1.0\r\n\r\n").status())
                        .isEqualTo(200));
        test(
                all,
                "an address with its host",
                () -> assertThat(raw("GET http://localhost" + list + " HTTP/1.1\r\n" + HOST
                                        + "Connection: close\r\n\r\n")
                                .status())
                        .isEqualTo(200));
        if (write != null) {
            bodies(all);
        }
        test(all, "answers that nobody reads", () -> quiet(this::cutDownloads));
        test(all, "headers that do not end", () -> problem(rawBytes("GET " + list + " HTTP/1.1\r\nHo"), 408));
        test(all, "OPTIONS names the methods of the address", this::options);
        test(all, "the address that the caller used is believed when the entry says it", this::forwarded);
        return all.stream();
    }

    /** The headers only, for an address that has other forms than lists have. */
    public Stream<DynamicTest> headers() {
        var all = new ArrayList<DynamicTest>();
        headers(all);
        return all.stream();
    }

    private void headers(List<DynamicTest> all) {
        OddInput.HEADERS.forEach(header -> test(all, "header " + header, () -> harmless(get(list, header))));
    }

    private void bodies(List<DynamicTest> all) {
        test(
                all,
                "a body too large",
                () -> problem(post("Content-Length: " + (MEBIBYTE + 1), " ".repeat(MEBIBYTE + 1)), 413));
        test(
                all,
                "a body far too large",
                () -> problem(post("Content-Length: 999999999999", "x".repeat(100_000)), 413));
        test(
                all,
                "a body too large that is held back",
                () -> problem(post("Expect: 100-continue\r\nContent-Length: " + (MEBIBYTE + 1), ""), 413));
        test(
                all,
                "a packed body that is held back",
                () -> problem(post("Expect: 100-continue\r\nContent-Encoding: gzip\r\nContent-Length: 9", ""), 415));
        test(all, "a body too large that is not announced", this::longChunks);
        test(all, "a body that does not end", () -> problem(post("Content-Length: 100", "{\"a\":"), 408));
        test(all, "a broken chunk", () -> problem(post("Transfer-Encoding: chunked", "zz\r\n"), 400));
        test(all, "uploads that are cut", () -> quiet(this::cutUploads));
    }

    private static void test(List<DynamicTest> all, String name, Executable test) {
        all.add(DynamicTest.dynamicTest(name.replaceAll("\\p{C}", "?"), test));
    }

    private void methods(List<DynamicTest> all) {
        for (var method : List.of("TRACE", "BOGUS", "get", "PROPFIND", "DELETE", "PATCH")) {
            test(all, "method " + method, () -> {
                var answer = raw(method + " " + list + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
                problem(answer, 405);
                assertThat(answer.header("allow")).contains("GET").doesNotContain(method);
            });
        }
    }

    private void noRequests(List<DynamicTest> all) {
        noRequest(all, "an address too long", "GET " + list + "?q=" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST, 414);
        noRequest(all, "an address far too long", "GET /" + "a".repeat(900_000) + " HTTP/1.1\r\n" + HOST, 414);
        noRequest(all, "headers too long", "GET " + list + " HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(9_000), 431);
        noRequest(
                all,
                "headers far too long",
                "GET / HTTP/1.1\r\n" + HOST + ("X: " + "a".repeat(90) + "\r\n").repeat(9_000),
                431);
        noRequest(all, "no HTTP", "nonsense\r\n", 400);
        noRequest(all, "TLS", "\u0016\u0003\u0001\u0002ABC\u0000\r\n", 400);
        noRequest(all, "HTTP/2 at once", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
        noRequest(all, "no host", "GET " + list + " HTTP/1.1\r\n", 400);
        noRequest(all, "a host that is none", "GET " + list + " HTTP/1.1\r\nHost: %n%s%n%s\r\n", 400);
        noRequest(all, "a broken escape", "GET " + list + "?q=%zz HTTP/1.1\r\n" + HOST, 400);
        noRequest(all, "a slash the wrong way", "GET /api\\v1 HTTP/1.1\r\n" + HOST, 400);
        noRequest(all, "an asterisk", "OPTIONS * HTTP/1.1\r\n" + HOST, 400);
        noRequest(all, "a length that is none", "POST " + list + " HTTP/1.1\r\n" + HOST + "Content-Length: x\r\n", 400);
    }

    private static void noRequest(List<DynamicTest> all, String name, String request, int status) {
        test(all, name, () -> problem(rawBytes(request + "\r\n"), status));
    }

    /** Letters may be escaped, and a slash may stand at the end. */
    private void spellings() throws IOException {
        var escaped = list.replace("api", "%61%70i");
        assertThat(get(escaped, "X: y").status()).isEqualTo(200);
        assertThat(get(list + "/", "X: y").status()).isEqualTo(200);
    }

    private void longChunks() throws IOException {
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        problem(post("Transfer-Encoding: chunked", chunk.repeat(17) + "0\r\n\r\n"), 413);
    }

    private void cutUploads() throws IOException {
        for (int i = 0; i < 20; i++) {
            var http = new RawHttp(RestAssured.port);
            http.send("POST " + write + " HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n"
                    + (i % 2 == 0 ? "Authorization: Bearer " + Tokens.of("admin") + "\r\n" : "")
                    + (i % 4 < 2
                            ? "Content-Length: 500000\r\n\r\n{\"a\":"
                            : "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n"));
            if (i % 3 == 0) {
                http.close();
            } else {
                http.reset();
            }
        }
    }

    private void cutDownloads() throws IOException {
        for (int i = 0; i < 40; i++) {
            var http = new RawHttp(RestAssured.port);
            http.send(("GET " + list + " HTTP/1.1\r\n" + HOST + (i % 2 == 0 ? "Accept: text/csv\r\n" : "") + "\r\n")
                    .repeat(1 + i % 5));
            http.reset();
        }
        // Places of files that nobody waits for any more are free again.
        await().until(() ->
                !List.of(429, 503).contains(get(list, "Accept: text/csv").status()));
    }

    /** Nothing of it is worth the attention of an operator. */
    private void quiet(Executable attempts) throws Throwable {
        try (var warnings = new Warnings()) {
            attempts.execute();
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(warnings.texts()).isEmpty());
            assertThat(get(list, "X: y").status()).isEqualTo(200);
        }
    }

    private void options() throws IOException {
        var answer = raw("OPTIONS " + list + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("allow")).contains("GET, HEAD, OPTIONS").doesNotContain("PATCH");
        if (write != null) {
            var other = raw("OPTIONS " + write + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
            assertThat(other.header("allow")).contains("POST").doesNotContain("PATCH");
        }
    }

    /** Somebody who is not the entry may claim what they like: they are told of the address that they really used. */
    private void forwarded() throws IOException {
        var claim = "X-Forwarded-Proto: https\r\n"
                + "X-Forwarded-Host: suite.example.org\r\n"
                + "X-Forwarded-Port: 443\r\n"
                + "X-Forwarded-For: nobody";
        assertThat(get(list, claim).status()).isEqualTo(200);
        try (var stranger = new RawHttp(RestAssured.port, InetAddress.getByName("127.0.0.2"))) {
            stranger.send(request("GET", list, claim));
            assertThat(stranger.lastAnswer().status()).isEqualTo(200);
        } catch (java.net.BindException e) {
            Assumptions.assumeThat(e).as("This machine has one address only").isNull();
        }
    }

    private static Answer get(String address, String header) throws IOException {
        return raw(request("GET", address, header));
    }

    private static String request(String method, String address, String header) {
        var end = header.contains("Connection:") ? "" : "Connection: close\r\n";
        return method + " " + address + " HTTP/1.1\r\n" + HOST + end + header + "\r\n\r\n";
    }

    private Answer post(String header, String body) throws IOException {
        return rawBytes("POST " + write + " HTTP/1.1\r\n" + HOST
                + "Connection: close\r\nContent-Type: application/json\r\nAuthorization: Bearer " + Tokens.of("admin")
                + "\r\n" + header + "\r\n\r\n" + body);
    }

    private static Answer raw(String request) throws IOException {
        return rawBytes(request);
    }

    private static Answer rawBytes(String request) throws IOException {
        try (var http = new RawHttp(RestAssured.port)) {
            http.sendWhatItTakes(request);
            // What asks for another kind of connection is not closed, and has an answer of a known length.
            return KEPT.matcher(request).find() ? http.answer(false) : http.lastAnswer();
        }
    }

    /** Answered, or refused in words. */
    private static void harmless(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        if (answer.status() >= 400) {
            problem(answer, answer.status());
        } else {
            assertThat(answer.header("x-content-type-options")).isEqualTo(NO_SNIFFING);
        }
    }

    private static void problem(Answer answer, int status) throws IOException {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("content-type")).as(answer.toString()).startsWith("application/problem+json");
        assertThat(answer.header("x-content-type-options"))
                .as(answer.toString())
                .isEqualTo(NO_SNIFFING);
        JsonNode problem = MAPPER.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("Exception");
    }
}

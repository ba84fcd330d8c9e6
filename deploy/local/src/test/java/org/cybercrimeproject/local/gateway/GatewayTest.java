package org.cybercrimeproject.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.local.setup.FreePorts;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Ports;
import org.cybercrimeproject.wire.RawHttp;
import org.cybercrimeproject.wire.RawHttp.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway before a made-up activity-service; all other services are away. */
class GatewayTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private static final Ports PORTS = Ports.from(FreePorts.environment());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Vertx vertx;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        listen(Port.ACTIVITY);
        listen(Port.ACTIVITY_MANAGEMENT);
        new Gateway(vertx, PORTS)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static void listen(Port port) throws Exception {
        vertx.createHttpServer()
                .requestHandler(GatewayTest::echo)
                .listen(PORTS.of(port), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    /** Answers with what has arrived. */
    private static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonObject seen = new JsonObject()
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("bytes", body.length());
            request.headers().forEach(header -> seen.put(header.getKey().toLowerCase(), header.getValue()));
            request.response().setStatusCode(207).putHeader("etag", "\"1\"").end(seen.toBuffer());
        });
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    private static HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(PORTS.url(Port.GATEWAY) + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.fieldNames()).contains("type", "title", "detail", "instance");
    }

    @Test
    void aRequestReachesItsOwnerUnchangedAndSoDoesTheAnswer() throws Exception {
        HttpResponse<String> response = send(
                "POST", "/api/v1/projects?a=%20b&asOf=2010-02-01", BodyPublishers.ofString("{}"), "If-Match", "\"3\"");
        JsonObject seen = new JsonObject(response.body());
        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(response.headers().firstValue("etag")).contains("\"1\"");
        assertThat(seen.getString("method")).isEqualTo("POST");
        assertThat(seen.getString("uri")).isEqualTo("/api/v1/projects?a=%20b&asOf=2010-02-01");
        assertThat(seen.getString("if-match")).isEqualTo("\"3\"");
        assertThat(seen.getInteger("bytes")).isEqualTo(2);
    }

    @Test
    void theServiceLearnsWhoAskedAndNotWhatTheCallerClaims() throws Exception {
        JsonObject seen = new JsonObject(get(
                        "/api/v1/projects",
                        "X-Forwarded-For",
                        "203.0.113.9",
                        "X-Forwarded-Host",
                        "evil.example",
                        "Forwarded",
                        "for=203.0.113.9")
                .body());
        assertThat(seen.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(seen.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(seen.getString("x-forwarded-host")).isEqualTo("127.0.0.1:" + PORTS.of(Port.GATEWAY));
        assertThat(seen.containsKey("forwarded")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"localhost:9999, 9999", "suite.example, 80", "[::1]:9999, 9999"})
    void theServiceLearnsThePortThatTheCallerUsed(String host, String port) throws Exception {
        try (RawHttp http = new RawHttp(PORTS.of(Port.GATEWAY))) {
            http.send("GET /api/v1/projects HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Port: 1\r\n\r\n");
            JsonObject seen = new JsonObject(http.answer(false).body());
            assertThat(seen.getString("x-forwarded-host")).isEqualTo(host);
            assertThat(seen.getString("x-forwarded-port")).isEqualTo(port);
        }
    }

    @Test
    void whoWaitsToBeToldToSendABodyIsTold() throws Exception {
        try (RawHttp http = new RawHttp(PORTS.of(Port.GATEWAY))) {
            http.send("POST /api/v1/projects HTTP/1.1\r\nHost: here.example\r\n"
                    + "Content-Length: 4\r\nExpect: 100-continue\r\n\r\n");
            assertThat(http.answer(true).status()).isEqualTo(100);
            JsonObject seen = new JsonObject(http.send("abcd").answer(false).body());
            assertThat(seen.getInteger("bytes")).isEqualTo(4);
            assertThat(seen.containsKey("expect")).isFalse();
        }
    }

    @Test
    void aProblemNamesNoOtherHost() throws Exception {
        try (RawHttp http = new RawHttp(PORTS.of(Port.GATEWAY))) {
            Answer answer = http.send("GET //evil.example/x HTTP/1.1\r\nHost: here.example\r\n\r\n")
                    .answer(false);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(new JsonObject(answer.body()).getString("instance")).isEqualTo("/evil.example/x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi"})
    void whatTheEntryHasItselfCanOnlyBeRead(String path) throws Exception {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "QUERY")) {
            HttpResponse<String> response = send(method, path, BodyPublishers.noBody());
            assertProblem(response, 405);
            assertThat(response.headers().allValues("allow")).containsExactly("GET, HEAD, OPTIONS");
        }
        HttpResponse<String> options = send("OPTIONS", path, BodyPublishers.noBody());
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().allValues("allow")).containsExactly("GET, HEAD, OPTIONS");
        assertThat(send("HEAD", path, BodyPublishers.noBody()).statusCode()).isIn(200, 503);
    }

    @Test
    void aDocumentComesFromTheManagementPort() throws Exception {
        JsonObject seen = new JsonObject(get("/openapi/activity?format=json").body());
        assertThat(seen.getString("uri")).isEqualTo("/q/openapi?format=json");
    }

    @Test
    void aServiceThatIsAwayIsExcusedWithRetryAfter() throws Exception {
        HttpResponse<String> response = get("/api/v1/countries");
        assertProblem(response, 503);
        assertThat(response.headers().firstValue("retry-after")).isPresent();
        assertThat(response.body()).contains("country-service");
        assertProblem(send("POST", "/api/v1/treaty-actions", BodyPublishers.ofString("{}")), 503);
        assertProblem(get("/openapi"), 503);
    }

    @Test
    void anUnknownPrefixIsNotFound() throws Exception {
        assertProblem(get("/api/v1/nothing"), 404);
        assertProblem(get("/q/health"), 404);
    }

    @Test
    void aBodyMayHaveOneMebibyteAndNoMore() throws Exception {
        assertThat(send("POST", "/api/v1/projects", BodyPublishers.ofByteArray(new byte[MEBIBYTE]))
                        .statusCode())
                .isEqualTo(207);
        assertProblem(send("POST", "/api/v1/projects", BodyPublishers.ofByteArray(new byte[MEBIBYTE + 1])), 413);
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsCounted() throws Exception {
        assertThat(send("POST", "/api/v1/projects", chunked(MEBIBYTE)).statusCode())
                .isEqualTo(207);
        assertProblem(send("POST", "/api/v1/projects", chunked(MEBIBYTE + 1)), 413);
    }

    private static BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    @Test
    void headersMayHaveEightKibibytes() throws Exception {
        assertThat(get("/api/v1/projects", "X-Long", "a".repeat(6000)).statusCode())
                .isEqualTo(207);
        assertProblem(get("/api/v1/projects", "X-Long", "a".repeat(9000)), 431);
    }

    /** A service takes half of that, and would say so without words. */
    @Test
    void anAddressOfMoreThanEightKibibytesIsRefusedInWords() throws Exception {
        assertThat(get("/api/v1/projects?" + "a".repeat(4000)).statusCode()).isEqualTo(207);
        assertProblem(get("/api/v1/projects?" + "a".repeat(9000)), 414);
    }

    @Test
    void theStartPageHasLinks() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("/api/v1/status-reports/preview?project=GPC2&amp;from=2009-12-01");
    }
}

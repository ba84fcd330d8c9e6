package org.cybercrimeproject.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.local.setup.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    private HttpServer server;
    /** The statuses to answer with, by method and path; a used-up list repeats its last. */
    private final Map<String, Deque<Integer>> answers = new HashMap<>();

    private final List<String> requests = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        requests.add(request + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        Deque<Integer> statuses = answers.getOrDefault(request, new ArrayDeque<>(List.of(404)));
        int status = statuses.size() > 1 ? statuses.pop() : statuses.peek();
        byte[] body =
                "{\"detail\": \"no such luck\", \"violations\": [{\"field\": \"/title\", \"message\": \"is missing\"}]}"
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void given(String request, Integer... statuses) {
        answers.put(request, new ArrayDeque<>(List.of(statuses)));
    }

    private Loader loader(String file) throws IOException {
        Sample sample = new Sample(List.of(SampleFile.of("01-test.json", JSON.readTree(file))), file);
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Loader(sample, data, new Entry(address, role -> "token-of-" + role, Duration.ofSeconds(5)));
    }

    private Loader twoProjects() throws IOException {
        return loader("""
                {"collection": "/api/v1/projects", "role": "publisher", "records": [{"reference": "A"}, {"reference": "B"}]}
                """);
    }

    private Loader contact() throws IOException {
        return loader("{\"put\": \"/api/v1/projects/A/contact\", \"role\": \"editor\", \"body\": {\"unit\": \"x\"}}");
    }

    private int load(Loader loader) throws IOException {
        return loader.load(seen -> {});
    }

    @Test
    void whatIsThereOrWasWithdrawnIsSkippedAndTheRestIsWritten() throws Exception {
        given("GET /api/v1/projects/A", 410);
        given("POST /api/v1/projects", 201);
        assertThat(load(twoProjects())).isEqualTo(1);
        assertThat(requests)
                .containsExactly(
                        "GET /api/v1/projects/A Bearer token-of-publisher",
                        "GET /api/v1/projects/B Bearer token-of-publisher",
                        "POST /api/v1/projects Bearer token-of-publisher");
    }

    @Test
    void aWholeLoadLeavesItsMarkerAndAChangedSampleIsLoadedAgain() throws Exception {
        given("POST /api/v1/projects", 201);
        assertThat(twoProjects().done()).isFalse();
        load(twoProjects());
        assertThat(twoProjects().done()).isTrue();
        assertThat(contact().done()).isFalse();
    }

    @Test
    void aTakenReferenceThatCanBeReadIsSkipped() throws Exception {
        given("GET /api/v1/projects/A", 404, 200);
        given("GET /api/v1/projects/B", 200);
        given("POST /api/v1/projects", 409);
        assertThat(load(twoProjects())).isZero();
    }

    @Test
    void anAbsentServiceIsWaitedFor() throws Exception {
        given("GET /api/v1/projects/A", 503, 503, 404);
        given("GET /api/v1/projects/B", 200);
        given("POST /api/v1/projects", 503, 201);
        assertThat(load(twoProjects())).isEqualTo(1);
    }

    @Test
    void aRefusalStopsWithItsReasonAndWithoutMarker() throws Exception {
        given("POST /api/v1/projects", 400);
        assertThatThrownBy(() -> load(twoProjects()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("/api/v1/projects/A")
                .hasMessageContaining("01-test.json")
                .hasMessageContaining("HTTP 400 no such luck; /title is missing")
                .hasMessageContaining("--no-sample");
        assertThat(twoProjects().done()).isFalse();
    }

    @Test
    void aConflictAboutSomethingElseStopsToo() throws Exception {
        given("POST /api/v1/projects", 409);
        assertThatThrownBy(() -> load(twoProjects())).hasMessageContaining("HTTP 409");
    }

    @Test
    void aBodyToPutIsPutOnce() throws Exception {
        given("GET /api/v1/projects/A/contact", 404, 200);
        given("PUT /api/v1/projects/A/contact", 200);
        assertThat(load(contact())).isEqualTo(1);
        assertThat(load(contact())).isZero();
        assertThat(requests.stream().filter(request -> request.startsWith("PUT")))
                .hasSize(1);
    }

    @Test
    void commitmentsAreCounted() throws Exception {
        SampleFile file = SampleFile.of("x", JSON.readTree("""
                        {"collection": "/api/v1/activities", "role": "publisher", "records": [
                          {"reference": "A", "outcome": {"commitments": [{}, {}]}}, {"reference": "B"}]}
                        """));
        assertThat(file.commitments()).isEqualTo(2);
    }

    @Test
    void theFilesOfTheSampleAreWellFormed() throws Exception {
        Sample sample = Sample.read();
        assertThat(sample.size())
                .isEqualTo(sample.files().stream()
                        .mapToInt(file -> file.writes().size())
                        .sum());
    }
}

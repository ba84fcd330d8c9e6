package org.cybercrimeproject.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cybercrimeproject.system.stack.RunningSuite;
import org.cybercrimeproject.system.stack.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page in a real browser, served from another port than the entry's, reads and writes through the entry: its browser
 * asks before (CORS), and shows it the headers that a frontend needs. Without Chromium on the path it is skipped.
 */
@ExtendWith(RunningSuite.class)
class BrowserTest {
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private HttpServer server;

    @TempDir
    Path profile;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::page);
        server.createContext("/told", this::hear);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void page(HttpExchange exchange) throws IOException {
        try (InputStream page = BrowserTest.class.getResourceAsStream("/browser/page.html")) {
            byte[] bytes = page.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void hear(HttpExchange exchange) throws IOException {
        told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Test
    void aPageOnAnotherPortReadsAndWrites(Suite suite) throws Exception {
        JsonPath seen = openedAt("127.0.0.1", suite);

        assertThat(seen.getInt("create.status")).as(seen.prettify()).isEqualTo(201);
        assertThat(seen.getString("create.headers.location")).startsWith(suite.entry() + "/api/v1/projects/");
        assertThat(seen.getString("create.headers.etag")).startsWith("\"1-");
        assertThat(seen.getInt("read.status")).isEqualTo(200);
        assertThat(seen.getInt("notModified.status")).isEqualTo(304);
        assertThat(seen.getInt("change.status")).as(seen.prettify()).isEqualTo(200);
        assertThat(seen.getString("change.text")).contains("Changed in a browser");
        assertThat(seen.getInt("stale.status")).isEqualTo(412);
        assertThat(seen.getString("stale.text")).contains("problem:stale");
        assertThat(seen.getString("list.headers.link")).contains("rel=\"next\"");
        assertThat(seen.getInt("missing.status")).isEqualTo(404);
        assertThat(seen.getInt("unauthenticated.status")).isEqualTo(401);
        assertThat(seen.getString("entry.text")).contains("problem:not-found");
    }

    /** Its requests are answered like anybody's; what it may not do is read the answers. */
    @Test
    void aPageFromElsewhereReadsNothing(Suite suite) throws Exception {
        JsonPath seen = openedAt("elsewhere.example", suite);

        for (String call : List.of("create", "read", "list", "missing", "entry")) {
            assertThat(seen.getString(call + ".failed")).as(call).contains("TypeError");
        }
    }

    private JsonPath openedAt(String host, Suite suite) throws Exception {
        String hash = URLEncoder.encode(suite.entry() + " " + suite.token("publisher"), StandardCharsets.UTF_8)
                .replace("+", "%20");
        Process browser = new ProcessBuilder(
                        chromium(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--host-resolver-rules=MAP elsewhere.example 127.0.0.1",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "http://" + host + ":" + server.getAddress().getPort() + "/#" + hash)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        try {
            String all = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(all)
                    .as(() -> "The page told nothing. " + log(profile.resolve("log")))
                    .isNotNull();
            return JsonPath.from(all);
        } finally {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly().waitFor();
        }
    }

    private static String log(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String chromium() {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "No Chromium on the path (apt-get install chromium): skipped.");
        return found.orElseThrow().toString();
    }
}

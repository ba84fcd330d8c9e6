package org.cybercrimeproject.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cybercrimeproject.local.setup.FreePorts;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and pages on their way through the gateway: a made-up service sends files for ever, as fast as they are read. */
class FilesThroughGatewayTest {
    private static final Buffer CHUNK = Buffer.buffer(new byte[64 * 1024]);
    private static final Buffer PAGE = Buffer.buffer(new byte[700_000]);
    private static final int BEFORE_THE_BREAK = 20;
    private static final int MORE_THAN_CONNECTIONS = 150;

    private static final Ports PORTS = Ports.from(FreePorts.environment());
    private static final AtomicInteger SENDING = new AtomicInteger();
    private static final AtomicInteger PAGES = new AtomicInteger();
    private static Vertx vertx;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        vertx.createHttpServer()
                .requestHandler(FilesThroughGatewayTest::answer)
                .listen(PORTS.of(Port.ACTIVITY), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        new Gateway(vertx, PORTS)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    private static void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (!"text/csv".equals(request.getHeader("Accept"))) {
            PAGES.incrementAndGet();
            response.end(request.path().endsWith("/activities") ? PAGE : Buffer.buffer("{}"));
            return;
        }
        if (request.path().endsWith("/measured")) {
            response.putHeader("content-length", "1000000000");
        } else {
            response.setChunked(true);
        }
        SENDING.incrementAndGet();
        request.connection().closeHandler(closed -> SENDING.decrementAndGet());
        send(request, request.path().contains("/broken/") ? BEFORE_THE_BREAK : Integer.MAX_VALUE);
    }

    private static void send(HttpServerRequest request, int chunks) {
        if (chunks == 0) {
            request.connection().close();
        } else {
            request.response().write(CHUNK).onSuccess(sent -> send(request, chunks - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"measured", "chunked"})
    void whatBreaksOffBehindTheGatewayIsSeenToBreakOffBeforeIt(String kind) {
        assertThatThrownBy(() -> get("/api/v1/projects/broken/" + kind, "text/csv"))
                .isInstanceOf(IOException.class);
    }

    /** There are fewer connections to a service than slow readers here. */
    @Test
    void nobodyElseWaitsForThoseWhoReadSlowlyAndTheServiceHearsWhenTheyHangUp() throws Exception {
        List<Socket> readers = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
                readers.add(slowReader("/api/v1/projects", "text/csv"));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> SENDING.get() >= 30);
            assertThat(get("/api/v1/projects", "application/json").statusCode()).isEqualTo(200);
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> SENDING.get() == 0);
        assertThat(get("/api/v1/projects", "application/json").statusCode()).isEqualTo(200);
    }

    @Test
    void norForThoseWhoDoNotTakeAPage() throws Exception {
        List<Socket> readers = new ArrayList<>();
        int before = PAGES.get();
        try {
            for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
                readers.add(slowReader("/api/v1/activities", "application/json"));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> PAGES.get() == before + MORE_THAN_CONNECTIONS);
            assertThat(get("/api/v1/projects", "application/json").statusCode()).isEqualTo(200);
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
    }

    private static Socket slowReader(String path, String form) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", PORTS.of(Port.GATEWAY)));
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\n\r\n"
                        .formatted(path, form)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static HttpResponse<byte[]> get(String path, String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(PORTS.url(Port.GATEWAY) + path))
                                .timeout(Duration.ofSeconds(10))
                                .header("Accept", form)
                                .build(),
                        BodyHandlers.ofByteArray());
    }
}

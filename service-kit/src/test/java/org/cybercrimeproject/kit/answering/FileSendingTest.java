package org.cybercrimeproject.kit.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cybercrimeproject.kit.sheet.Scratch;
import org.cybercrimeproject.kit.test.DirectMemory;
import org.cybercrimeproject.kit.test.SlowReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file on its way: at the reader's pace, whole or seen to be broken off, and freed at each end. */
class FileSendingTest {

    private static final int SIZE = 20_000_000;
    private static final String GET = "GET / HTTP/1.1";

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final CountDownLatch spoilt = new CountDownLatch(1);
    private Vertx vertx;
    private int port;
    private Duration stall = Duration.ofMinutes(1);
    private Duration within = Duration.ofMinutes(1);
    private boolean unreadable;

    private record Config(Duration stall, Duration within) implements FilesConfig {
        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public int perCaller() {
            return 1;
        }

        @Override
        public MemorySize longest() {
            return new MemorySize(BigInteger.valueOf(SIZE));
        }

        @Override
        public int retryAfter() {
            return 1;
        }
    }

    @BeforeEach
    void listen() throws Exception {
        vertx = Vertx.vertx();
        port = vertx.createHttpServer()
                .requestHandler(request -> vertx.executeBlocking(() -> send(request)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .actualPort();
    }

    private Void send(HttpServerRequest request) throws IOException {
        var file = Scratch.open();
        var out = file.out();
        out.write(new byte[SIZE]);
        out.flush();
        var sending = new FileSending(
                request, Vertx.currentContext(), file, new Config(stall, within), ended::incrementAndGet);
        begun.incrementAndGet();
        sending.begin();
        if (unreadable) {
            file.close();
            spoilt.countDown();
        }
        return null;
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void allOfItArrives(HttpClient.Version version) throws Exception {
        var answer = read(version);
        assertThat(answer.body()).hasSize(SIZE);
        assertThat(answer.headers().firstValueAsLong("content-length")).hasValue(SIZE);
        awaitAllFreed();
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void whatCannotBeReadOnIsBrokenOff(HttpClient.Version version) {
        unreadable = true;
        assertThatThrownBy(() -> read(version)).isInstanceOf(IOException.class);
        awaitAllFreed();
    }

    /** HTTP/1.0 takes the end of the connection for the end of the answer: it must be none. */
    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.0", GET})
    void itsConnectionIsReset(String request) throws Exception {
        unreadable = true;
        try (var reader = SlowReader.asks(port, request)) {
            assertThat(reader.status()).isEqualTo(200);
            assertThat(spoilt.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(reader::takeRest).isInstanceOf(IOException.class);
        }
        awaitAllFreed();
    }

    @Test
    void whoTakesNothingIsBrokenOff() throws IOException {
        stall = Duration.ofMillis(500);
        try (var reader = SlowReader.asks(port, GET)) {
            assertThat(reader.status()).isEqualTo(200);
            awaitAllFreed();
            assertThatThrownBy(reader::takeRest).isInstanceOf(IOException.class);
        }
    }

    @Test
    void soIsWhoTakesTooLongForTheWhole() throws IOException {
        within = Duration.ofSeconds(2);
        try (var reader = SlowReader.asks(port, GET)) {
            assertThatThrownBy(() -> {
                        for (var end = false; !end; ) {
                            await().pollDelay(Duration.ofMillis(5)).until(() -> true);
                            end = reader.take(2000) < 0;
                        }
                    })
                    .isInstanceOf(IOException.class);
            awaitAllFreed();
        }
    }

    @Test
    void whoHangsUpFreesItAtOnce() throws IOException {
        try (var reader = SlowReader.asks(port, GET)) {
            assertThat(reader.status()).isEqualTo(200);
        }
        awaitAllFreed();
    }

    /** A hundred files of 20 MB that nobody takes: what has left of each is a chunk. */
    @Test
    void slowReadersCostAChunkEach() throws IOException {
        try (var warm = SlowReader.asks(port, GET)) {
            assertThat(warm.status()).isEqualTo(200);
        }
        var before = DirectMemory.used();
        var readers = new ArrayList<SlowReader>();
        try {
            for (int i = 0; i < 100; i++) {
                readers.add(SlowReader.asks(port, GET));
            }
            for (var reader : readers) {
                assertThat(reader.status()).isEqualTo(200);
            }
            assertThat(DirectMemory.used() - before).isLessThan(40_000_000);
        } finally {
            for (var reader : readers) {
                reader.close();
            }
        }
        awaitAllFreed();
    }

    private HttpResponse<byte[]> read(HttpClient.Version version) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .version(version)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private void awaitAllFreed() {
        await().atMost(Duration.ofSeconds(20)).until(() -> begun.get() > 0 && ended.get() == begun.get());
    }
}

package org.cybercrimeproject.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over TLS a connection is guarded as any other, with one certificate and with one for each name. */
class GuardedTlsTest {

    private static final String HOST = "Host: here.example\r\n";
    private static final String PASSWORD = "secret";
    private static final Deadlines SHORT =
            new Deadlines(Duration.ofMillis(1_500), Duration.ofMillis(300), Duration.ofMillis(600), 100_000);

    @TempDir
    private static Path directory;

    private static Vertx vertx;
    private static SSLSocketFactory tls;
    private static int port;
    private static int portOfNames;

    @BeforeAll
    static void start() throws Exception {
        var store = directory.resolve("self-signed.p12");
        makeCertificate(store);
        tls = trusting(store);
        var builder = new VertxBuilder().init();
        builder.findTransport(new GuardedTransport(
                builder.findTransport(), SHORT, 400_000, (fault, headers) -> "{\"fault\":\"" + fault + "\"}"));
        vertx = builder.vertx();
        port = listen(store, false);
        portOfNames = listen(store, true);
    }

    private static int listen(Path store, boolean sni) throws Exception {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setSni(sni)
                        // Longer than any test: it is the guard that does not wait.
                        .setSslHandshakeTimeout(100)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(store.toString()).setPassword(PASSWORD)))
                .requestHandler(request -> request.response().end("now"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .actualPort();
    }

    private static void makeCertificate(Path store) throws Exception {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=here.example",
                        "-alias",
                        "here",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        var said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private static SSLSocketFactory trusting(Path store) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    private static RawHttp connect(boolean names) throws IOException {
        var plain = new Socket("127.0.0.1", port(names));
        return RawHttp.over(tls.createSocket(plain, "here.example", port(names), true));
    }

    private static int port(boolean names) {
        return names ? portOfNames : port;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFirstRequestIsGuarded(boolean names) throws IOException {
        try (var http = connect(names)) {
            var answer = http.send("GET /%zz HTTP/1.1\r\n" + HOST + "\r\n").lastAnswer();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("{\"fault\":\"ADDRESS\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theNextRequestIsNotWaitedForWithoutEnd(boolean names) throws IOException {
        try (var http = connect(names)) {
            http.send("GET / HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(http.answer(false).body()).isEqualTo("now");
            assertThat(http.send("GET / HTT").lastAnswer().status()).isEqualTo(408);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoAsksNothingMoreIsNotKept(boolean names) throws IOException {
        try (var http = connect(names)) {
            http.send("GET / HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(http.answer(false).body()).isEqualTo("now");
            assertThat(http.everything()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoSendsNothingAtAllIsNotKept(boolean names) throws IOException {
        try (var http = new RawHttp(port(names))) {
            assertThat(http.everything()).isEmpty();
        }
    }
}

package org.cybercrimeproject.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A connection that sends exactly what it is told to, also what no client library would, and reads what comes back. */
public final class RawHttp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * An answer as it came.
     *
     * @param headers by their names in lower case; of several of a name the last
     * @param closed whether the connection ended after it
     */
    public record Answer(int status, Map<String, String> headers, String body, boolean closed) {
        public String header(String name) {
            return headers.get(name);
        }
    }

    private final Socket socket;

    public RawHttp(int port) throws IOException {
        this(port, null);
    }

    /** @param from the address to come from, another one of this machine; null: any */
    public RawHttp(int port, InetAddress from) throws IOException {
        socket = new Socket();
        if (from != null) {
            socket.bind(new InetSocketAddress(from, 0));
        }
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
    }

    private RawHttp(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    /** Over a connection that is there already: TLS. */
    public static RawHttp over(Socket socket) throws IOException {
        return new RawHttp(socket);
    }

    public RawHttp send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends until the other side takes no more. */
    public RawHttp sendWhatItTakes(String text) {
        try {
            send(text);
        } catch (IOException closed) {
            // It has answered and hung up: that is for the test to judge.
        }
        return this;
    }

    /** All that comes until the connection ends. */
    public String everything() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** The one answer of a connection that ends after it. */
    public Answer lastAnswer() throws IOException {
        return parsed(everything());
    }

    /** The next answer of a connection that goes on; its body has a known length, or it has none. */
    public Answer answer(boolean withoutBody) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("The connection ended after «" + head + "»");
            }
            head.append((char) next);
        }
        var answer = parsed(head.toString());
        var length = withoutBody ? 0 : Integer.parseInt(answer.headers().getOrDefault("content-length", "0"));
        var body = new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
        return new Answer(answer.status(), answer.headers(), body, false);
    }

    /** What else has come within so long; the other side is not expected to send more. */
    public int unexpectedBytes(Duration within) throws IOException {
        socket.setSoTimeout((int) within.toMillis());
        try {
            return socket.getInputStream().readAllBytes().length;
        } catch (java.net.SocketTimeoutException quiet) {
            return 0;
        } finally {
            socket.setSoTimeout((int) PATIENCE.toMillis());
        }
    }

    /** Hangs up without a farewell: the other side sees a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static Answer parsed(String text) throws IOException {
        var head = text.split("\r\n\r\n", 2);
        var lines = head[0].split("\r\n");
        if (!lines[0].startsWith("HTTP/1.")) {
            throw new IOException("That is no answer: «" + text + "»");
        }
        var headers = new LinkedHashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        var body = head.length < 2
                ? ""
                : new String(head[1].getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body, true);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

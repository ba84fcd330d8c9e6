package org.cybercrimeproject.kit.test;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Somebody who asks for something long, reads the head of the answer, and then takes little or nothing of it. */
public final class SlowReader implements Closeable {

    private static final int BUFFER = 4096;
    private static final int PATIENCE_MILLIS = 180_000;

    private final Socket socket;
    private final InputStream in;
    private String head;

    private SlowReader(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /**
     * Asks, and does not wait for the answer.
     *
     * @param request request line and headers, a line each; Host is added
     */
    public static SlowReader asks(int port, String... request) throws IOException {
        var socket = new Socket();
        // Before connecting: it decides the window that is announced.
        socket.setReceiveBufferSize(BUFFER);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        var text = String.join("\r\n", request) + "\r\nHost: localhost:" + port + "\r\n\r\n";
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return new SlowReader(socket);
    }

    /** Waits for the head of the answer. */
    public String head() throws IOException {
        if (head == null) {
            var read = new StringBuilder();
            while (!read.toString().endsWith("\r\n\r\n")) {
                var next = in.read();
                if (next < 0) {
                    throw new IOException("No answer but: " + read);
                }
                read.append((char) next);
            }
            head = read.toString();
        }
        return head;
    }

    public int status() throws IOException {
        return Integer.parseInt(head().substring("HTTP/1.1 ".length()).substring(0, 3));
    }

    /** The value of a header of the answer, or null. */
    public String header(String name) throws IOException {
        return head().lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    /** Takes some of the body: how much came, −1 at its end. */
    public int take(int bytes) throws IOException {
        head();
        return in.read(new byte[bytes]);
    }

    /**
     * Takes all that still comes.
     *
     * @return how much, when the connection was ended as it should be
     * @throws IOException when it was reset
     */
    public long takeRest() throws IOException {
        head();
        return in.transferTo(java.io.OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

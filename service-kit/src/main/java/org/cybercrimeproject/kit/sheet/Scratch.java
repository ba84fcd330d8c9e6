package org.cybercrimeproject.kit.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file for a while, in the directory for temporary files: written once from its beginning to its end, then read. It
 * loses its name as soon as it is there, so it takes no space any more once it is closed – or once the process has
 * ended, whatever ended it. Used by one thread.
 */
public final class Scratch implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;

    private Scratch(FileChannel file) {
        this.file = file;
    }

    /** An empty one. */
    public static Scratch open() throws IOException {
        var directory = Path.of(System.getProperty("java.io.tmpdir"));
        Files.createDirectories(directory);
        return new Scratch(FileChannel.open(
                directory.resolve("suite-" + UUID.randomUUID() + ".tmp"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Takes what is written, through a buffer: flush it before reading. Closing it leaves the file. */
    public OutputStream out() {
        return new BufferedOutputStream(new End(), BUFFER);
    }

    /** Reads from the beginning, independently of other readers. */
    public InputStream in() {
        return new Beginning();
    }

    /** Bytes written. */
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private final class End extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            var rest = ByteBuffer.wrap(bytes, offset, length);
            while (rest.hasRemaining()) {
                file.write(rest, file.size());
            }
        }
    }

    private final class Beginning extends InputStream {
        private long position;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = file.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}

package org.cybercrimeproject.local.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.setup.Settings;

/** Held while a stack runs in a data directory; the system lets go of it however the holder ends. */
final class RunLock implements AutoCloseable {
    // Somebody who only looks holds it for a moment.
    private static final Duration LOOKERS = Duration.ofSeconds(1);

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or nothing when a stack runs. */
    static Optional<RunLock> take(Settings settings) throws IOException {
        Files.createDirectories(settings.runDirectory());
        FileChannel channel = FileChannel.open(file(settings), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (Waiting.until(LOOKERS, () -> locked(channel))) {
            return Optional.of(new RunLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether a stack runs in this data directory. */
    static boolean held(Settings settings) throws IOException {
        if (!Files.exists(file(settings))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file(settings), StandardOpenOption.WRITE)) {
            return !locked(channel);
        }
    }

    private static boolean locked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path file(Settings settings) {
        return settings.runDirectory().resolve("lock");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package org.cybercrimeproject.kit.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged meanwhile that is worth the attention of an operator. */
public final class Warnings extends Handler implements AutoCloseable {

    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

    /** Begins to listen. */
    public Warnings() {
        Logger.getLogger("").addHandler(this);
    }

    /** The lines so far. */
    public List<LogRecord> lines() {
        return List.copyOf(lines);
    }

    /** The same as texts. */
    public List<String> texts() {
        return lines.stream()
                .map(line -> line.getLoggerName() + ": " + line.getMessage() + " " + line.getThrown())
                .toList();
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            lines.add(line);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}

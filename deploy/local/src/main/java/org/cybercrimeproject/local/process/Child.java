package org.cybercrimeproject.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process the launcher has started, writing to its own log file. */
public record Child(String name, Process process, Path log) {
    private static final int SHOWN = 25;
    /** What a shell and Java add to the number of the signal that ended a process. */
    private static final int SIGNALS = 128;

    /** Starts a process; its output goes to the log even after the launcher is gone. */
    public static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(log.toFile());
        // The launcher's own settings are none of a service's, and a service refuses to start with what it does not
        // know.
        builder.environment().keySet().removeIf(key -> key.matches("SUITE_(DATA|JDK|JDK_DIRS|PORT_.*)"));
        builder.environment().putAll(environment);
        try {
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it still runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** For the person who must find out why it ended: exit code, last log lines, where to read on. */
    public String obituary() {
        String how = alive() ? "does not answer" : ended(process.exitValue());
        return "%s %s. The last lines of its log:%n%s%n  (all of it: %s)"
                .formatted(name, how, indented(LogFiles.tail(log, SHOWN)), log);
    }

    private static String ended(int code) {
        return code > SIGNALS ? "was ended by signal " + (code - SIGNALS) : "ended with code " + code;
    }

    private static String indented(List<String> lines) {
        return lines.isEmpty() ? "  | (empty)" : "  | " + String.join(System.lineSeparator() + "  | ", lines);
    }
}

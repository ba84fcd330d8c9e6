package org.cybercrimeproject.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Ports;
import org.cybercrimeproject.local.setup.Settings;

/**
 * What a running stack writes down for the other commands.
 *
 * @param pid the launcher
 * @param since when it began, in milliseconds since 1970: together with the number it is nobody else
 * @param command {@code start} or {@code infra}
 * @param ready whether everything is up
 * @param ports where it listens; the other commands follow it whatever their own settings say
 */
record Run(long pid, long since, String command, boolean ready, Map<Port, Integer> ports) {
    private static final ObjectMapper JSON = new ObjectMapper();
    // The system computes the beginning from its clock, which may be set meanwhile.
    private static final long CLOCK_STEPS = 10_000;

    /** This process. */
    static Run mine(String command, boolean ready, Ports ports) {
        ProcessHandle me = ProcessHandle.current();
        return new Run(me.pid(), beginning(me), command, ready, new EnumMap<>(ports.numbers()));
    }

    /** Writes it, complete or not at all. */
    void write(Settings settings) throws IOException {
        Path file = file(settings);
        Path draft = Files.createTempFile(file.getParent(), "suite", ".new");
        JSON.writeValue(draft.toFile(), this);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What was written last; nothing when nothing readable is there. */
    static Optional<Run> read(Settings settings) {
        try {
            return Optional.of(JSON.readValue(file(settings).toFile(), Run.class));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    static void delete(Settings settings) throws IOException {
        Files.deleteIfExists(file(settings));
    }

    /** These settings with the ports of the run. */
    Settings applied(Settings settings) {
        return settings.with(new Ports(ports));
    }

    /** The launcher, when it lives and is one. */
    Optional<ProcessHandle> launcher() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(beginning(process) - since) < CLOCK_STEPS);
    }

    private static long beginning(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static Path file(Settings settings) {
        return settings.runDirectory().resolve("suite.json");
    }
}

package org.cybercrimeproject.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * @param command {@code start} or {@code infra}
 * @param ready whether everything is up
 * @param ports where it listens; the other commands follow it whatever their own settings say
 */
record Run(long pid, String command, boolean ready, Map<Port, Integer> ports) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** This process. */
    static Run mine(String command, boolean ready, Ports ports) {
        return new Run(ProcessHandle.current().pid(), command, ready, new EnumMap<>(ports.numbers()));
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
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(Main.class.getName()))
                        .isPresent());
    }

    private static Path file(Settings settings) {
        return settings.runDirectory().resolve("suite.json");
    }
}

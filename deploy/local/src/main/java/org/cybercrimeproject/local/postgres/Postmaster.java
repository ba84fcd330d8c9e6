package org.cybercrimeproject.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.local.process.Ending;

/**
 * The server process of one data directory, whoever started it. A number in postmaster.pid proves nothing by itself:
 * after a crash it may be stale, or belong to somebody else by now; only the command line tells.
 */
record Postmaster(Path data) {
    private static final String PID_FILE = "postmaster.pid";
    private static final Duration FAST = Duration.ofSeconds(12);
    private static final Duration IMMEDIATE = Duration.ofSeconds(3);

    /** The argument of the command line that names the data directory. */
    String mark() {
        return "--data_directory=" + data;
    }

    /** The living processes that were started as server of this directory. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::owns).toList();
    }

    private boolean owns(ProcessHandle process) {
        // Nothing follows the mark, so /data does not match /data2.
        return process.info()
                .commandLine()
                .filter(line -> line.strip().endsWith(mark()))
                .isPresent();
    }

    /** Ends the server if there is one: fast (clients are cut off, data is written), then ever less gently. */
    void stop() throws IOException {
        List<ProcessHandle> living = processes();
        // Only the server itself takes the signal: a wrapper such as su would die of it and leave the server behind.
        Optional<ProcessHandle> server = pidInFile()
                .flatMap(pid -> living.stream().filter(p -> p.pid() == pid).findFirst());
        for (Step step : List.of(new Step("INT", FAST), new Step("QUIT", IMMEDIATE))) {
            if (server.isPresent()) {
                signal(server.get(), step.signal());
            } else {
                living.forEach(process -> signal(process, step.signal()));
            }
            if (Ending.await(living, step.patience())) {
                return;
            }
        }
        Ending.end(living, Duration.ZERO);
    }

    /** Removes a postmaster.pid that no living server owns; PostgreSQL itself trusts the bare number. */
    void removeStaleFile() throws IOException {
        if (processes().isEmpty()) {
            Files.deleteIfExists(data.resolve(PID_FILE));
        }
    }

    private Optional<Long> pidInFile() {
        try {
            return Files.readAllLines(data.resolve(PID_FILE)).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::parseLong);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Step(String signal, Duration patience) {}
}

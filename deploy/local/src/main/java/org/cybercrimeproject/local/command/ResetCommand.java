package org.cybercrimeproject.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cybercrimeproject.local.setup.Refusal;
import org.cybercrimeproject.local.setup.Settings;
import org.cybercrimeproject.local.setup.Trees;

/** {@code reset}: deletes what the stack keeps, and nothing else that may lie in the same directory. */
record ResetCommand(Settings settings, Console console) {
    private static final List<String> OURS = List.of("sample.done", "postgres", "kafka", "issuer", "logs");

    int run() throws IOException {
        if (!Files.isDirectory(settings.data())) {
            console.line("There is no data in %s.".formatted(settings.data()));
            return 0;
        }
        RunLock lock = RunLock.take(settings).orElseThrow(this::running);
        try {
            deleteOurs();
        } finally {
            lock.close();
        }
        Trees.delete(settings.runDirectory());
        deleteIfEmpty(settings.data());
        console.line("Deleted the data in %s.".formatted(settings.data()));
        return 0;
    }

    private void deleteOurs() throws IOException {
        if (!new Processes(settings).living().isEmpty()) {
            throw running();
        }
        // The marker first: data without it is loaded again, never the other way round.
        for (String name : OURS) {
            Trees.delete(settings.data().resolve(name));
        }
    }

    private Refusal running() {
        return new Refusal(Refusal.WRONG_MOMENT, "It runs in %s; ./suite stop first.".formatted(settings.data()));
    }

    private static void deleteIfEmpty(Path directory) throws IOException {
        try (Stream<Path> rest = Files.list(directory)) {
            if (rest.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(directory);
    }
}

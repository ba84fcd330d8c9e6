package org.cybercrimeproject.local.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.local.process.Ending;
import org.cybercrimeproject.local.setup.Settings;

/** {@code stop}: ends a running stack, in the foreground of whoever or detached, and what a killed one left behind. */
record StopCommand(Settings settings, Console console) {
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    int run() throws IOException {
        boolean running = RunLock.held(settings);
        Optional<ProcessHandle> launcher = running ? Run.read(settings).flatMap(Run::launcher) : Optional.empty();
        if (launcher.isPresent()) {
            console.line("Stopping (process %d) ...".formatted(launcher.get().pid()));
            Ending.end(List.of(launcher.get()), PATIENCE);
        }
        Processes processes = new Processes(settings);
        boolean orphans = !processes.living().isEmpty();
        if (orphans) {
            console.line("Stopping what a killed run has left behind:");
            processes.end(console);
        }
        console.line(launcher.isPresent() || orphans ? "Stopped." : "Nothing runs in %s.".formatted(settings.data()));
        return 0;
    }
}

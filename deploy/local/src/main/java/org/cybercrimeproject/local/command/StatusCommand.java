package org.cybercrimeproject.local.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cybercrimeproject.local.kafka.Broker;
import org.cybercrimeproject.local.postgres.Postgres;
import org.cybercrimeproject.local.process.Memory;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.local.service.ServiceRunner;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Ports;
import org.cybercrimeproject.local.setup.Refusal;
import org.cybercrimeproject.local.setup.Settings;

/** {@code status}: each part with its process, whether it is ready, and its memory. */
final class StatusCommand {
    private static final int KILOBYTES = 1024;

    private final Settings settings;
    private final Console console;
    private long total;
    private boolean allReady = true;

    StatusCommand(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Answers 0 when all is ready, 1 when something is not, 3 when nothing runs. */
    int run() throws IOException {
        Optional<Run> run = RunLock.held(settings) ? Run.read(settings) : Optional.empty();
        if (run.isEmpty()) {
            return notRunning();
        }
        Settings running = run.get().applied(settings);
        boolean services = run.get().command().equals("start");
        console.line("  %-18s %8s  %-5s  %6s".formatted("part", "pid", "ready", "MB"));
        Postgres postgres = new Postgres(running);
        row("PostgreSQL", postgres.processes(), postgres::ready);
        Broker broker = new Broker(running);
        row("Kafka", broker.processes(), broker::ready);
        if (services) {
            ServiceRunner runner = new ServiceRunner(running);
            for (Service service : Service.values()) {
                row(service.fullName(), runner.processes(service), () -> runner.ready(service));
            }
        }
        launcher(run.get(), running, services);
        console.line(String.format(Locale.ROOT, "  %-18s %8s  %-5s  %6d", "total", "", "", total / KILOBYTES));
        console.line("Data in %s".formatted(settings.data()));
        return allReady ? 0 : Refusal.FAILED;
    }

    private void launcher(Run run, Settings running, boolean services) {
        String name = services ? "gateway, issuer" : "issuer";
        Port last = services ? Port.GATEWAY : Port.ISSUER;
        // The launcher alone: all others are its children and have their own line.
        row(
                name,
                run.launcher().stream().toList(),
                () -> Ports.taken(running.ports().of(last)),
                false);
    }

    private void row(String name, List<ProcessHandle> processes, BooleanSupplier ready) {
        row(name, processes, ready, true);
    }

    private void row(String name, List<ProcessHandle> processes, BooleanSupplier ready, boolean withChildren) {
        boolean isReady = !processes.isEmpty() && ready.getAsBoolean();
        long memory = withChildren ? Memory.ofTrees(processes) : Memory.of(processes);
        allReady &= isReady;
        total += memory;
        String pid = processes.isEmpty() ? "-" : Long.toString(processes.get(0).pid());
        console.line(String.format(
                Locale.ROOT, "  %-18s %8s  %-5s  %6d", name, pid, isReady ? "yes" : "no", memory / KILOBYTES));
    }

    private int notRunning() {
        var orphans = new Processes(settings).living();
        if (orphans.isEmpty()) {
            console.line("Nothing runs in %s.".formatted(settings.data()));
        } else {
            console.line(
                    "No launcher runs in %s, but a killed run left behind: %s. ./suite stop ends them, ./suite start too."
                            .formatted(settings.data(), String.join(", ", orphans.keySet())));
        }
        return Refusal.WRONG_MOMENT;
    }
}

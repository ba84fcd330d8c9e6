package org.cybercrimeproject.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.setup.Refusal;
import org.cybercrimeproject.local.setup.Settings;

/** {@code start} and {@code infra}: brings the stack up, stays with it, takes it down. */
final class RunCommand {
    private static final int STOP_SECONDS = 30;

    private final Settings settings;
    private final Console console;
    private final boolean services;
    private final boolean sample;
    private final boolean detached;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch down = new CountDownLatch(1);

    RunCommand(Settings settings, Console console, Arguments arguments) {
        this.settings = settings;
        this.console = console;
        this.services = arguments.command().equals("start");
        this.sample = services && !arguments.has("no-sample");
        this.detached = arguments.has(DetachedStart.CHILD_OPTION);
    }

    /** Answers the exit code: 0 when it was stopped by request. */
    int run() throws IOException {
        refuseForeignData();
        RunLock lock = RunLock.take(settings).orElseThrow(this::runsAlready);
        try {
            stopOnSignal(Thread.currentThread());
            OwnClasses.load();
            Run.mine(command(), false, settings.ports()).write(settings);
            prepare();
            return keepUp();
        } finally {
            Run.delete(settings);
            lock.close();
            down.countDown();
        }
    }

    private int keepUp() throws IOException {
        Stack stack = new Stack(settings, console);
        try {
            up(stack);
            // Until a signal or the end of a part interrupts it.
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException | Refusal end) {
            if (asked.get()) {
                return 0;
            }
            console.blank();
            console.line(stack.dead().map(Child::obituary).orElseGet(end::getMessage));
            return end instanceof Refusal refusal ? refusal.exitCode() : Refusal.FAILED;
        } finally {
            console.blank();
            console.line("Stopping ...");
            stack.close();
            console.line("Stopped. The data stays in " + settings.data() + ".");
        }
    }

    /** Clears the place of what a killed run has left, and refuses when somebody else sits there. */
    private void prepare() {
        new Greeting(settings, console).hello(services);
        Processes orphans = new Processes(settings);
        if (!orphans.living().isEmpty()) {
            console.line("A former run was killed; stopping what it left behind:");
            orphans.end(console);
            console.blank();
        }
        Stack.refuseTakenPorts(settings.ports(), services);
    }

    private void up(Stack stack) throws IOException {
        long begin = System.nanoTime();
        stack.startInfrastructure();
        if (services) {
            stack.startServices();
        }
        if (sample) {
            new SampleStep(settings, console).load();
        }
        new Greeting(settings, console).ready(begin, services, detached);
        Run.mine(command(), true, settings.ports()).write(settings);
    }

    private String command() {
        return services ? "start" : "infra";
    }

    private Refusal runsAlready() {
        String who =
                Run.read(settings).map(run -> " (process " + run.pid() + ")").orElse("");
        return new Refusal(
                Refusal.WRONG_MOMENT,
                "It runs already%s in %s: ./suite status shows it, ./suite stop stops it."
                        .formatted(who, settings.data()));
    }

    private void refuseForeignData() throws IOException {
        Files.createDirectories(settings.data());
        if (!Files.isWritable(settings.data())) {
            throw new Refusal(
                    Refusal.USAGE,
                    "The data directory %s belongs to \"%s\"; run as the same user or set %s."
                            .formatted(
                                    settings.data(),
                                    Files.getOwner(settings.data()).getName(),
                                    Settings.DATA));
        }
    }

    private void stopOnSignal(Thread main) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (down.getCount() == 0) {
                return;
            }
            asked.set(true);
            main.interrupt();
            try {
                boolean clean = down.await(STOP_SECONDS, TimeUnit.SECONDS);
                // A stop that was asked for is a success, whatever signal carried it.
                Runtime.getRuntime().halt(clean ? 0 : Refusal.FAILED);
            } catch (InterruptedException e) {
                Runtime.getRuntime().halt(Refusal.FAILED);
            }
        }));
    }
}

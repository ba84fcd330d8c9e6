package org.cybercrimeproject.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.process.Ending;
import org.cybercrimeproject.local.process.LogFiles;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.setup.Settings;

/** {@code --detach}: a second launcher keeps the stack up, this one shows what it says and leaves when all is ready. */
record DetachedStart(Settings settings, Console console, Arguments arguments) {
    /** Tells the second launcher that nobody sits before it. */
    static final String CHILD_OPTION = "detached";
    /** The name of the second launcher's logs. */
    static final String LOG = "suite";

    private static final Duration STOPPING = Duration.ofSeconds(35);
    private static final Duration STEP = Duration.ofMillis(100);

    /** Answers 0 when all is ready, else what the second launcher ended with. */
    int run() throws IOException {
        Path log = new LogFiles(settings.logDirectory()).next(LOG);
        // The second launcher needs the settings of the first, which no other child gets.
        Child launcher = Child.start(LOG, command(), System.getenv(), log);
        Thread withIt = new Thread(() -> Ending.end(List.of(launcher.process().toHandle()), STOPPING));
        Runtime.getRuntime().addShutdownHook(withIt);
        try (RandomAccessFile said = new RandomAccessFile(log.toFile(), "r")) {
            while (launcher.alive() && !ready(launcher)) {
                show(said);
                Waiting.pause(STEP);
            }
            show(said);
        }
        Runtime.getRuntime().removeShutdownHook(withIt);
        return launcher.alive() ? 0 : launcher.process().exitValue();
    }

    private boolean ready(Child launcher) {
        Optional<Run> run = Run.read(settings);
        return run.filter(it -> it.pid() == launcher.process().pid() && it.ready())
                .isPresent();
    }

    private void show(RandomAccessFile said) throws IOException {
        byte[] fresh = new byte[(int) (said.length() - said.getFilePointer())];
        said.readFully(fresh);
        console.out().write(fresh);
        console.out().flush();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        // The end of the terminal's session is not the end of the stack.
        command.add("nohup");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments.command(), "--" + CHILD_OPTION));
        arguments.options().keySet().stream()
                .filter(option -> !option.equals("detach"))
                .forEach(option -> command.add("--" + option));
        return command;
    }
}

package org.cybercrimeproject.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.process.Ending;
import org.cybercrimeproject.local.process.JavaCommand;
import org.cybercrimeproject.local.process.LogFiles;
import org.cybercrimeproject.local.process.Part;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Ports;
import org.cybercrimeproject.local.setup.Refusal;
import org.cybercrimeproject.local.setup.Settings;

/** A real Kafka broker in a process of its own; its data survives whatever ends it. */
public final class Broker {
    /** The name of its logs. */
    public static final String NAME = "kafka";

    private static final String HEAP = "256m";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration FAREWELL = Duration.ofSeconds(8);

    private final Settings settings;
    private final Part part;

    /** The broker of these settings; nothing is touched yet. */
    public Broker(Settings settings) {
        this.settings = settings;
        this.part = new Part(NAME, settings.data());
    }

    /** Starts the broker and sees to the topics; an orphan of a killed run must be stopped before. */
    public Child start() {
        Child broker = Child.start(
                NAME,
                JavaCommand.main(
                        part, HEAP, BrokerMain.class, List.of(propertiesFile().toString())),
                Map.of("MALLOC_ARENA_MAX", "2"),
                new LogFiles(settings.logDirectory()).next(NAME));
        Topics topics = new Topics(bootstrap(settings.ports()));
        // First the bare port: an admin client that meets nobody writes a warning a second.
        Waiting.untilReady(broker, PATIENCE, () -> Ports.taken(settings.ports().of(Port.KAFKA)) && topics.answers());
        topics.ensure();
        return broker;
    }

    /** Ends the broker, whoever started it. */
    public void stop() {
        Ending.end(part.processes(), FAREWELL);
    }

    /** The living broker processes of this data directory. */
    public List<ProcessHandle> processes() {
        return part.processes();
    }

    /** Whether it answers. */
    public boolean ready() {
        return Ports.taken(settings.ports().of(Port.KAFKA)) && new Topics(bootstrap(settings.ports())).answers();
    }

    /** Where clients connect. */
    public static String bootstrap(Ports ports) {
        return "127.0.0.1:" + ports.of(Port.KAFKA);
    }

    private Path propertiesFile() {
        try {
            Path directory = Files.createDirectories(settings.data().resolve("kafka"));
            Properties properties = new Properties();
            properties.putAll(BrokerProperties.of(settings.ports(), directory.resolve("storage")));
            Path file = directory.resolve("server.properties");
            try (OutputStream out = Files.newOutputStream(file)) {
                properties.store(out, "Written anew at each start.");
            }
            return file;
        } catch (IOException e) {
            throw Refusal.failed("Kafka's settings could not be written: " + e.getMessage());
        }
    }
}

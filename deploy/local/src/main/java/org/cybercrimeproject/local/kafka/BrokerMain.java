package org.cybercrimeproject.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.cybercrimeproject.local.setup.Logging;
import org.cybercrimeproject.local.setup.Trees;

/**
 * The broker's own process: formats the storage at the first start, then is Kafka and nothing else. One JVM start
 * instead of two.
 */
public final class BrokerMain {
    private BrokerMain() {}

    /** Takes the file with the broker's properties. */
    public static void main(String[] arguments) throws IOException {
        Logging.configure("broker-logging.properties");
        Path file = Path.of(arguments[0]);
        format(file);
        Kafka.main(new String[] {file.toString()});
    }

    private static void format(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        Path storage = Path.of(properties.getProperty("log.dirs"));
        if (Files.isDirectory(storage)) {
            return;
        }
        Path directory = file.getParent();
        removeLeftovers(directory);
        Path draft = Files.createTempDirectory(directory, "formatting-");
        properties.setProperty("log.dirs", draft.toString());
        Path draftFile = draft.resolveSibling(draft.getFileName() + ".properties");
        try (OutputStream out = Files.newOutputStream(draftFile)) {
            properties.store(out, null);
        }
        String[] command = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", draftFile.toString()};
        if (StorageTool.execute(command, System.out) != 0) {
            throw new IOException("The storage could not be formatted.");
        }
        // Renamed when complete: a first start that was killed leaves nothing that looks like data.
        Files.move(draft, storage);
        Files.delete(draftFile);
    }

    private static void removeLeftovers(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path leftover : files.filter(
                            path -> path.getFileName().toString().startsWith("formatting-"))
                    .toList()) {
                Trees.delete(leftover);
            }
        }
    }
}

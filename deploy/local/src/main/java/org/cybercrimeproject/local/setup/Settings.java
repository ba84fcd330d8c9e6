package org.cybercrimeproject.local.setup;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where one stack lives.
 *
 * @param root the repository
 * @param data everything the stack keeps between runs ({@code SUITE_DATA}, usually {@code data/} in the repository)
 * @param ports its ports
 */
public record Settings(Path root, Path data, Ports ports) {
    /** The setting that moves the data directory. */
    public static final String DATA = "SUITE_DATA";

    /** Reads the settings; a relative data directory counts from the repository. */
    public static Settings from(Path root, Map<String, String> environment) {
        String given = environment.getOrDefault(DATA, "").strip();
        Path absolute = root.toAbsolutePath().normalize();
        Path data = absolute.resolve(given.isEmpty() ? "data" : given).normalize();
        return new Settings(absolute, data, Ports.from(environment));
    }

    /** The same stack on the ports that a running one was started with. */
    public Settings with(Ports other) {
        return new Settings(root, data, other);
    }

    /** What the running stack writes down about itself. */
    public Path runDirectory() {
        return data.resolve("run");
    }

    /** One log file per part and start. */
    public Path logDirectory() {
        return data.resolve("logs");
    }
}

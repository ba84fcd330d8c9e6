package org.cybercrimeproject.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.cybercrimeproject.local.setup.Logging;

/**
 * Measures the packaged suite beside programs that do the same by hand, by turns on the same machine and the same rows,
 * and prints the figures as tables of Markdown.
 */
public final class Main {

    private Main() {}

    /** Takes no arguments; see {@link Options}. */
    public static void main(String[] arguments) throws IOException {
        Logging.configure("launcher-logging.properties");
        var options = Options.ofSystem();
        var figures = new Figures();
        try (var ground = Ground.laid(options)) {
            for (var part : options.parts()) {
                switch (part) {
                    case "requests" -> new Requests(options, ground, figures).measure();
                    case "visible" -> new Visible(options, ground, figures).measure();
                    case "drain" -> new Drain(options, ground, figures).measure();
                    default -> throw new IllegalArgumentException("There is no part «" + part + "».");
                }
            }
        }
        figures.write(Path.of("target", "figures.md"));
    }
}

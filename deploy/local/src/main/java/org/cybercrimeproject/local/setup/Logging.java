package org.cybercrimeproject.local.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** How much the libraries in a process say. */
public final class Logging {
    private Logging() {}

    /** Takes the settings from a file on the class path. */
    public static void configure(String resource) {
        try (InputStream in = Logging.class.getClassLoader().getResourceAsStream(resource)) {
            LogManager.getLogManager().readConfiguration(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.cybercrimeproject.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.JarFile;
import org.cybercrimeproject.local.setup.Refusal;

/**
 * Loads all of the launcher's classes at once. A build replaces its jar while it runs, and what is first needed when
 * everything stops could then not be found any more.
 */
final class OwnClasses {
    private static final String SUFFIX = ".class";

    private OwnClasses() {}

    static void load() throws IOException {
        CodeSource source = OwnClasses.class.getProtectionDomain().getCodeSource();
        Path jar = Path.of(source.getLocation().getPath());
        if (!Files.isRegularFile(jar)) {
            return;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(SUFFIX))
                    .forEach(OwnClasses::load);
        }
    }

    private static void load(String entry) {
        String name = entry.substring(0, entry.length() - SUFFIX.length()).replace('/', '.');
        try {
            Class.forName(name, false, OwnClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw Refusal.failed("The launcher is incomplete, build it again: " + e.getMessage());
        }
    }
}

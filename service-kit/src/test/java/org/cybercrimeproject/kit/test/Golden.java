package org.cybercrimeproject.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that the build keeps: contracts and examples that others read. A test fails when the code drifts from them;
 * {@code -Dtest.golden=write} writes them anew, for a person to read the difference.
 */
public final class Golden {

    private Golden() {}

    /** Compares a text with a file below docs, or writes it. */
    public static void check(String file, String text) {
        var path = docs().resolve(file);
        try {
            if ("write".equals(System.getProperty("test.golden"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, text);
                return;
            }
            assertThat(path)
                    .as("docs/%s is kept by the build; write it with -Dtest.golden=write", file)
                    .exists();
            assertThat(text)
                    .as("docs/%s has drifted; if that is meant, write it anew with -Dtest.golden=write", file)
                    .isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder docs of the repository, from whichever module the test runs in. */
    public static Path docs() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder.resolve("docs");
            }
        }
        throw new IllegalStateException("Not within the repository.");
    }
}

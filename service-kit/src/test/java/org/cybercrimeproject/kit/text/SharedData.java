package org.cybercrimeproject.kit.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The data folder beside the repository, {@code ../shared/data}; tests that need it are skipped where it is absent. */
public final class SharedData {

    private SharedData() {}

    /** The file; the calling test ends here, as skipped, when there is none. */
    public static Path file(String name) {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared/data").resolve(name))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "../shared/data/" + name + " is not here");
        return folder.resolve("shared/data").resolve(name);
    }
}

package org.cybercrimeproject.local.setup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret made at the first start and kept in the data directory, readable by its owner only. */
public final class SecretFile {
    private SecretFile() {}

    /**
     * Reads the secret, or makes it. The file appears complete or not at all, and of two processes that make one at the
     * same time both end with the same secret.
     */
    public static String readOrMake(Path file, Supplier<String> maker) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path draft =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", ownerOnly);
            Files.writeString(draft, maker.get());
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException somebodyWasFirst) {
                // Theirs is as good.
            } finally {
                Files.delete(draft);
            }
        }
        return Files.readString(file).strip();
    }
}

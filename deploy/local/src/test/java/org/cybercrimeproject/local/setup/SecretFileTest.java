package org.cybercrimeproject.local.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    Path directory;

    @Test
    void aSecretIsMadeOnceAndReadByItsOwnerOnly() throws Exception {
        Path file = directory.resolve("deep/secret");
        assertThat(SecretFile.readOrMake(file, () -> "first")).isEqualTo("first");
        assertThat(SecretFile.readOrMake(file, () -> "second")).isEqualTo("first");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void manyWhoMakeOneAtTheSameTimeEndWithTheSame() throws Exception {
        Set<String> results = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 50).parallel().forEach(i -> {
            try {
                results.add(SecretFile.readOrMake(directory.resolve("secret"), () -> "secret " + i));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(results).hasSize(1);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).as("no drafts stay behind").hasSize(1);
        }
    }
}

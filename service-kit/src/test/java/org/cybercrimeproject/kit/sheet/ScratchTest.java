package org.cybercrimeproject.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScratchTest {

    @Test
    void whatIsWrittenIsReadAsOftenAsOneLikes() throws IOException {
        try (var file = Scratch.open()) {
            var out = file.out();
            out.write(new byte[100_000]);
            out.write(7);
            out.flush();
            assertThat(file.size()).isEqualTo(100_001);
            assertThat(file.in().readAllBytes()).hasSize(100_001).endsWith(7);
            assertThat(file.in().readAllBytes()).hasSize(100_001);
        }
    }

    /** So that nothing is left behind, even by a process that is killed. */
    @Test
    void itHasNoNameFromItsBeginning() throws IOException {
        var before = temporary();
        try (var file = Scratch.open()) {
            file.out().write(1);
            assertThat(temporary()).isEqualTo(before);
        }
    }

    @Test
    void onceClosedItIsGone() throws IOException {
        var file = Scratch.open();
        file.close();
        assertThatThrownBy(() -> file.in().read()).isInstanceOf(IOException.class);
    }

    private static List<Path> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("suite-.*\\.tmp"))
                    .toList();
        }
    }
}

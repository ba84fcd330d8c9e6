package org.cybercrimeproject.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK the script {@code suite} takes; the script itself runs, among directories that look like JDKs. */
class JdkChoiceTest {

    @TempDir
    Path directory;

    @Test
    void theNewestJdkUpToTwentyFiveIsTaken() throws Exception {
        jdk("a", "17.0.15");
        Path newest = jdk("b", "25.0.3");
        jdk("c", "21.0.8");
        jdk("d", "26");
        jdk("e", "11.0.2");
        assertThat(chosen(Map.of(), "a", "b", "c", "d", "e")).isEqualTo(newest + "\n");
    }

    @Test
    void versionsAreComparedAsNumbers() throws Exception {
        jdk("a", "17.0.9");
        Path newer = jdk("b", "17.0.15");
        assertThat(chosen(Map.of(), "a", "b")).isEqualTo(newer + "\n");
    }

    @Test
    void aRuntimeWithoutCompilerIsNotEnough() throws Exception {
        Path whole = jdk("a", "17.0.15");
        Files.delete(jdk("b", "21.0.8").resolve("bin/javac"));
        assertThat(chosen(Map.of(), "a", "b")).isEqualTo(whole + "\n");
    }

    @Test
    void aJdkWithoutReleaseFileIsAsked() throws Exception {
        Path silent = jdk("a", "21.0.8");
        Files.delete(silent.resolve("release"));
        jdk("b", "17.0.15");
        assertThat(chosen(Map.of(), "a", "b")).isEqualTo(silent + "\n");
    }

    @Test
    void directoriesThatDoNotExistAreNoTrouble() throws Exception {
        Path jdk = jdk("a b", "17.0.15");
        assertThat(chosen(Map.of(), "nowhere", "a b")).isEqualTo(jdk + "\n");
    }

    @Test
    void aGivenJdkIsTakenWhateverElseThereIs() throws Exception {
        Path given = jdk("a", "17.0.15");
        jdk("b", "25.0.3");
        assertThat(chosen(Map.of("SUITE_JDK", given.toString()), "a", "b")).isEqualTo(given + "\n");
    }

    @Test
    void whenNoneFitsTheMessageSaysWhatWasFoundAndWhatToDo() throws Exception {
        jdk("a", "11.0.2");
        assertThat(chosen(Map.of(), "a"))
                .contains("No JDK of version 17 to 25")
                .contains("Java 11.0.2 in " + directory.resolve("a"))
                .contains("SUITE_JDK=");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = directory.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : new String[] {"java", "javac"}) {
            Path file = home.resolve("bin").resolve(program);
            Files.writeString(file, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2026-01-01' >&2\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }

    private String chosen(Map<String, String> environment, String... names) throws Exception {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        ProcessBuilder script = new ProcessBuilder("bash", root.resolve("suite").toString(), "jdk");
        script.environment().remove("SUITE_JDK");
        script.environment()
                .put(
                        "SUITE_JDK_DIRS",
                        Arrays.stream(names)
                                .map(name -> directory.resolve(name).toString())
                                .collect(Collectors.joining(":")));
        script.environment().putAll(environment);
        Process process = script.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

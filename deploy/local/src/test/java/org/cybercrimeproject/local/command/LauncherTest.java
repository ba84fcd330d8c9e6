package org.cybercrimeproject.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.local.setup.FreePorts;
import org.cybercrimeproject.local.setup.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own, as {@code ./suite} runs it: its commands, its exit codes, its own death. */
class LauncherTest {

    @TempDir
    Path root;

    private final Map<String, String> environment = FreePorts.environment();

    private record Outcome(int code, String text) {}

    private Outcome suite(String... words) throws Exception {
        return suite(environment, words);
    }

    private Outcome suite(Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsuite.root=" + root,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(Arrays.asList(words));
        Path output = Files.createTempFile(root, "output", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(output));
    }

    @AfterEach
    void stopWhateverRuns() throws Exception {
        suite("stop");
    }

    @Test
    void aStackLivesThroughItsCommandsTheDeathOfItsLauncherAndOfAPart() throws Exception {
        assertThat(suite("status")).isEqualTo(new Outcome(3, "Nothing runs in " + root.resolve("data") + ".\n"));

        Outcome start = suite("infra", "--detach");
        assertThat(start.text()).contains("PostgreSQL", "Kafka", "Ready after", "./suite stop");
        assertThat(start.code()).isZero();
        assertThat(suite("status").code()).isZero();
        assertThat(suite("infra", "--detach").text()).contains("It runs already");
        assertThat(suite("reset").code()).isEqualTo(3);

        ProcessHandle launcher = launcher();
        launcher.destroyForcibly();
        launcher.onExit().get(60, TimeUnit.SECONDS);
        assertThat(suite("status").text()).contains("left behind: postgres, kafka");

        Outcome again = suite("infra", "--detach");
        assertThat(again.text()).contains("Kafka stopped", "PostgreSQL stopped", "Ready after");
        assertThat(again.code()).isZero();

        ProcessHandle second = launcher();
        processes().living().get("kafka").forEach(ProcessHandle::destroyForcibly);
        second.onExit().get(60, TimeUnit.SECONDS);
        assertThat(processes().living()).isEmpty();
        assertThat(suite("logs", "suite").text()).contains("kafka was ended by signal 9", "all of it: ");

        assertThat(suite("reset").code()).isZero();
        assertThat(root.resolve("data")).doesNotExist();
    }

    private Processes processes() {
        return new Processes(Settings.from(root, environment));
    }

    private ProcessHandle launcher() {
        return Run.read(Settings.from(root, environment))
                .orElseThrow()
                .launcher()
                .orElseThrow();
    }

    @Test
    void takenPortsAreNamedAndNothingIsStarted() throws Exception {
        try (var taken = new java.net.ServerSocket(0)) {
            Map<String, String> moved = new java.util.HashMap<>(environment);
            moved.put("SUITE_PORT_KAFKA", Integer.toString(taken.getLocalPort()));
            Outcome start = suite(moved, "infra");
            assertThat(start.code()).isEqualTo(2);
            assertThat(start.text()).contains(taken.getLocalPort() + "  kafka", "SUITE_PORT_KAFKA");
            assertThat(root.resolve("data/postgres")).doesNotExist();
        }
    }

    @Test
    void aTokenIsPrintedWhetherOrNotSomethingRuns() throws Exception {
        Outcome token = suite("token", "editor", "--subject", "ann");
        assertThat(token.text()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        assertThat(token.code()).isZero();
        assertThat(suite("token", "king").code()).isEqualTo(2);
    }
}

package org.cybercrimeproject.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.process.Ending;
import org.cybercrimeproject.local.sample.Loader;
import org.cybercrimeproject.local.sample.Sample;
import org.cybercrimeproject.system.stack.Suite;

/** Loads the sample project with the launcher's own loader, undisturbed or killed in the middle. */
final class SampleLoading {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite;
    private final Sample sample;
    private final Loader loader;

    SampleLoading(Suite suite) throws IOException {
        this.suite = suite;
        this.sample = Sample.read();
        this.loader = new Loader(sample, suite.data(), suite.entry(), suite::token);
    }

    int size() {
        return sample.size();
    }

    boolean done() throws IOException {
        return loader.done();
    }

    /** Answers how many records it had to write. */
    int load() throws IOException {
        return loader.load(seen -> {});
    }

    int awaitFollowUps() {
        return loader.awaitReports(PATIENCE);
    }

    void forget() throws IOException {
        Files.delete(suite.data().resolve("sample.done"));
    }

    /** Kills a loader when it has written about that many records; answers how many it got done at least. */
    int loadAndKillAfter(int records) throws IOException {
        Path log = suite.data().resolve("logs/sample-loader.log");
        Child child = Child.start(
                "sample-loader",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoaderMain.class.getName(),
                        suite.data().toString(),
                        suite.entry()),
                Map.of("TOKEN_editor", suite.token("editor"), "TOKEN_publisher", suite.token("publisher")),
                log);
        Soon.until("half the sample", () -> !child.alive() || Files.size(log) >= records);
        child.process().destroyForcibly();
        Ending.await(List.of(child.process().toHandle()), PATIENCE);
        return (int) Files.size(log);
    }
}

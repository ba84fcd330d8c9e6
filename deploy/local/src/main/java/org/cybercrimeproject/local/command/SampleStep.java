package org.cybercrimeproject.local.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.cybercrimeproject.local.issuer.DevelopmentKey;
import org.cybercrimeproject.local.issuer.Tokens;
import org.cybercrimeproject.local.sample.Loader;
import org.cybercrimeproject.local.sample.Sample;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Settings;

/** Loads the sample project unless that was done, and waits until the reports show it. */
record SampleStep(Settings settings, Console console) {
    private static final Duration FOR_THE_REPORTS = Duration.ofSeconds(60);
    private static final int TELL_EVERY = 40;

    void load() throws IOException {
        Sample sample = Sample.read();
        Tokens tokens = new Tokens(DevelopmentKey.in(settings.data()));
        Loader loader = new Loader(
                sample,
                settings.data(),
                settings.ports().url(Port.GATEWAY),
                role -> tokens.mint("sample-loader", Set.of(role)));
        if (sample.size() == 0 || loader.done()) {
            return;
        }
        long begin = System.nanoTime();
        int written = loader.load(seen -> {
            if (seen % TELL_EVERY == 0) {
                console.line("  %-18s %d of %d records".formatted("sample project", seen, sample.size()));
            }
        });
        int known = loader.awaitReports(FOR_THE_REPORTS);
        if (known < sample.commitments()) {
            console.line(
                    "  The reports know %d of the sample's %d follow-ups after %d s; the rest is still on its way (./suite logs reporting-service)."
                            .formatted(known, sample.commitments(), FOR_THE_REPORTS.toSeconds()));
            return;
        }
        String fresh = written == sample.size() ? "" : ", %d of them new".formatted(written);
        console.ready("sample project", begin, "%d records%s; %d follow-ups".formatted(sample.size(), fresh, known));
    }
}

package org.cybercrimeproject.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.setup.Refusal;

/**
 * Loads the sample through the public API like any client. What is there is left alone, so a load that was killed
 * halfway goes on where it was and doubles nothing; a marker spares the questions once all is loaded.
 */
public final class Loader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // Long enough for an event to pass from one service over the broker into the reports.
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final String OVERVIEW = "/api/v1/dashboards/overview?asOf=2010-02-01";

    private final Sample sample;
    private final Path marker;
    private final Entry entry;

    /**
     * A loader.
     *
     * @param gateway the entry's address
     * @param tokenOfRole makes a token for a role
     */
    public Loader(Sample sample, Path data, String gateway, UnaryOperator<String> tokenOfRole) {
        this(sample, data, new Entry(gateway, tokenOfRole, PATIENCE));
    }

    Loader(Sample sample, Path data, Entry entry) {
        this.sample = sample;
        this.marker = data.resolve("sample.done");
        this.entry = entry;
    }

    /** Whether this very sample was loaded before. */
    public boolean done() throws IOException {
        return Files.exists(marker) && Files.readString(marker).equals(sample.digest());
    }

    /**
     * Writes what is missing and leaves the marker; answers how many records it wrote.
     *
     * @param progress told after each record how many are dealt with
     */
    public int load(IntConsumer progress) throws IOException {
        int written = 0;
        int seen = 0;
        for (SampleFile file : sample.files()) {
            for (SampleFile.Write write : file.writes()) {
                written += ensure(file, write) ? 1 : 0;
                progress.accept(++seen);
            }
        }
        Files.writeString(marker, sample.digest());
        return written;
    }

    /** Whether it had to be written. */
    private boolean ensure(SampleFile file, SampleFile.Write write) {
        Entry.Answer there = read(write);
        switch (Verdict.ofReading(there.status())) {
            case THERE -> {
                return false;
            }
            case REFUSED -> throw refused("could not be read", file, write, there);
            default -> {
                // Absent: goes on below.
            }
        }
        Entry.Answer answer = entry.write(write);
        if (Verdict.written(answer.status())) {
            return true;
        }
        if (isThereNow(write, answer)) {
            return false;
        }
        throw refused("was refused", file, write, answer);
    }

    /** After a refused write: somebody was quicker, or an earlier try got through unnoticed. */
    private boolean isThereNow(SampleFile.Write write, Entry.Answer refusal) {
        return refusal.body().path("type").asText().endsWith(":reference-taken")
                || Verdict.perhapsThere(refusal.status())
                        && Verdict.ofReading(read(write).status()) == Verdict.THERE;
    }

    private Entry.Answer read(SampleFile.Write write) {
        // The real day: with SUITE_CLOCK in the past the record would not be there yet. A PUT address has no history.
        String query = write.method().equals("POST") ? "?asOf=" + LocalDate.now() : "";
        return entry.get(write.address() + query, write.role());
    }

    private static Refusal refused(String what, SampleFile file, SampleFile.Write write, Entry.Answer answer) {
        return Refusal.failed("The sample record %s (%s) %s: %s%n./suite start --no-sample starts without the sample."
                .formatted(write.address(), file.name(), what, answer.explanation()));
    }

    /**
     * Waits until the reports know all follow-ups of the sample and have taken in nothing new for a moment; answers how
     * many they know at the end.
     */
    public int awaitReports(Duration patience) {
        JsonNode[] last = {MissingNode.getInstance()};
        long[] since = {System.nanoTime()};
        Waiting.until(patience, () -> {
            JsonNode overview = entry.get(OVERVIEW, "viewer").body();
            if (!overview.path("modelVersion").equals(last[0].path("modelVersion"))) {
                since[0] = System.nanoTime();
            }
            last[0] = overview;
            return followUps(overview) >= sample.commitments() && System.nanoTime() - since[0] > QUIET.toNanos();
        });
        return followUps(last[0]);
    }

    private static int followUps(JsonNode overview) {
        return overview.path("followUps").path("total").asInt();
    }
}

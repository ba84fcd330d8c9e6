package org.cybercrimeproject.kit.test.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.test.Golden;
import org.cybercrimeproject.kit.test.Untouched;
import org.cybercrimeproject.kit.test.api.Operation;
import org.cybercrimeproject.kit.test.api.Samples;
import org.cybercrimeproject.kit.test.api.Samples.Sample;
import org.junit.jupiter.api.DynamicTest;

/**
 * Bad input for every operation of a service, made from its OpenAPI document: each parameter, each header, each field of
 * each body. Whatever comes is refused with words, in time, shows nothing of what is inside and changes nothing.
 */
public final class BadInputSuite {

    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Pattern DOCUMENTED = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

    private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    private final Samples samples;
    private final Wire wire;
    private final Verdict verdict = new Verdict(documented());
    private final Fields fields;

    public BadInputSuite(Samples samples) {
        this.samples = samples;
        this.fields = new Fields(samples.contract());
        this.wire = new Wire(samples.contract());
    }

    /** A test per operation. */
    public Stream<DynamicTest> tests() {
        var cursors = new HashMap<String, String>();
        return samples.contract().operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    if (cursors.isEmpty()) {
                        cursors.putAll(cursors());
                    }
                    assertThat(faults(operation, cursors))
                            .as(operation.toString())
                            .isEmpty();
                }));
    }

    /** What went wrong with the attempts on an operation; empty when nothing. */
    List<String> faults(Operation operation, Map<String, String> cursors) {
        var faults = new ArrayList<String>();
        var sample = sample(operation);
        var attempts = attempts(sample, cursors);
        var written = Untouched.count();
        for (int i = 0; i < attempts.size(); i++) {
            faults.addAll(faults(attempts.get(i)));
            if (Untouched.count() != written) {
                faults.add(attempts.get(i) + ": something was written");
                // The record is not what it was any more: the rest goes on with another one.
                sample = sample(operation);
                attempts = attempts(sample, cursors);
                written = Untouched.count();
            }
        }
        if (sample.body() != null) {
            for (var attempt : new BodyAttempts(fields).longest(sample)) {
                // It may be carried out, so each has a record of its own.
                var fresh = sample(operation);
                var own = attempt.to(Attempt.of(fresh, "", attempt.wanted()).address());
                faults.addAll(faults(own.with("If-Match", fresh.match())));
            }
        }
        return faults;
    }

    private List<Attempt> attempts(Sample sample, Map<String, String> cursors) {
        var addresses = new AddressAttempts(samples.contract(), cursors);
        var all = new ArrayList<Attempt>();
        all.addAll(addresses.queries(sample));
        all.addAll(addresses.paths(sample));
        all.addAll(addresses.headers(sample));
        if (sample.body() != null) {
            var bodies = new BodyAttempts(fields);
            all.addAll(bodies.whole(sample));
            all.addAll(bodies.ofFields(sample));
        }
        return all;
    }

    private Sample sample(Operation operation) {
        return samples.of(operation, Visibility.INTERNAL);
    }

    private List<String> faults(Attempt attempt) {
        var started = System.nanoTime();
        try {
            var answer = wire.send(attempt);
            var faults = new ArrayList<>(verdict.faults(attempt, answer));
            faults.addAll(wire.faults(answer));
            if (took(started).compareTo(SLOW) > 0) {
                // One slow answer may be the machine's; two are ours.
                started = System.nanoTime();
                wire.send(attempt);
                if (took(started).compareTo(SLOW) > 0) {
                    faults.add("takes " + took(started));
                }
            }
            return faults.stream().map(fault -> attempt + ": " + fault).toList();
        } catch (UncheckedIOException e) {
            return List.of(e.getMessage() + ": " + e.getCause());
        }
    }

    private static Duration took(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** A genuine cursor of each list that has more than one row. */
    private Map<String, String> cursors() {
        var found = new HashMap<String, String>();
        for (var operation : samples.contract().operations()) {
            if (operation.in("query").stream().anyMatch(it -> it.name().equals("cursor"))) {
                var attempt = Attempt.of(sample(operation), "a page of one", Attempt.Wanted.HARMLESS);
                var cursor = nextCursor(wire.send(attempt.query("limit", "1")).body());
                if (cursor != null) {
                    found.put(operation.id(), cursor);
                }
            }
        }
        return found;
    }

    private static String nextCursor(String page) {
        var cursor = NEXT.matcher(page);
        return cursor.find() ? cursor.group(1) : null;
    }

    /** The types of problem that docs/errors.md has. */
    static Set<String> documented() {
        try {
            return DOCUMENTED
                    .matcher(Files.readString(Golden.docs().resolve("errors.md")))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

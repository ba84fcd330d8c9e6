package org.cybercrimeproject.kit.test.badinput;

import static org.cybercrimeproject.kit.test.badinput.Attempt.Wanted.HARMLESS;
import static org.cybercrimeproject.kit.test.badinput.Attempt.Wanted.REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.test.api.Contract;
import org.cybercrimeproject.kit.test.api.Operation;
import org.cybercrimeproject.kit.test.api.Samples.Sample;

/** What can be wrong with an address and with headers. */
final class AddressAttempts {

    private static final List<String> NO_RECORDS = List.of(
            "NO-SUCH.RECORD",
            "no-such-record",
            "00000000-0000-7000-8000-00000000dead",
            "%00",
            "%FF",
            "..%2F..%2Fetc",
            "'%20or%201=1",
            "A".repeat(300));

    private static final Pattern SORT_KEY = Pattern.compile("[Ss]ort keys?: ([a-zA-Z]+)");

    private final Contract contract;
    private final Map<String, String> cursors;

    /**
     * @param cursors a genuine cursor by the id of the list that gave it
     */
    AddressAttempts(Contract contract, Map<String, String> cursors) {
        this.contract = contract;
        this.cursors = cursors;
    }

    List<Attempt> queries(Sample sample) {
        var all = new ArrayList<Attempt>();
        var operation = sample.operation();
        for (var parameter : operation.in("query")) {
            var schema = contract.resolved(parameter.schema());
            var one = schema.path("type").asText().equals("array") ? contract.resolved(schema.path("items")) : schema;
            BadValues.raw(parameter.name(), one)
                    .forEach((name, raw) ->
                            all.add(Attempt.of(sample, name, REFUSED).query(parameter.name(), raw)));
            if (one.path("type").asText().equals("string") && !operation.writes()) {
                for (var search : BadValues.searches()) {
                    all.add(Attempt.of(sample, "signs of a search language", HARMLESS)
                            .query(parameter.name(), search));
                }
            }
            if (parameter.required()) {
                var without = Attempt.of(sample, "a parameter left out", REFUSED);
                all.add(without.to(without.address().replaceFirst(parameter.name() + "=[^&]*&?", ""))
                        .at(parameter.name()));
            }
        }
        all.add(Attempt.of(sample, "an unknown parameter", REFUSED).query("colour", "red"));
        all.add(Attempt.of(sample, "a parameter in other letters", REFUSED).query("ASOF", "2010-01-01"));
        between(sample, "from", "to", all);
        cursors(sample, all);
        return all;
    }

    private static void between(Sample sample, String from, String to, List<Attempt> all) {
        var names = sample.operation().in("query").stream()
                .map(Operation.Parameter::name)
                .toList();
        if (names.contains(from) && names.contains(to)) {
            all.add(Attempt.of(sample, "an end before its start", REFUSED)
                    .query(from, "2010-03-02")
                    .query(to, "2010-03-01"));
        }
    }

    /** Whether the list's own order is the descending one: then that is no other sort. */
    private static boolean newestFirst(Sample sample) {
        return sample.operation().node().path("description").asText().contains("default: newest first");
    }

    private void cursors(Sample sample, List<Attempt> all) {
        if (sample.operation().in("query").stream().noneMatch(it -> it.name().equals("cursor"))) {
            return;
        }
        cursors.forEach((list, cursor) -> {
            if (list.equals(sample.operation().id())) {
                var key = SORT_KEY.matcher(
                        sample.operation().node().path("description").asText());
                if (key.find()) {
                    all.add(Attempt.of(sample, "a cursor and another sort", REFUSED)
                            .query("sort", (newestFirst(sample) ? "" : "-") + key.group(1))
                            .query("cursor", cursor));
                }
                all.add(Attempt.of(sample, "a cursor that was edited", REFUSED)
                        .query("cursor", "A" + cursor.substring(1)));
                all.add(Attempt.of(sample, "a cursor that was cut", REFUSED)
                        .query("cursor", cursor.substring(0, cursor.length() / 2)));
            } else {
                all.add(Attempt.of(sample, "the cursor of " + list, REFUSED).query("cursor", cursor));
            }
        });
    }

    List<Attempt> paths(Sample sample) {
        var all = new ArrayList<Attempt>();
        var template = sample.operation().path().split("/");
        var actual = sample.address().split("/");
        for (int i = 0; i < template.length; i++) {
            if (!template[i].startsWith("{")) {
                continue;
            }
            for (var bad : bad(template[i])) {
                var changed = actual.clone();
                changed[i] = bad;
                var attempt = Attempt.of(sample, "«" + bad + "» for " + template[i], REFUSED);
                all.add(attempt.to(attempt.address().replace(sample.address(), String.join("/", changed))));
            }
        }
        return all;
    }

    private static List<String> bad(String parameter) {
        return switch (parameter) {
            case "{n}", "{version}" -> List.of("0", "-1", "1000000", "9223372036854775808", "x", "1.5", "%00");
            case "{party}" -> List.of("XX", "UK", "YU", "de", "%00");
            default -> NO_RECORDS;
        };
    }

    List<Attempt> headers(Sample sample) {
        var all = new ArrayList<Attempt>();
        all.add(Attempt.of(sample, "nothing that can be served", REFUSED).with("Accept", "image/png"));
        if (!sample.operation().writes()) {
            all.add(Attempt.of(sample, "no media type", HARMLESS).with("Accept", "%;/x"));
            all.add(Attempt.of(sample, "no language", HARMLESS).with("Accept-Language", ";;q=x,," + "z".repeat(500)));
        }
        all.add(Attempt.of(sample, "a huge header", REFUSED).with("X-Huge", "x".repeat(20_000)));
        all.add(Attempt.of(sample, "a damaged token", REFUSED).with("Authorization", "Bearer a.b.c"));
        if (sample.match() != null) {
            all.add(Attempt.of(sample, "no If-Match", REFUSED).with("If-Match", null));
        }
        if (sample.operation().header("If-Match").isPresent()) {
            for (var stale : List.of("\"0-0\"", "\"999999-0\"", "abc", "\"", "\"" + "9".repeat(40) + "-0\"")) {
                all.add(Attempt.of(sample, "If-Match: " + stale, REFUSED).with("If-Match", stale));
            }
        }
        if (sample.operation().header("Idempotency-Key").isPresent()) {
            for (var key : List.of("x".repeat(1_000), "a\tb")) {
                all.add(Attempt.of(sample, "a key that is none", REFUSED).with("Idempotency-Key", key));
            }
        }
        if (sample.operation().header("If-None-Match").isPresent()) {
            all.add(Attempt.of(sample, "no ETag", HARMLESS).with("If-None-Match", "\",,W/,\"\"" + "x".repeat(500)));
        }
        return all;
    }
}

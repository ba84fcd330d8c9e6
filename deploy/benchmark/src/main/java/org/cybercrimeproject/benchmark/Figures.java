package org.cybercrimeproject.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, as tables of Markdown; each line is also said as soon as it is known. */
final class Figures {

    private final List<String> lines = new ArrayList<>();

    Figures() {
        say("Java %s, %d processors, %s %s"
                .formatted(
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch")));
    }

    /** Begins a table. */
    void table(String... columns) {
        say("");
        row(columns);
        row(Arrays.stream(columns).map(column -> "---").toArray(String[]::new));
    }

    /** One line of the table at hand. */
    void row(String... cells) {
        say("| " + String.join(" | ", cells) + " |");
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }

    /** A number with three significant digits. */
    static String number(double value) {
        if (value >= 100) {
            return "%,.0f".formatted(value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }

    /** The middle one, with the smallest and the largest. */
    static String spread(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return "%s (%s–%s)"
                .formatted(number(median(values)), number(sorted.get(0)), number(sorted.get(sorted.size() - 1)));
    }

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /** The smallest value that at least so many percent of the values do not exceed. */
    static double percentile(List<Double> values, double percent) {
        var sorted = values.stream().sorted().toList();
        var rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }
}

package org.cybercrimeproject.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured, set by system properties {@code benchmark.*}.
 *
 * @param root the repository
 * @param rows how many activities there are before anything is measured
 * @param parts what is measured: {@code requests}, {@code visible}, {@code drain}
 * @param rounds how often each figure is taken, by turns with what it is compared with
 * @param turn how long one turn takes
 * @param jvm further JVM options of the services, such as a flight recording's
 */
record Options(Path root, int rows, List<String> parts, int rounds, Duration turn, List<String> jvm) {

    static Options ofSystem() {
        return new Options(
                Path.of(System.getProperty("suite.root")).toAbsolutePath().normalize(),
                Integer.getInteger("benchmark.rows"),
                List.of(System.getProperty("benchmark.parts").split(",")),
                Integer.getInteger("benchmark.rounds"),
                Duration.ofSeconds(Integer.getInteger("benchmark.seconds")),
                Stream.of(System.getProperty("benchmark.jvm", "").split(" "))
                        .filter(option -> !option.isBlank())
                        .toList());
    }
}

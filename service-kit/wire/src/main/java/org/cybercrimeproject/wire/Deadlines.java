package org.cybercrimeproject.wire;

import java.time.Duration;

/**
 * How long a connection is waited for. None of them runs while an answer is made or read, however long that takes.
 *
 * @param idle a connection that asks nothing is closed after so long
 * @param head from the first byte of a request to the end of its headers
 * @param body for the body, to which each {@code bytesPerSecond} that have come add a second
 * @param bytesPerSecond as slow as a body may come, on average
 */
public record Deadlines(Duration idle, Duration head, Duration body, int bytesPerSecond) {

    /** What is usual. */
    public static final Deadlines USUAL =
            new Deadlines(Duration.ofSeconds(75), Duration.ofSeconds(10), Duration.ofSeconds(20), 1_000);

    public Deadlines {
        if (!isPositive(idle) || !isPositive(head) || !isPositive(body) || bytesPerSecond < 1) {
            throw new IllegalArgumentException("The deadlines of connections are longer than nothing.");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}

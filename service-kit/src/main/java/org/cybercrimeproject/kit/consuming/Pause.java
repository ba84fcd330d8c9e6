package org.cybercrimeproject.kit.consuming;

/** The pauses between tries while something is away: each twice as long as the one before, up to a limit. */
final class Pause {

    private static final long SHORTEST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 5000;

    private long millis = SHORTEST_MILLIS;

    void take() {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while records wait.", e);
        }
        millis = Math.min(2 * millis, LONGEST_MILLIS);
    }
}

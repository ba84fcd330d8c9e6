package org.cybercrimeproject.kit.security;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What one caller may still send: a bucket that fills steadily, kept as the one instant at which it will be full again
 * (the generic cell rate algorithm of ITU-T I.371). No lock, and nothing to do while nobody asks.
 */
final class Allowance {

    /** Nanoseconds of the clock that the caller passes. */
    private final AtomicLong fullAt;

    Allowance(long now) {
        fullAt = new AtomicLong(now);
    }

    /**
     * Takes one request out of the bucket.
     *
     * @param now nanoseconds
     * @param interval nanoseconds in which one request flows in
     * @param burst how many requests the bucket holds
     * @return 0 when it was there, else the nanoseconds until it will be
     */
    long take(long now, long interval, int burst) {
        while (true) {
            var before = fullAt.get();
            // Differences only: the clock may count through Long.MAX_VALUE.
            var missing = Math.max(before - now, 0) + interval;
            var wait = missing - interval * burst;
            if (wait > 0) {
                return wait;
            }
            if (fullAt.compareAndSet(before, now + missing)) {
                return 0;
            }
        }
    }
}

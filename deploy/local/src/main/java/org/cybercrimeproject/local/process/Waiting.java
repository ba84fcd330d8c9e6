package org.cybercrimeproject.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.cybercrimeproject.local.setup.Refusal;

/** Asks again and again until the answer is yes. */
public final class Waiting {
    private static final long STEP_MILLIS = 50;

    private Waiting() {}

    /** True as soon as the question is answered with yes, false when the time is over. */
    public static boolean until(Duration patience, BooleanSupplier question) {
        long end = System.nanoTime() + patience.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause(Duration.ofMillis(STEP_MILLIS));
        }
        return true;
    }

    /** Waits until a child is ready; refuses when it ends before or the time is over. */
    public static void untilReady(Child child, Duration patience, BooleanSupplier ready) {
        boolean answered = until(patience, () -> !child.alive() || ready.getAsBoolean());
        if (!answered || !child.alive()) {
            throw Refusal.failed(child.obituary());
        }
    }

    /** A pause that an interrupt ends at once. */
    public static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted.");
        }
    }
}

package org.cybercrimeproject.system;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what travels over Kafka; generous, because a test machine may be busy with something else. */
final class Soon {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration STEP = Duration.ofMillis(200);

    private Soon() {}

    /** Asserts again and again until it holds; the last failure is the test's. */
    static void assertThatSoon(ThrowingRunnable assertions) {
        Awaitility.await().atMost(PATIENCE).pollInterval(STEP).untilAsserted(assertions);
    }

    /** Waits for something to become true. */
    static void until(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(PATIENCE).pollInterval(STEP).until(condition);
    }
}

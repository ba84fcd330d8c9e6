package org.cybercrimeproject.kit.relay;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The owners of one test class, in a PostgreSQL and with a broker of their own. */
final class Owners implements BeforeAllCallback, AfterAllCallback {

    private final SuiteStack stack = new SuiteStack();
    private Map<String, String> started;

    @Override
    public void beforeAll(ExtensionContext context) {
        started = stack.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stack.stop();
    }

    /** A new one of this name. */
    Owner named(String name) throws Exception {
        return new Owner(started, name);
    }

    /** Waits for what relays will have done. */
    static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}

package org.cybercrimeproject.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.cybercrimeproject.kit.SuiteConfig;

/** The domain's «today»: a day, in the suite's time zone. Recorded time comes from the database alone. */
@ApplicationScoped
public class SuiteClock {

    private final SuiteConfig config;

    SuiteClock(SuiteConfig config) {
        this.config = config;
    }

    public LocalDate today() {
        return config.clock().orElseGet(() -> LocalDate.now(config.timeZone()));
    }
}

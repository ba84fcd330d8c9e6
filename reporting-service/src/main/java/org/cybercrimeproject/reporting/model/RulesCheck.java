package org.cybercrimeproject.reporting.model;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica whose rules are not those of the totals takes nothing in, and is not ready. */
@Readiness
@Singleton
class RulesCheck implements HealthCheck {

    private final Totals totals;

    RulesCheck(Totals totals) {
        this.totals = totals;
    }

    @Override
    public HealthCheckResponse call() {
        var number = totals.rules();
        var response = HealthCheckResponse.named("Counting rules").withData("number", number);
        return number == Counted.RULES
                ? response.up().build()
                : response.withData("problem", OtherRules.words(number)).down().build();
    }
}

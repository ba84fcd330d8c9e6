package org.cybercrimeproject.kit.alarm;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows the alarms to whoever asks whether the service is ready. It is: they tell what it cannot mend by itself. */
@Readiness
@Singleton
class AlarmsCheck implements HealthCheck {

    private final Alarms alarms;

    AlarmsCheck(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Alarms").up();
        alarms.raised().forEach(response::withData);
        return response.build();
    }
}

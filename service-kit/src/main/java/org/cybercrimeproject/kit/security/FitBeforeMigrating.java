package org.cybercrimeproject.kit.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Refuses unfit settings before Flyway does anything: it migrates before a service hears that it starts, and a migration
 * that ran as the wrong role counts as done for ever. Nobody asks for this bean by name, so the build is told to keep it.
 */
@Unremovable
@Singleton
class FitBeforeMigrating implements FlywayConfigurationCustomizer {

    private final StartChecks checks;

    FitBeforeMigrating(StartChecks checks) {
        this.checks = checks;
    }

    @Override
    public void customize(FluentConfiguration migrations) {
        checks.refuseUnfit();
    }
}

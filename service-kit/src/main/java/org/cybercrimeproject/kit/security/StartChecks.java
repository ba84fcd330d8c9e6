package org.cybercrimeproject.kit.security;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Refuses to start with settings that are meant for a developer's machine, unless this is one. */
@Singleton
class StartChecks {

    private static final Logger LOG = Logger.getLogger(StartChecks.class);
    private static final Set<String> AT_HOME = Set.of("local", "test", "dev");

    private final Config config;

    StartChecks(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(1) StartupEvent start, AgroalDataSource database) {
        refuseUnfit();
        if (isAtHome(ConfigUtils.getProfiles())) {
            return;
        }
        try {
            refuse(TablesOfService.faults(database));
        } catch (SQLException e) {
            LOG.warnf("Whether the service owns its tables could not be asked: %s", e.getMessage());
        }
        new ProductionSettings(config).warnings().forEach(LOG::warn);
    }

    /** Refuses settings that are not fit for where this runs. */
    void refuseUnfit() {
        if (!isAtHome(ConfigUtils.getProfiles())) {
            refuse(new ProductionSettings(config).faults());
        }
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "The settings are not fit for production:\n- " + String.join("\n- ", faults));
        }
    }

    /** Whether all profiles are a developer's: one that is not, wherever it stands among them, and the checks apply. */
    static boolean isAtHome(List<String> profiles) {
        return !profiles.isEmpty() && AT_HOME.containsAll(profiles);
    }
}

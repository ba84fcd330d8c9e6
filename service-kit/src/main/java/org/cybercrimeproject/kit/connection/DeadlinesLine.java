package org.cybercrimeproject.kit.connection;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tells at the start how long callers are waited for. A mapping that no bean asks for would be left out of the build. */
@Singleton
class DeadlinesLine {

    private static final Logger LOG = Logger.getLogger(DeadlinesLine.class);

    void tell(@Observes StartupEvent start, ConnectionsConfig config) {
        LOG.debugf("Callers are waited for: %s", config.deadlines());
    }
}

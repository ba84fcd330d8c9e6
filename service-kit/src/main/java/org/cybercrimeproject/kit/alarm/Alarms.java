package org.cybercrimeproject.kit.alarm;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * What a person must look at: said once in the log when it begins and once when it is over, and shown with the
 * readiness of the service meanwhile. An alarm does not make a service unready: a restart would mend none of them.
 */
@Singleton
public class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class);

    private final Map<String, String> raised = new TreeMap<>();

    /** Raises an alarm, or says what has changed about it. */
    public synchronized void raise(String name, String text) {
        if (!text.equals(raised.put(name, text))) {
            LOG.errorf("Alarm %s: %s", name, text);
        }
    }

    /** Ends an alarm, if it was raised. */
    public synchronized void clear(String name) {
        if (raised.remove(name) != null) {
            LOG.infof("The alarm %s is over.", name);
        }
    }

    /** What is wrong at the moment, by name. */
    public synchronized Map<String, String> raised() {
        return new TreeMap<>(raised);
    }
}

package org.cybercrimeproject.kit.kafka;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * What is said of Kafka altogether, {@code kafka.*}: where it is, and how to get in. The channels have it from their
 * connector; the clients that the kit makes itself, for the relay and for looking at topics, have it from here.
 */
public final class KafkaSettings {

    private static final String PREFIX = "kafka.";
    private static final String SERVERS = "bootstrap.servers";

    private KafkaSettings() {}

    /** The settings of a client of this configuration, and more of its own, which count first. */
    public static Map<String, Object> of(Config config, Map<String, Object> own) {
        var settings = new HashMap<String, Object>();
        for (var name : config.getPropertyNames()) {
            var key = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : fromEnvironment(name);
            if (!key.isEmpty()) {
                config.getOptionalValue(PREFIX + key, String.class).ifPresent(value -> settings.put(key, value));
            }
        }
        settings.put(SERVERS, config.getValue(PREFIX + SERVERS, String.class));
        settings.putAll(own);
        return settings;
    }

    /** {@code KAFKA_SECURITY_PROTOCOL} is {@code kafka.security.protocol}. */
    private static String fromEnvironment(String name) {
        return name.matches("KAFKA(_[A-Z0-9]+)+")
                ? name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.')
                : "";
    }
}

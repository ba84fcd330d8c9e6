package org.cybercrimeproject.kit.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox reaches the topic: keys {@code suite.relay.*}. */
@ConfigMapping(prefix = "suite.relay")
public interface RelayConfig {

    /** Whether this replica relays at all. */
    @WithDefault("true")
    boolean enabled();

    /** How long the relay sleeps when nobody wakes it. */
    @WithDefault("1s")
    Duration pause();

    /** How many change rows are read and sent at a time. */
    @WithDefault("1000")
    int rows();

    /** How many bytes of state are read and sent at a time; a single larger state still goes. */
    @WithDefault("4194304")
    int bytes();

    /** How often the relay says up to when this service's facts are settled: the freshness of every report. */
    @WithDefault("5s")
    Duration markEvery();
}

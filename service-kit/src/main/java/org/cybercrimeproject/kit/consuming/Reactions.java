package org.cybercrimeproject.kit.consuming;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The service's reactions, by what they listen to. */
@Singleton
class Reactions {

    private final Instance<Reaction> all;
    private final Config config;

    Reactions(@Any Instance<Reaction> all, Config config) {
        this.all = all;
        this.config = config;
    }

    /** The reaction to a topic; empty when the service does not listen to it. */
    Optional<Reaction> to(String topic) {
        return all.stream()
                .filter(reaction -> config.getOptionalValue(
                                "mp.messaging.incoming." + reaction.channel() + ".topic", String.class)
                        .filter(topic::equals)
                        .isPresent())
                .findFirst();
    }
}

package org.cybercrimeproject.kit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What is set for each service of the suite: keys {@code suite.*}. */
@ConfigMapping(prefix = "suite")
public interface SuiteConfig {

    /** The service's name, {@code activity-service}: source of its events and consumer group. */
    String service();

    /** Its name where only services are named, in addresses and as owner of settled marks: {@code activity}. */
    default String shortName() {
        return service().replaceFirst("-service$", "");
    }

    /** The topic that the service owns, {@code activity.events}; none when it publishes nothing. */
    Optional<String> topic();

    /** The time zone in which «today» is reckoned, an IANA name. */
    @WithDefault("UTC")
    ZoneId timeZone();

    /** Where clients ask for the API, as its OpenAPI document names it: the suite's entry, at its public address. */
    @WithDefault("http://127.0.0.1:8080")
    URI entry();

    /** Moves the domain's «today» (ISO date); only in the profiles local and test. Never moves recordedAt. */
    Optional<LocalDate> clock();
}

package org.cybercrimeproject.kit.connection;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.cybercrimeproject.wire.Deadlines;

/**
 * How long a service waits for a caller to send: keys {@code suite.connections.*}. None of these times runs while the
 * service makes an answer or the caller reads one, however long that takes.
 */
@Unremovable
@ConfigMapping(prefix = "suite.connections")
public interface ConnectionsConfig {

    /** A connection that asks nothing is closed after so long. */
    @WithDefault("75S")
    Duration idle();

    /** From the first byte of a request to the end of its headers; then 408. */
    @WithDefault("10S")
    Duration head();

    /** For the body, to which each bytes-per-second that have come add a second; then 408. */
    @WithDefault("20S")
    Duration body();

    /** As slow as a body may come, on average. */
    @WithDefault("1000")
    int bytesPerSecond();

    /** All of them; refuses what can't be. */
    default Deadlines deadlines() {
        return new Deadlines(idle(), head(), body(), bytesPerSecond());
    }
}

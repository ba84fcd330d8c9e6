package org.cybercrimeproject.kit.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How many requests a service takes of one caller: keys {@code suite.rate-limit.*}. A caller is the subject of a token;
 * those without one are told apart by their addresses, so behind a proxy set {@code quarkus.http.proxy.*}, or all of them
 * are one. Each replica counts for itself.
 */
@ConfigMapping(prefix = "suite.rate-limit")
public interface RateLimitConfig {

    /** Requests per second that a caller may go on sending for ever; 0: no limit. */
    @WithDefault("100")
    int perSecond();

    /** Requests that a caller may send at once after a quiet time; at least 1. */
    @WithDefault("500")
    int burst();

    /** Callers that are remembered at a time, about 200 bytes each; of more the longest silent are forgotten. */
    @WithDefault("20000")
    int callers();
}

package org.cybercrimeproject.kit.security;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Whose pages may read answers in a browser: keys {@code suite.cors.*}. */
@ConfigMapping(prefix = "suite.cors")
public interface CorsConfig {

    /**
     * The origins of those pages, {@code https://frontend.example.org}, or with any port {@code http://localhost:*};
     * none: only pages of the service's own origin.
     */
    Optional<List<String>> origins();
}

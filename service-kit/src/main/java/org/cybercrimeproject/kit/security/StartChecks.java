package org.cybercrimeproject.kit.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cybercrimeproject.kit.SuiteConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with settings that are meant for a developer's machine, unless this is one. */
class StartChecks {

    private static final Set<String> AT_HOME = Set.of("local", "test", "dev");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0.0.0.0");

    private final SuiteConfig config;
    private final Optional<String> authServer;
    private final Optional<String> issuer;

    StartChecks(
            SuiteConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> authServer,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer) {
        this.config = config;
        this.authServer = authServer;
        this.issuer = issuer;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        faults(ConfigUtils.getProfiles(), authServer, issuer, config.clock().isPresent()).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw new IllegalStateException(fault);
                });
    }

    static List<String> faults(
            List<String> profiles, Optional<String> authServer, Optional<String> issuer, boolean movedClock) {
        if (profiles.stream().anyMatch(AT_HOME::contains)) {
            return List.of();
        }
        var faults = new java.util.ArrayList<String>();
        if (authServer.isEmpty()) {
            faults.add("quarkus.oidc.auth-server-url is not set: nobody could sign in.");
        }
        authServer
                .filter(url -> !isRemoteHttps(url))
                .ifPresent(url -> faults.add(
                        "quarkus.oidc.auth-server-url must be https and not on this machine, but is " + url + "."));
        issuer.filter("urn:suite:local"::equals)
                .ifPresent(urn -> faults.add("The development issuer " + urn + " is for the profile local only."));
        if (movedClock) {
            faults.add("suite.clock moves «today» and is for the profiles local and test only.");
        }
        return faults;
    }

    private static boolean isRemoteHttps(String url) {
        try {
            var uri = URI.create(url);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && !LOOPBACK.contains(uri.getHost())
                    && !uri.getHost().startsWith("127.");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

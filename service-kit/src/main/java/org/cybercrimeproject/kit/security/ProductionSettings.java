package org.cybercrimeproject.kit.security;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** What must hold of the settings of a service that others can reach: all faults at once, each with what to do. */
final class ProductionSettings {

    private static final String AUTH_SERVER = "quarkus.oidc.auth-server-url";
    private static final String ISSUER = "quarkus.oidc.token.issuer";
    private static final String LIMIT = "suite.rate-limit.per-second";
    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String SERVICE_ROLE = "quarkus.datasource.username";
    private static final String OWNER = "quarkus.flyway.username";
    private static final String OWNER_PASSWORD = "quarkus.flyway.password";
    private static final String MIGRATE = "quarkus.flyway.migrate-at-start";
    private static final String PROXIES = "quarkus.http.proxy.trusted-proxies";
    private static final String PROTOCOL = "security.protocol";
    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";

    private static final Pattern CHANNEL =
            Pattern.compile("(mp\\.messaging\\.(?:incoming|outgoing)\\.[^.]+\\.)connector");
    private static final Pattern SIGNS_IN = Pattern.compile("[?&](user|password)=", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERIFIED = Pattern.compile("[?&]sslmode=(require|verify-ca|verify-full)(&|$)");
    /** What the server takes for an address or a block of them; it takes all else for a name. */
    private static final Pattern ADDRESSES = Pattern.compile(
            "(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9A-Fa-f:.]+])(?::[0-9]+)?|[0-9A-Fa-f:.]+/[0-9]{1,3}");

    private static final Set<String> ENCRYPTED = Set.of("SSL", "SASL_SSL");

    private final Config config;
    private final List<String> faults = new ArrayList<>();

    ProductionSettings(Config config) {
        this.config = config;
    }

    /** Why the service must not start; empty when all is well. */
    List<String> faults() {
        faults.clear();
        provider();
        issuer();
        clock();
        limit();
        proxies();
        kafka();
        roles();
        return List.copyOf(faults);
    }

    /** What an operator may have reasons for. */
    List<String> warnings() {
        return value(DATABASE)
                .filter(url -> !VERIFIED.matcher(url).find() && !Loopback.is(Loopback.host(address(url))))
                .map(url -> List.of(DATABASE + " has no sslmode of require, verify-ca or verify-full:"
                        + " the connections to the database may be unencrypted."))
                .orElse(List.of());
    }

    private void provider() {
        var url = value(AUTH_SERVER);
        if (url.isEmpty()) {
            faults.add(AUTH_SERVER + " is not set: nobody could sign in. Set it to the https address of the provider.");
        } else if (!isRemoteHttps(url.get())) {
            faults.add(
                    AUTH_SERVER + " must be an https address that is not on this machine, but is " + url.get() + ".");
        }
    }

    /** {@code any} would have tokens of every issuer whose key fits; and who speaks for this machine speaks for nobody. */
    private void issuer() {
        value(ISSUER)
                .filter(issuer -> !isRemoteHttps(issuer))
                .ifPresent(
                        issuer -> faults.add(ISSUER + " must be an https address that is not on this machine, but is "
                                + issuer + ". Remove it, or set the provider's issuer."));
    }

    private void clock() {
        value("suite.clock")
                .ifPresent(day -> faults.add("suite.clock moves today to " + day
                        + " and is for the profiles local and test only. Remove it."));
    }

    private void limit() {
        value(LIMIT)
                .filter(limit -> !limit.strip().matches("\\+?0*[1-9][0-9]*"))
                .ifPresent(limit -> faults.add(LIMIT + " must be at least 1, but is " + limit
                        + ": one caller could take all there is. No limit is for the profiles local and test only."));
    }

    private void proxies() {
        value(PROXIES).stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .map(String::strip)
                .filter(proxy -> !ADDRESSES.matcher(proxy).matches())
                .forEach(name -> faults.add(PROXIES + " must hold addresses or blocks of them, such as 10.42.0.0/16 or"
                        + " [::1], but has " + name + ": a name would be looked up for every request."));
    }

    /** What a channel says counts before what its connector says, and that before what is said of Kafka altogether. */
    private void kafka() {
        var altogether = value("kafka." + PROTOCOL).orElse("PLAINTEXT");
        encrypted("kafka." + PROTOCOL, altogether);
        var ofConnector = value(CONNECTOR + PROTOCOL);
        ofConnector.ifPresent(protocol -> encrypted(CONNECTOR + PROTOCOL, protocol));
        for (var channel : channels()) {
            value(channel + PROTOCOL).ifPresent(protocol -> encrypted(channel + PROTOCOL, protocol));
        }
    }

    private void encrypted(String key, String protocol) {
        if (!ENCRYPTED.contains(protocol.strip().toUpperCase(Locale.ROOT))) {
            faults.add(key + " must be SSL or SASL_SSL, but is " + protocol
                    + ": events of every visibility would cross the network in plain text.");
        }
    }

    private Set<String> channels() {
        var channels = new TreeSet<String>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false).forEach(name -> {
            var channel = CHANNEL.matcher(name);
            if (channel.matches()) {
                channels.add(channel.group(1));
            }
        });
        return channels;
    }

    /** The role of the service owns nothing. Flyway silently signs in as it where one of its own settings is missing. */
    private void roles() {
        value(DATABASE)
                .filter(url -> SIGNS_IN.matcher(url).find())
                .ifPresent(url -> faults.add(DATABASE + " must not name a user or password: migrations and service sign"
                        + " in as two roles. Set " + SERVICE_ROLE + " and " + OWNER + "."));
        // As Flyway's own setting is read, which takes 1, yes and on for true.
        if (!config.getOptionalValue(MIGRATE, Boolean.class).orElse(true)) {
            return;
        }
        if (value(OWNER).isEmpty() || value(OWNER_PASSWORD).isEmpty()) {
            faults.add("The migrations would run as the role of the service. Set " + OWNER + " and " + OWNER_PASSWORD
                    + " to the owner of the tables, or migrate in a job and set " + MIGRATE + "=false.");
        } else if (value(OWNER).equals(value(SERVICE_ROLE))) {
            faults.add(OWNER + " and " + SERVICE_ROLE + " must be two roles, but both are "
                    + value(OWNER).get() + ": a service must not own its tables.");
        }
    }

    private static boolean isRemoteHttps(String url) {
        var address = address(url);
        return "https".equalsIgnoreCase(address.getScheme()) && !Loopback.is(Loopback.host(address));
    }

    /** What is no address has neither scheme nor host. */
    private static URI address(String url) {
        try {
            return URI.create(url.strip().replaceFirst("^jdbc:", ""));
        } catch (IllegalArgumentException e) {
            return URI.create("");
        }
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }
}

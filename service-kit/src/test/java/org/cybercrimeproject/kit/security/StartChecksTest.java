package org.cybercrimeproject.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartChecksTest {

    private static final String PROVIDER = "quarkus.oidc.auth-server-url";

    private static final Map<String, String> FIT = Map.of(
            PROVIDER,
            "https://id.example.org/realms/suite",
            "kafka.security.protocol",
            "SASL_SSL",
            "suite.rate-limit.per-second",
            "100",
            "quarkus.datasource.jdbc.url",
            "jdbc:postgresql://db.example.org/activity?sslmode=verify-full",
            "quarkus.datasource.username",
            "activity",
            "quarkus.flyway.username",
            "activity_owner",
            "quarkus.flyway.password",
            "x",
            "mp.messaging.incoming.activity-events.connector",
            "smallrye-kafka");

    private static ProductionSettings settings(Map<String, String> others) {
        var all = new HashMap<>(FIT);
        all.putAll(others);
        return new ProductionSettings(
                new SmallRyeConfigBuilder().withDefaultValues(all).build());
    }

    private static List<String> faults(String key, String value) {
        return settings(Map.of(key, value == null ? "" : value)).faults();
    }

    @ParameterizedTest
    @CsvSource({
        "local, true",
        "test, true",
        "dev, true",
        "'dev,local', true",
        "prod, false",
        "staging, false",
        "'prod,local', false",
        "'local,prod', false",
        "'test,staging,dev', false",
        "'', false",
        "LOCAL, false"
    })
    void aProfileThatIsNobodysOwnMachineMakesTheChecksApply(String profiles, boolean isAtHome) {
        assertThat(StartChecks.isAtHome(profiles.isEmpty() ? List.of() : List.of(profiles.split(","))))
                .isEqualTo(isAtHome);
    }

    @Test
    void settingsThatAreFitAreFit() {
        assertThat(settings(Map.of()).faults()).isEmpty();
        assertThat(settings(Map.of()).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.org",
                "HTTPS://id.example.org:8443/realms/suite",
                "https://10.0.0.7/realms/suite",
                "https://128.0.0.1",
                "https://[2001:db8::1]:8443",
                "https://localhost.example.org",
                "https://127.example.org",
                "https://someone@id.example.org"
            })
    void aProviderSomewhereElseOverHttpsIsFine(String url) {
        assertThat(faults(PROVIDER, url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.org",
                "https://localhost/realms/suite",
                "https://LOCALHOST",
                "https://localhost.",
                "https://localhost:8100",
                "https://id.localhost",
                "https://a.b.LocalHost.:8443/x",
                "https://localhost.localdomain",
                "https://ip6-localhost",
                "https://someone@localhost",
                "https://id.example.org@127.1",
                "https://127.0.0.1:8100",
                "https://127.1.2.3:8100",
                "https://127.1",
                "https://127.0.1",
                "https://2130706433",
                "https://017700000001",
                "https://0x7f000001",
                "https://0X7F.0.0.1",
                "https://0177.0.0.1",
                "https://127.000.000.001",
                "https://127.0.0.1.",
                "https://0",
                "https://0.0.0.0",
                "https://[::1]:8100",
                "https://[0:0:0:0:0:0:0:1]",
                "https://[::]",
                "https://[::ffff:127.0.0.1]:8100/x",
                "https://[::ffff:7f00:1]",
                "https://[::127.0.0.1]",
                "https://[64:ff9b::127.0.0.1]",
                "https://[::1%25lo]",
                "https:///realms",
                "https://:8443",
                "//id.example.org",
                "urn:suite:local",
                "not an address",
                ""
            })
    void aProviderThatAnybodyCouldBeIsNot(String url) {
        assertThat(faults(PROVIDER, url)).singleElement().asString().contains(PROVIDER);
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.token.issuer, urn:suite:local",
        "quarkus.oidc.token.issuer, URN:suite:test",
        "quarkus.oidc.token.issuer, any",
        "quarkus.oidc.token.issuer, http://id.example.org/realms/suite",
        "quarkus.oidc.token.issuer, https://localhost:8100",
        "quarkus.oidc.token.issuer, https://127.1/realms/suite",
        "suite.clock, 2010-02-01",
        "suite.rate-limit.per-second, 0",
        "suite.rate-limit.per-second, -1",
        "suite.rate-limit.per-second, 00",
        "quarkus.http.proxy.trusted-proxies, ::1",
        "quarkus.http.proxy.trusted-proxies, 2001:db8::1",
        "quarkus.http.proxy.trusted-proxies, 'ingress.example.org,10.0.0.1'",
        "kafka.security.protocol, PLAINTEXT",
        "kafka.security.protocol, plaintext",
        "kafka.security.protocol, SASL_PLAINTEXT",
        "kafka.security.protocol,",
        "mp.messaging.connector.smallrye-kafka.security.protocol, PLAINTEXT",
        "mp.messaging.incoming.activity-events.security.protocol, SASL_PLAINTEXT",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://db/activity?sslmode=require&user=activity",
        "quarkus.flyway.username,",
        "quarkus.flyway.password,",
        "quarkus.flyway.username, activity"
    })
    void eachFaultIsNamedWithItsSetting(String key, String value) {
        assertThat(faults(key, value)).singleElement().asString().contains(key);
    }

    @ParameterizedTest
    @CsvSource({
        "kafka.security.protocol, SSL",
        "kafka.security.protocol, sasl_ssl",
        "mp.messaging.incoming.activity-events.security.protocol, SSL",
        "suite.rate-limit.per-second, 1",
        "quarkus.http.proxy.trusted-proxies, '10.42.0.0/16, 10.0.0.1,10.0.0.2:8080'",
        "quarkus.http.proxy.trusted-proxies, '[::1],[2001:db8::1]:8080,fd00::/8'",
        "quarkus.oidc.token.issuer, https://id.example.org/realms/suite"
    })
    void whatIsFitInAnotherWayIsFit(String key, String value) {
        assertThat(faults(key, value)).isEmpty();
    }

    @Test
    void noNameIsLookedUpForEveryRequestUnlessSomebodyAsksForIt() throws IOException {
        var usual = new Properties();
        try (var file = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
            usual.load(file);
        }
        var proxies = "quarkus.http.proxy.trusted-proxies";
        assertThat(usual).containsKey(proxies);
        assertThat(faults(proxies, usual.getProperty(proxies))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "1", "yes", "YES", "on", "y"})
    void whoMigratesAtItsStartNeedsAnOwnerHoweverThatIsSpelt(String yes) {
        assertThat(settings(Map.of("quarkus.flyway.migrate-at-start", yes, "quarkus.flyway.username", ""))
                        .faults())
                .singleElement()
                .asString()
                .contains("quarkus.flyway.username");
    }

    @Test
    void whoMigratesInAJobNeedsNoOwnerInTheService() {
        assertThat(settings(Map.of("quarkus.flyway.migrate-at-start", "false", "quarkus.flyway.username", ""))
                        .faults())
                .isEmpty();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(settings(Map.of(
                                PROVIDER,
                                "http://localhost",
                                "quarkus.oidc.token.issuer",
                                "urn:suite:local",
                                "suite.clock",
                                "2010-02-01",
                                "suite.rate-limit.per-second",
                                "0",
                                "kafka.security.protocol",
                                "PLAINTEXT",
                                "quarkus.flyway.username",
                                ""))
                        .faults())
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/activity, 1",
        "jdbc:postgresql://db/activity?sslmode=prefer, 1",
        "jdbc:postgresql://db/activity?ssl=true&sslmode=require, 0",
        "jdbc:postgresql://db/activity?sslmode=verify-ca&x=y, 0",
        "jdbc:postgresql://127.0.0.1:5432/activity, 0"
    })
    void aDatabaseWithoutEncryptionIsAWarning(String url, int warnings) {
        assertThat(settings(Map.of("quarkus.datasource.jdbc.url", url)).warnings())
                .hasSize(warnings);
    }
}

package org.cybercrimeproject.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartChecksTest {

    private static final Optional<String> PROVIDER = Optional.of("https://id.example.org/realms/suite");

    @Test
    void aProviderSomewhereElseOverHttpsIsFine() {
        assertThat(StartChecks.faults(List.of("prod"), PROVIDER, Optional.empty(), false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.org",
                "https://localhost/realms/suite",
                "https://127.0.0.1:8100",
                "https://127.1.2.3:8100",
                "https://[::1]:8100",
                "urn:suite:local",
                "not an address"
            })
    void aProviderThatAnybodyCouldBeIsNot(String url) {
        assertThat(StartChecks.faults(List.of("prod"), Optional.of(url), Optional.empty(), false))
                .hasSize(1);
    }

    @Test
    void theDevelopmentIssuerAndAMovedClockStayAtHome() {
        assertThat(StartChecks.faults(List.of("prod"), PROVIDER, Optional.of("urn:suite:local"), true))
                .hasSize(2);
        assertThat(StartChecks.faults(List.of("local"), Optional.empty(), Optional.of("urn:suite:local"), true))
                .isEmpty();
    }

    @Test
    void withoutAProviderNobodyCouldSignIn() {
        assertThat(StartChecks.faults(List.of("prod"), Optional.empty(), Optional.empty(), false))
                .hasSize(1);
    }
}

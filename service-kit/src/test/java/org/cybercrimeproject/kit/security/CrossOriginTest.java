package org.cybercrimeproject.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {

    @Test
    void anOriginIsSchemeHostAndPortAndOnlyThePortMayBeAny() {
        assertThat("https://frontend.example.org")
                .matches(CrossOrigin.pattern("https://frontend.example.org"))
                .doesNotMatch(CrossOrigin.pattern("http://frontend.example.org"))
                .doesNotMatch(CrossOrigin.pattern("https://frontend.example"));
        assertThat("https://frontendXexample.org").doesNotMatch(CrossOrigin.pattern("https://frontend.example.org"));
        assertThat("http://localhost:5173").matches(CrossOrigin.pattern("http://localhost:*"));
        assertThat("http://localhost").matches(CrossOrigin.pattern("http://localhost:*"));
        assertThat("http://localhost:5173.evil.example").doesNotMatch(CrossOrigin.pattern("http://localhost:*"));
        assertThat("http://[::1]:80").matches(CrossOrigin.pattern("http://[::1]:*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "frontend.example.org", "https://*.example.org", "https://a/b"})
    void whatIsNoOriginIsRefusedAtTheStart(String origin) {
        assertThatThrownBy(() -> CrossOrigin.pattern(origin)).hasMessageContaining("suite.cors.origins");
    }
}

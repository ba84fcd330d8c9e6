package org.cybercrimeproject.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/instruments/ETS185:DE",
                "/api/v1/instruments/ETS185:DE/",
                "/api/v1/instruments/ETS185%3ADE",
                "/api/v1/instruments/ETS185%3aDE",
                "/%61p%69/v1/instruments/%45TS185:DE/"
            })
    void aPathIsOneHoweverItIsSpelled(String path) {
        assertThat(Address.plain(path)).contains("/api/v1/instruments/ETS185:DE");
    }

    @Test
    void theRootIsAPath() {
        assertThat(Address.plain("/")).contains("/");
        assertThat(Address.plain("/%C3%A9")).contains("/é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "//",
                "/a//b",
                "/a//",
                "/a/./b",
                "/a/..",
                "/%2e/b",
                "/%2E%2e/b",
                "/a;b=c",
                "/a%3Bb",
                "/a%2Fb",
                "/a\\b",
                "/a%5cb",
                "/a%00",
                "/a%0a",
                "/a%7f",
                "/a%25",
                "/a%",
                "/a%4",
                "/a%zz",
                "/a%FF",
                "/%c0%ae"
            })
    void allElseIsNoAddress(String path) {
        assertThat(Address.plain(path)).isEmpty();
    }
}

package org.cybercrimeproject.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN =
            List.of("title", "kind", "place", "participants", "parts", "CARRIED_OUT", "CANCELLED", "on", "to");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "titel, title",
                "Title, title",
                "kinds, kind",
                "knid, kind",
                "plase, place",
                "participant, participants",
                "part, parts",
                "carriedOut, CARRIED_OUT",
                "carried out, CARRIED_OUT",
                "CANCELED, CANCELLED",
                "budget, -",
                "x, -",
                "xyz, -",
                "'', -"
            })
    void aFewStrokesMakeTheKnownWordOfIt(String given, String meant) {
        assertThat(Nearest.to(given, KNOWN).orElse(null)).isEqualTo(meant);
    }

    @Test
    void aLongTextIsLikeNone() {
        assertThat(Nearest.to("title".repeat(100_000), KNOWN)).isEmpty();
    }
}

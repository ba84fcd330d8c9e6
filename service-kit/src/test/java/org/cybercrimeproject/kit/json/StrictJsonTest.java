package org.cybercrimeproject.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no body of today has room for, but one of tomorrow may; the rest is tried with every operation there is. */
class StrictJsonTest {

    enum Kind {
        FIRST,
        SECOND
    }

    record Body(int number, boolean truth, Kind kind, List<Kind> kinds) {}

    private static final ObjectMapper MAPPER = mapper();

    @Test
    void whatTheContractSaysIsRead() throws JsonProcessingException {
        assertThat(read("5", "true", "\"SECOND\"", "[\"FIRST\"]"))
                .isEqualTo(new Body(5, true, Kind.SECOND, List.of(Kind.FIRST)));
    }

    @Test
    void unknownIsNeitherZeroNorFalse() {
        refused("null", "true", "\"FIRST\"", "[]");
        refused("1", "null", "\"FIRST\"", "[]");
        assertThatThrownBy(() -> MAPPER.readValue("{\"number\": 1}", Body.class))
                .as("left out")
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "\"0\"", "\"\"", "true"})
    void aCodeHasANameAndNoNumber(String kind) {
        refused("1", "true", kind, "[]");
        refused("1", "true", "\"FIRST\"", "[" + kind + "]");
    }

    @Test
    void aListHasNoHoles() {
        refused("1", "true", "\"FIRST\"", "[null]");
    }

    private static void refused(String number, String truth, String kind, String kinds) {
        assertThatThrownBy(() -> read(number, truth, kind, kinds)).isInstanceOf(JsonProcessingException.class);
    }

    private static Body read(String number, String truth, String kind, String kinds) throws JsonProcessingException {
        return MAPPER.readValue(
                "{\"number\": %s, \"truth\": %s, \"kind\": %s, \"kinds\": %s}".formatted(number, truth, kind, kinds),
                Body.class);
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper;
    }
}

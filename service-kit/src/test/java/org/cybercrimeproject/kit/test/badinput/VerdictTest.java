package org.cybercrimeproject.kit.test.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cybercrimeproject.kit.test.api.AnswerCheck.Answer;
import org.cybercrimeproject.kit.test.api.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge of answers to bad input complains about each thing that it is there for. */
class VerdictTest {

    private static final String SOUND = """
            {"type": "urn:cybercrimeproject:problem:invalid-value", "status": 400, "detail": "Mend it.",
             "violations": [{"field": "/title/en", "message": "Mend it."}]}""";

    private final Verdict verdict = new Verdict(Set.of("invalid-value", "unknown-output"));

    @Test
    void aRefusalThatSaysWhatToMendIsPassed() {
        assertThat(faults(400, SOUND)).isEmpty();
        assertThat(faults(400, SOUND.replace("/title/en", "/title"))).isEmpty();
    }

    @Test
    void whatIsNotRefusedOrIsOurFaultIsFound() {
        assertThat(faults(201, "{}")).anyMatch(fault -> fault.contains("not refused"));
        assertThat(faults(500, SOUND)).anyMatch(fault -> fault.contains("our fault"));
        assertThat(verdict.faults(attempt(Attempt.Wanted.HARMLESS), answer(503, "{}")))
                .anyMatch(fault -> fault.contains("our fault"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.cybercrimeproject.activity.Place",
                "java.lang.String",
                "NullPointerException",
                "select id from activity_row",
                "relation \\\"activity\\\"",
                "Place.java:12",
                "activity_reference_key"
            })
    void whatShowsTheInsideIsFound(String inside) {
        assertThat(faults(400, SOUND.replace("\"Mend it.\",\n", "\"" + inside + "\",\n")))
                .anyMatch(fault -> fault.contains("inside"));
    }

    @Test
    void aRefusalWithoutWordsOrTypeOrFieldIsFound() {
        assertThat(faults(400, SOUND.replaceFirst("Mend it.", " "))).anyMatch(fault -> fault.contains("what to mend"));
        assertThat(faults(400, SOUND.replace("invalid-value", "other"))).anyMatch(fault -> fault.contains("errors.md"));
        assertThat(faults(400, SOUND.replace("/title/en", "/"))).anyMatch(fault -> fault.contains("points to"));
        assertThat(faults(400, SOUND.replace("/title/en", "/kind"))).anyMatch(fault -> fault.contains("points to"));
        assertThat(faults(400, SOUND.replaceFirst("(?s),\\s+\"violations.*", "}")))
                .anyMatch(fault -> fault.contains("names no field"));
        assertThat(verdict.faults(
                        attempt(Attempt.Wanted.REFUSED),
                        new Answer("POST", "/", 400, Map.of("Content-Type", "text/html"), "no")))
                .anyMatch(fault -> fault.contains("text/html"));
    }

    @Test
    void aTextOfFullLengthThatIsRefusedIsFound() {
        assertThat(verdict.faults(attempt(Attempt.Wanted.ALLOWED), answer(400, SOUND)))
                .anyMatch(fault -> fault.contains("is refused"));
        assertThat(verdict.faults(attempt(Attempt.Wanted.ALLOWED), answer(201, "{}")))
                .isEmpty();
    }

    @Test
    void aBadValueIsPutWhereItBelongsAndWhatItStandsInIsMade() throws IOException {
        var contract = Contract.of("""
                {"paths": {}, "components": {"schemas": {"Part": {"type": "object", "required": ["title"], "properties":
                  {"title": {"type": "string"}, "note": {"type": "string"}}}}}}""");
        var schema = new ObjectMapper().readTree("""
                {"type": "object", "properties": {"parts": {"type": "array", "items":
                  {"$ref": "#/components/schemas/Part"}}}}""");
        var fields = new Fields(contract);
        var all = fields.of(schema);
        assertThat(all).extracting(Fields.Field::pointer).contains("/parts", "/parts/0/title", "/parts/0/note");
        var note =
                all.stream().filter(it -> it.name().equals("note")).findFirst().orElseThrow();
        assertThat(fields.with(new ObjectMapper().readTree("{}"), schema, note, "\"a\\ud800b\""))
                .isEqualTo("{\"parts\":[{\"title\":\"A\",\"note\":\"a\\ud800b\"}]}");
    }

    private List<String> faults(int status, String body) {
        return verdict.faults(attempt(Attempt.Wanted.REFUSED), answer(status, body));
    }

    private static Attempt attempt(Attempt.Wanted wanted) {
        return new Attempt("a fault", "POST", "/api/v1/things", Map.of(), null, wanted, "/title/en");
    }

    private static Answer answer(int status, String body) {
        return new Answer("POST", "/", status, Map.of("Content-Type", "application/problem+json"), body);
    }
}

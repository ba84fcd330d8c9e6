package org.cybercrimeproject.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    /** With a guarding apostrophe at the beginning of lines, a program that guesses takes that for the quote character. */
    @Test
    void everyCellIsQuotedAndLinesEndAsTheStandardSays() throws IOException {
        assertThat(written(Arrays.asList("Côte d'Ivoire", "a, b", "say \"no\"", LocalDate.of(2010, 2, 1), 7, null)))
                .isEqualTo(
                        "\uFEFF\"A\",\"B\"\r\n\"Côte d'Ivoire\",\"a, b\",\"say \"\"no\"\"\",\"2010-02-01\",\"7\",\"\"\r\n");
        assertThat(written(List.of("=1+1", "x"))).endsWith("\"'=1+1\",\"x\"\r\n");
    }

    @Test
    void aFileThatIsNotFinishedGetsNoProperEnd() throws IOException {
        var out = new ByteArrayOutputStream() {
            boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };
        try (var csv = new Csv(out, List.of("A"))) {
            csv.row(List.of("x"));
        }
        assertThat(out.closed).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "|calc",
                "%0A",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x",
                "\uFF5Cx",
                "\uFF05x",
                "  =1+1",
                "-",
                "+1 234"
            })
    void whatASpreadsheetWouldRunGetsAnApostrophe(String text) throws IOException {
        assertThat(Csv.guarded(text)).isEqualTo("'" + text);
        assertThat(written(List.of((Object) text))).contains("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+3.25", "-0,5", "a=b", "3%", "", " ", "2010-02-01", "it's"})
    void numbersAndPlainTextsStayAsTheyAre(String text) {
        assertThat(Csv.guarded(text)).isEqualTo(text);
    }

    @Test
    void theSameRowsAreTheSameBytes() throws IOException {
        assertThat(written(List.of("x", 1))).isEqualTo(written(List.of("x", 1)));
    }

    private static String written(List<Object> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new Csv(out, List.of("A", "B"))) {
            csv.row(row);
            csv.finish();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}

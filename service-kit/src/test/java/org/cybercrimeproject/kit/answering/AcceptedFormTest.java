package org.cybercrimeproject.kit.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedFormTest {

    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf("text/csv"), MediaType.valueOf("text/calendar"));

    private static String chosen(String... lines) {
        var form = AcceptedForm.of(List.of(lines), FORMS);
        return form.getType() + "/" + form.getSubtype();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                         | application/json",
                "*                                           | application/json",
                "text/html, image/gif, *; q=.2, */*; q=.2    | application/json",
                "text/csv                                    | text/csv",
                "TEXT/CSV                                    | text/csv",
                "text/csv;charset=utf-8;header=present       | text/csv",
                "text/*                                      | text/csv",
                "text/*, text/csv;q=0.5                      | text/calendar",
                "text/csv;q=0, text/*                        | text/calendar",
                "*/*;q=0.1, text/csv;q=0.2                   | text/csv",
                "application/json;q=0.5,text/csv;q=0.50001   | text/csv",
                "text/csv , ,application/json                | application/json",
                "application/json;                           | application/json",
                "text/csv ; ; q=1.000                        | text/csv",
                "text/csv;a=\"x,;q=0\\\"\"                   | text/csv",
                "','                                         | application/json",
                "image/png, text/csv;q=0.001                 | text/csv",
            })
    void theFormThatIsLikedBestIsTaken(String header, String form) {
        assertThat(chosen(header)).isEqualTo(form);
    }

    @Test
    void withoutTheHeaderTheFirstIsTakenAndSeveralLinesAreOne() {
        assertThat(chosen()).isEqualTo("application/json");
        assertThat(chosen("")).isEqualTo("application/json");
        assertThat(chosen("image/png", "text/csv")).isEqualTo("text/csv");
        assertThat(chosen("application/json;q=0.5", "text/csv")).isEqualTo("text/csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*;q=",
                "text/csv;q=",
                "application/json;v=",
                "text/csv;=",
                "text/csv;=;\"",
                "text/csv;q=2",
                "text/csv;q=-1",
                "text/csv;q=x",
                "text/csv;a=\"x",
                "text/csv x",
                "text/",
                "/csv",
                "/",
                "text",
                "*/csv",
                "application/json, text/csv;=",
                "text/\u00e9",
                "image/png",
                "*/*;q=0",
                "application/json;q=0"
            })
    void whatCannotBeReadOrServedIsNotAcceptable(String header) {
        assertThatThrownBy(() -> chosen(header))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(406));
    }

    @Test
    void aLongHeaderIsReadInTime() {
        assertThat(chosen("text/csv;a=\"" + "\\\"".repeat(4_000) + "\"")).isEqualTo("text/csv");
        assertThatThrownBy(() -> chosen("text/csv" + "; ".repeat(4_000) + "=")).isInstanceOf(HttpProblem.class);
    }
}

package org.cybercrimeproject.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.SharedData;
import org.junit.jupiter.api.Test;

/** Reads every date of the real report's transcription; skipped where ../shared/data is absent. */
class RealReportDatesTest {

    private static final GivenPeriod.Context CARRIED_OUT =
            new GivenPeriod.Context(LocalDate.of(2009, 12, 1), LocalDate.of(2010, 1, 31));
    private static final GivenPeriod.Context FORECAST =
            new GivenPeriod.Context(LocalDate.of(2010, 2, 1), LocalDate.of(2010, 2, 28));

    @Test
    void everyDateIsReadAsThePersonReadItWhoTranscribedTheReport() throws IOException {
        var dates = dates();
        assertThat(dates).hasSizeGreaterThan(20).containsKeys("8-10 Dec", "25–26 Jan 10", "2-3 Feb.", "2010 and 2011");
        dates.forEach((raw, expected) -> {
            var period = GivenPeriod.of(raw, raw.contains("Feb") ? FORECAST : CARRIED_OUT)
                    .toPeriod();
            assertThat(period.from()).as(raw).isEqualTo(expected.get("start").asText());
            assertThat(period.to()).as(raw).isEqualTo(expected.get("end").asText());
            if (expected.has("precision")) {
                assertThat(period.precision().name())
                        .as(raw)
                        .isEqualTo(expected.get("precision").asText());
            }
            assertThat(period.print(Language.EN)).as(raw).containsPattern("\\b20(07|08|09|10|11)$");
        });
    }

    private static Map<String, JsonNode> dates() throws IOException {
        var dates = new LinkedHashMap<String, JsonNode>();
        collect(
                new ObjectMapper()
                        .readTree(SharedData.file("status-report-2010-02.facts.json")
                                .toFile()),
                dates);
        return dates;
    }

    private static void collect(JsonNode node, Map<String, JsonNode> dates) {
        if (node.hasNonNull("raw") && node.hasNonNull("start") && node.hasNonNull("end")) {
            dates.put(node.get("raw").asText(), node);
        }
        node.forEach(child -> collect(child, dates));
    }
}

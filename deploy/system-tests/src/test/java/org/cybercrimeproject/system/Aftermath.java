package org.cybercrimeproject.system;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.system.Soon.assertThatSoon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cybercrimeproject.system.stack.PatientClient;

/** What must be true after a drill, whatever happened in it: nothing lost, nothing doubled, everybody agrees. */
record Aftermath(PatientClient reader, Drill drill, String project, String day) {

    void assertEverythingIsThereOnce() {
        assertOwnersHoldEachOnce();
        assertFollowUpsExistOnce();
        assertReportsAgree();
    }

    private void assertOwnersHoldEachOnce() {
        List<JsonNode> activities = reader.all("/activities?project=" + project);
        assertThat(texts(activities, "reference")).containsExactlyInAnyOrderElementsOf(drill.references());
        assertThat(texts(activities, "status")).containsOnly("CARRIED_OUT");
        assertThat(texts(reader.all("/country-statements?from=" + day + "&to=" + day), "reference"))
                .containsExactlyInAnyOrderElementsOf(
                        drill.references().stream().map(it -> it + ".S").toList());
    }

    private void assertFollowUpsExistOnce() {
        List<JsonNode> commitments = drill.references().stream()
                .map(reference -> reader.get("/activities/" + reference).body())
                .peek(this::assertWrittenOnce)
                .flatMap(activity -> stream(activity.path("commitments")))
                .toList();
        assertThat(commitments).hasSize(2 * drill.size());
        assertThatSoon(() -> assertThat(texts(reader.all("/follow-ups?project=" + project), "id"))
                .containsExactlyInAnyOrderElementsOf(texts(commitments, "id")));
        List<JsonNode> followUps = reader.all("/follow-ups?project=" + project);
        assertThat(texts(followUps, "reference")).doesNotHaveDuplicates();
        List<JsonNode> closed = followUps.stream()
                .filter(followUp -> followUp.path("status").asText().equals("FULFILLED"))
                .toList();
        assertThat(closed.stream()
                        .map(followUp ->
                                followUp.at("/origin/activity/reference").asText()))
                .containsExactlyInAnyOrderElementsOf(drill.closed());
        for (JsonNode followUp : followUps) {
            int version = reader.get("/follow-ups/" + followUp.path("id").asText())
                    .body()
                    .path("version")
                    .asInt();
            assertThat(version).as("changes of " + followUp).isEqualTo(closed.contains(followUp) ? 2 : 1);
        }
    }

    /** An activity entered as carried out has one version, one that was planned before has two: nothing came twice. */
    private void assertWrittenOnce(JsonNode activity) {
        assertThat(activity.path("version").asInt())
                .as("changes of " + activity.path("reference"))
                .isEqualTo(activity.path("moves").size());
    }

    private void assertReportsAgree() {
        List<JsonNode> followUps = reader.all("/follow-ups?project=" + project);
        Map<String, Long> byTiming =
                new TreeMap<>(texts(followUps, "timing").stream().collect(groupingBy(timing -> timing, counting())));
        assertThatSoon(() -> {
            JsonNode overview =
                    reader.get("/dashboards/overview?project=" + project).body();
            assertThat(overview.at("/activities/total").asInt()).isEqualTo(drill.size());
            assertThat(overview.at("/activities/byStatus/CARRIED_OUT").asInt()).isEqualTo(drill.size());
            assertThat(overview.at("/followUps/total").asInt()).isEqualTo(2 * drill.size());
            assertThat(numbers(overview.at("/followUps/byTiming"))).isEqualTo(byTiming);
        });
        String report = "/status-reports/preview?project=%s&from=%s&to=%2$s&forecastFrom=%2$s&forecastTo=%2$s"
                .formatted(project, day);
        assertThatSoon(() -> {
            JsonNode rows = reader.get(report).body().path("carriedOut");
            assertThat(stream(rows).map(row -> row.path("reference").asText()))
                    .containsExactlyElementsOf(drill.references());
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.path("followUps")).hasSize(2);
                assertThat(row.at("/statements/0/text").asText())
                        .isEqualTo("Said at " + row.path("reference").asText());
                assertThat(row.path("statements")).hasSize(1);
            });
        });
    }

    private static Map<String, Long> numbers(JsonNode counts) {
        Map<String, Long> numbers = new TreeMap<>();
        counts.properties().stream()
                .filter(count -> count.getValue().asLong() != 0)
                .forEach(count -> numbers.put(count.getKey(), count.getValue().asLong()));
        return numbers;
    }

    private static List<String> texts(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}

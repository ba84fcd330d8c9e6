package org.cybercrimeproject.system;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.system.Soon.assertThatSoon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.system.stack.Part;
import org.cybercrimeproject.system.stack.PatientClient;
import org.cybercrimeproject.system.stack.RunningSuite;
import org.cybercrimeproject.system.stack.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A part is killed with -9 while clients write, and started again: what was acknowledged is there exactly once, with
 * its owner, with those who react to it and in the reports. {@code -Dtest.full=true} writes more and kills more often.
 */
@ExtendWith(RunningSuite.class)
class FaultTest {
    private static final boolean FULL = Boolean.getBoolean("test.full");
    private static final int SIZE = FULL ? 600 : 36;
    private static final int KILLS = FULL ? 8 : 1;
    private static final Duration OUTAGE = Duration.ofSeconds(FULL ? 20 : 3);

    private Suite suite;
    private PatientClient reader;

    @BeforeEach
    void takeTheSuite(Suite running) {
        suite = running;
        reader = new PatientClient(suite, "viewer");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVITY_SERVICE, KILLA, 2024-03-04",
        "COUNTRY_SERVICE, KILLC, 2024-03-05",
        "FOLLOWUP_SERVICE, KILLF, 2024-03-06",
        "REPORTING_SERVICE, KILLR, 2024-03-07",
        "KAFKA, KILLK, 2024-03-08",
        "POSTGRES, KILLP, 2024-03-09"
    })
    void everyAcknowledgedWriteIsThereExactlyOnceAfterAKill(Part victim, String project, String day) {
        try (Drill drill = new Drill(suite, project, day, SIZE)) {
            drill.begin();
            for (int kill = 1; kill <= KILLS; kill++) {
                killInTheMiddle(drill, victim, SIZE * kill / (KILLS + 2), SIZE * (kill + 1) / (KILLS + 2));
            }
            drill.finish();
            assertThat(drill.acknowledged()).isEqualTo(SIZE);
            assertOthersUndisturbed(drill, victim);
            assertOwnersHoldEachOnce(drill, project, day);
            assertFollowUpsExistOnce(drill, project);
            assertReportsAgree(drill, project, day);
        }
    }

    /** Kills when so much is written; starts again when so much more is, or when nothing goes on without the part. */
    private void killInTheMiddle(Drill drill, Part victim, int when, int until) {
        Soon.until("writes", () -> drill.goesOn() && drill.acknowledged() >= when);
        suite.kill(victim);
        Waiting.until(OUTAGE, () -> drill.acknowledged() >= until);
        suite.start(victim);
    }

    /** Who does not need the part goes on as if nothing had happened; all of them need the database server. */
    private static void assertOthersUndisturbed(Drill drill, Part victim) {
        Map<Part, PatientClient> clients = Map.of(
                Part.ACTIVITY_SERVICE, drill.activities,
                Part.COUNTRY_SERVICE, drill.statements,
                Part.FOLLOWUP_SERVICE, drill.followUps);
        clients.forEach((part, client) -> {
            if (part != victim && victim != Part.POSTGRES) {
                assertThat(client.setbacks()).as("setbacks at " + part).isZero();
            }
        });
        if (victim == Part.ACTIVITY_SERVICE || victim == Part.POSTGRES) {
            assertThat(drill.activities.setbacks())
                    .as("the kill was in the middle of the writes")
                    .isPositive();
        }
    }

    private void assertOwnersHoldEachOnce(Drill drill, String project, String day) {
        List<JsonNode> activities = reader.all("/activities?project=" + project);
        assertThat(texts(activities, "reference")).containsExactlyInAnyOrderElementsOf(drill.references());
        assertThat(texts(activities, "status")).containsOnly("CARRIED_OUT");
        assertThat(texts(reader.all("/country-statements?from=" + day + "&to=" + day), "reference"))
                .containsExactlyInAnyOrderElementsOf(
                        drill.references().stream().map(it -> it + ".S").toList());
    }

    private void assertFollowUpsExistOnce(Drill drill, String project) {
        List<JsonNode> commitments = drill.references().stream()
                .map(reference -> reader.get("/activities/" + reference).body())
                .peek(this::assertWrittenOnce)
                .flatMap(activity -> stream(activity.path("commitments")))
                .toList();
        assertThat(commitments).hasSize(2 * SIZE);
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

    private void assertReportsAgree(Drill drill, String project, String day) {
        List<JsonNode> followUps = reader.all("/follow-ups?project=" + project);
        Map<String, Long> byTiming =
                new TreeMap<>(texts(followUps, "timing").stream().collect(groupingBy(timing -> timing, counting())));
        assertThatSoon(() -> {
            JsonNode overview =
                    reader.get("/dashboards/overview?project=" + project).body();
            assertThat(overview.at("/activities/total").asInt()).isEqualTo(SIZE);
            assertThat(overview.at("/activities/byStatus/CARRIED_OUT").asInt()).isEqualTo(SIZE);
            assertThat(overview.at("/followUps/total").asInt()).isEqualTo(2 * SIZE);
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

package org.cybercrimeproject.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.system.Soon.assertThatSoon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cybercrimeproject.system.stack.Part;
import org.cybercrimeproject.system.stack.PatientClient;
import org.cybercrimeproject.system.stack.RunningSuite;
import org.cybercrimeproject.system.stack.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The suite as a whole is stopped or loses its database server, and is what it was before. */
@ExtendWith(RunningSuite.class)
class RestartTest {
    private static final int SIZE = 9;

    private Suite suite;
    private PatientClient client;

    @BeforeEach
    void takeTheSuite(Suite running) {
        suite = running;
        client = new PatientClient(suite, "publisher");
    }

    private void write(String project, String day) {
        try (Drill drill = new Drill(suite, project, day, SIZE)) {
            drill.begin();
            drill.finish();
        }
        assertThatSoon(() -> {
            JsonNode overview = overview(project);
            assertThat(overview.at("/activities/total").asInt()).isEqualTo(SIZE);
            assertThat(overview.at("/followUps/total").asInt()).isEqualTo(2 * SIZE);
            assertThat(overview.at("/followUps/byTiming/CLOSED_IN_TIME").asInt())
                    .isEqualTo(SIZE / 3);
        });
    }

    private JsonNode overview(String project) {
        return client.get("/dashboards/overview?project=" + project).body();
    }

    private List<JsonNode> everything(String project) {
        return List.of(
                withoutFreshness(overview(project)),
                client.get("/activities?limit=200&project=" + project).body(),
                client.get("/follow-ups?limit=200&project=" + project).body(),
                client.get("/status-reports/preview?project=" + project
                                + "&from=2024-03-01&to=2024-03-31&forecastFrom=2024-04-01&forecastTo=2024-04-30")
                        .body());
    }

    /** Time goes on: up to when nothing can be recorded any more is later each time. */
    private static JsonNode withoutFreshness(JsonNode overview) {
        return ((ObjectNode) overview.deepCopy()).without("settledUntil");
    }

    @Test
    void aSuiteThatIsStoppedKeepsItsDataAndStartsAgain() {
        write("STOPPED", "2024-03-11");
        List<JsonNode> before = everything("STOPPED");
        suite.stop();
        suite.start();
        assertThat(everything("STOPPED")).isEqualTo(before);
        write("STARTED", "2024-03-12");
    }

    @Test
    void theServicesOutliveAKilledDatabaseServerAndGoOn() {
        write("BEFOREPG", "2024-03-13");
        List<JsonNode> before = everything("BEFOREPG");
        suite.kill(Part.POSTGRES);
        suite.start(Part.POSTGRES);
        assertThatSoon(() -> assertThat(Part.services()).allMatch(suite::ready));
        assertThat(everything("BEFOREPG")).isEqualTo(before);
        write("AFTERPG", "2024-03-14");
    }
}

package org.cybercrimeproject.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.system.stack.PatientClient;
import org.cybercrimeproject.system.stack.PatientClient.Answer;

/**
 * Asks for a project's report as it was known at the newest settled instant, again and again while something happens to
 * the suite, and at the end asks all these questions once more: each must be answered as it was.
 */
final class SettledChecker implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(150);

    private final PatientClient reader;
    private final String report;
    private final Map<Instant, JsonNode> answers = new LinkedHashMap<>();
    private CompletableFuture<Void> asking;
    private volatile boolean enough;

    SettledChecker(PatientClient reader, String project) {
        this.reader = reader;
        this.report = "/status-reports/preview?project=" + project + "&asOf=" + LocalDate.now()
                + "&from=2024-01-01&to=2024-12-31&forecastFrom=2024-01-01&forecastTo=2024-12-31&knownAt=";
    }

    void begin() {
        asking = CompletableFuture.runAsync(() -> {
            Instant before = Instant.EPOCH;
            while (!enough) {
                Instant settled = settledUntil(reader);
                assertThat(settled).as("settledUntil never steps back").isAfterOrEqualTo(before);
                before = settled;
                if (settled.isAfter(Instant.EPOCH)) {
                    answers.computeIfAbsent(settled, this::ask);
                }
                Waiting.pause(STEP);
            }
        });
    }

    /** What the overview states, or the beginning of time. */
    static Instant settledUntil(PatientClient reader) {
        JsonNode settled = reader.get("/dashboards/overview").body().path("settledUntil");
        return settled.isTextual() ? Instant.parse(settled.asText()) : Instant.EPOCH;
    }

    /** The answer without what operators still have to do; or nothing, where the project was not known yet. */
    private JsonNode ask(Instant instant) {
        Answer answer = reader.get(report + instant);
        if (answer.status() == 404) {
            return MissingNode.getInstance();
        }
        ObjectNode body = answer.body().deepCopy();
        body.remove("notIncluded");
        return body;
    }

    /** Ends the questions and holds every answer against the final one. */
    void assertNeverWrong() {
        enough = true;
        asking.join();
        assertThat(answers).as("answers given meanwhile").isNotEmpty();
        Instant now = Instant.now();
        Soon.until("all is settled", () -> settledUntil(reader).isAfter(now));
        answers.forEach((instant, answer) ->
                assertThat(ask(instant)).as("what was known at " + instant).isEqualTo(answer));
    }

    /** How many different instants were asked for. */
    int asked() {
        return answers.size();
    }

    @Override
    public void close() {
        enough = true;
    }
}

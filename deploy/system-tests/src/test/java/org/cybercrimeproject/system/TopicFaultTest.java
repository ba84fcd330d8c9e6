package org.cybercrimeproject.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.system.Soon.assertThatSoon;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cybercrimeproject.system.stack.Part;
import org.cybercrimeproject.system.stack.PatientClient;
import org.cybercrimeproject.system.stack.RawTopic;
import org.cybercrimeproject.system.stack.RunningSuite;
import org.cybercrimeproject.system.stack.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Topics that hold poison, come again, or come in the wrong order: those who read them end where they should. */
@ExtendWith(RunningSuite.class)
class TopicFaultTest {
    private static final int SIZE = Boolean.getBoolean("test.full") ? 300 : 12;
    private static final int LARGE = 5 * 1024 * 1024;
    private static final List<String> TOPICS = List.of("activity.events", "country.events", "followup.events");

    private Suite suite;
    private PatientClient client;

    @BeforeEach
    void takeTheSuite(Suite running) {
        suite = running;
        client = new PatientClient(suite, "publisher");
    }

    @Test
    void poisonIsSetAsideByEachReaderAndHoldsNobodyUp() {
        RawTopic topic = new RawTopic(suite, "activity.events");
        String subject = UUID.randomUUID().toString();
        topic.limit(2 * LARGE);
        try (Drill drill = new Drill(suite, "POISON", "2024-03-20", SIZE);
                SettledChecker checker = new SettledChecker(client, "POISON")) {
            drill.begin();
            checker.begin();
            topic.send(List.of(
                    event(subject, 1, "{\"state\": \"" + "x".repeat(LARGE)),
                    event(subject, 2, "{no json"),
                    event(subject, 3, null),
                    event(subject, 4, "{\"state\": {\"id\": 7}}"),
                    event(subject, 5, "[]")));
            drill.finish();
            new Aftermath(client, drill, "POISON", "2024-03-20").assertEverythingIsThereOnce();
            checker.assertNeverWrong();
        } finally {
            topic.limit(1_048_588);
        }
        PatientClient operator = new PatientClient(suite, "operator");
        for (String service : List.of("reporting", "followup")) {
            String letters = "/operations/" + service + "/dead-letters";
            assertThatSoon(() -> assertThat(operator.all(letters + "?total=true").stream()
                            .filter(letter -> letter.path("key").asText().equals(subject)))
                    .hasSize(5));
            JsonNode oldest = operator.all(letters + "?total=true").stream()
                    .filter(letter -> letter.path("key").asText().equals(subject)
                            && letter.path("version").asText().equals("1"))
                    .findFirst()
                    .orElseThrow();
            String one = letters + "/" + oldest.path("id").asInt();
            assertThat(operator.get(one).body().path("bytes").asInt()).isGreaterThan(LARGE);
            assertThat(operator.command(one + "/replay", 409)
                            .body()
                            .path("detail")
                            .asText())
                    .startsWith("The record still can't be applied");
        }
    }

    @Test
    void toldAgainFromTheEndToTheBeginningEverybodyEndsWhereTheyWere() throws SQLException {
        try (Drill drill = new Drill(suite, "AGAIN", "2024-03-21", SIZE)) {
            drill.begin();
            drill.finish();
            new Aftermath(client, drill, "AGAIN", "2024-03-21").assertEverythingIsThereOnce();
        }
        assertSettled();
        List<JsonNode> before = everything();
        List<String> versions = versions();
        suite.kill(Part.REPORTING_SERVICE);
        // Reporting is to know nothing and to hear everything only from its end to its beginning.
        inReporting("truncate version, newest, total, treaty_step, settled_mark, dead_letter");
        for (String name : TOPICS) {
            List<ConsumerRecord<String, byte[]>> records = new RawTopic(suite, name).read();
            for (ConsumerRecord<String, byte[]> each : records) {
                inReporting("update applied set last_offset = greatest(last_offset, " + each.offset()
                        + ") where topic = '" + name + "' and topic_partition = " + each.partition());
            }
            Collections.reverse(records);
            new RawTopic(suite, name)
                    .send(records.stream().map(TopicFaultTest::again).toList());
        }
        suite.start(Part.REPORTING_SERVICE);
        assertSettled();
        assertThatSoon(() -> assertThat(everything()).isEqualTo(before));
        assertThat(versions()).as("nobody wrote anything because of it").isEqualTo(versions);
    }

    @Test
    void theWholeTopicAgainChangesNothing() throws SQLException {
        try (Drill drill = new Drill(suite, "WHOLE", "2024-03-22", SIZE)) {
            drill.begin();
            drill.finish();
            new Aftermath(client, drill, "WHOLE", "2024-03-22").assertEverythingIsThereOnce();
        }
        assertSettled();
        List<JsonNode> before = everything();
        List<String> versions = versions();
        suite.kill(Part.REPORTING_SERVICE);
        suite.kill(Part.FOLLOWUP_SERVICE);
        for (Part reader : List.of(Part.REPORTING_SERVICE, Part.FOLLOWUP_SERVICE)) {
            in(reader, "update applied set last_offset = -1");
        }
        suite.start(Part.REPORTING_SERVICE);
        suite.start(Part.FOLLOWUP_SERVICE);
        assertSettled();
        assertThatSoon(() -> assertThat(everything()).isEqualTo(before));
        assertThat(versions()).as("nobody wrote anything because of it").isEqualTo(versions);
    }

    private static ProducerRecord<String, byte[]> event(String subject, int sequence, String value) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>("activity.events", subject, value == null ? null : value.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/activity-service",
                        "ce_type",
                        "org.cybercrimeproject.activity.proposed.v1",
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_sequence",
                        Integer.toString(sequence),
                        "ce_actor",
                        "nobody")
                .forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }

    private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers());
    }

    /** Until all that was recorded up to now is in the read models. */
    private void assertSettled() {
        Instant now = Instant.now();
        Soon.until("all is settled", () -> SettledChecker.settledUntil(client).isAfter(now));
    }

    /** Everything that is counted and told, but for the freshness. */
    private List<JsonNode> everything() {
        List<JsonNode> answers = new ArrayList<>();
        JsonNode overview = client.get("/dashboards/overview").body().deepCopy();
        for (String changing : List.of("settledUntil", "modelVersion", "notIncluded")) {
            ((com.fasterxml.jackson.databind.node.ObjectNode) overview).remove(changing);
        }
        answers.add(overview);
        for (JsonNode project : client.all("/projects?total=true")) {
            JsonNode report = client.get("/status-reports/preview?project="
                            + project.path("reference").asText()
                            + "&from=2000-01-01&to=2030-12-31&forecastFrom=2000-01-01&forecastTo=2030-12-31")
                    .body()
                    .deepCopy();
            if (report instanceof com.fasterxml.jackson.databind.node.ObjectNode object) {
                object.remove("notIncluded");
            }
            answers.add(report);
        }
        return answers;
    }

    private List<String> versions() throws SQLException {
        List<String> found = new ArrayList<>();
        for (Part owner : List.of(Part.ACTIVITY_SERVICE, Part.COUNTRY_SERVICE, Part.FOLLOWUP_SERVICE)) {
            try (Connection connection = suite.database(owner);
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select aggregate_type || aggregate_id || version from change order by 1")) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    private void inReporting(String sql) throws SQLException {
        in(Part.REPORTING_SERVICE, sql);
    }

    private void in(Part part, String sql) throws SQLException {
        try (Connection connection = suite.database(part);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

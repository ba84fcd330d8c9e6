package org.cybercrimeproject.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.followup.FiveFollowUps.as;
import static org.cybercrimeproject.followup.FiveFollowUps.one;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cybercrimeproject.followup.tracking.ActivityTold;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.EventLog;
import org.cybercrimeproject.kit.test.Golden;
import org.cybercrimeproject.kit.test.GoldenEvents;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class FollowUpEventContractTest {

    private static final String TOPIC = Topics.FOLLOW_UPS;

    @Inject
    AgroalDataSource database;

    @Test
    void theExampleOfAnActivityCarriedOutBecomesTheExampleOfAFollowUpAgreed() {
        // The examples give the same numbers to different records: here this one is nobody else.
        var example = Json.read(
                GoldenEvents.example("org.cybercrimeproject.activity.carried-out.v1")
                        .toString()
                        .replace("0000-7000-8000-", "0000-7000-8001-"),
                JsonNode.class);
        var followUp = example.at("/data/state/commitments/0/id").asText();

        Topics.send(List.of(toRecord(example)));

        var told = EventLog.await(TOPIC, followUp, 1).get(0);
        assertThat(told.type()).isEqualTo("org.cybercrimeproject.follow-up.agreed.v1");
        GoldenEvents.check(told);
        as("viewer")
                .get(FiveFollowUps.LIST + "/" + followUp + "?asOf=2010-07-15")
                .then()
                .statusCode(200)
                .body("timing", equalTo("WINDOW_OPEN"))
                .body("origin.activity.reference", equalTo("LIFE.ONE"));
    }

    @Test
    void everyExampleOfTheActivityTopicIsUnderstood() throws IOException {
        try (var files = Files.list(Golden.docs().resolve("events/examples"))) {
            var examples = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(type -> type.matches("org\\.cybercrimeproject\\.(activity|project|organisation)\\..*"))
                    .map(GoldenEvents::example)
                    .map(FollowUpEventContractTest::toRecord)
                    .toList();
            assertThat(examples).hasSizeGreaterThanOrEqualTo(7);
            var before = deadLetters();

            Topics.send(examples);

            Topics.await(() -> Topics.ends(Topics.ACTIVITIES)
                    .forEach((partition, end) -> assertThat(new Sql(database)
                                    .query(
                                            "select last_offset from applied where topic = ? and topic_partition = ?",
                                            row -> row.getLong(1),
                                            partition.topic(),
                                            partition.partition()))
                            .containsExactly(end - 1)));
            assertThat(deadLetters()).isEqualTo(before);
        }
    }

    @Test
    void theLifeOfAFollowUpIsToldAsInItsExamples() {
        var activity = new ActivityTold("LIFE", "LIFE.THREE", "2010-01-26");
        var followUp = activity.commitment("A workshop for the commission", """
                {"due": {"period": {"text": "June/July 2010", "from": "2010-06-01", "to": "2010-07-31",
                                    "precision": "MONTH_RANGE"},
                         "condition": {"en": "once the commission is established"}},
                 "responsible": [{"kind": "ORGANISATION", "reference": "COE", "name": "Council of Europe"}],
                 "target": [{"kind": "COUNTRY", "code": "KH", "name": "Cambodia"}], "outputs": ["1"]}""");
        var struck = activity.commitment("A visit", "{\"action\": \"OTHER\", \"responsible\": []}");
        Topics.send(List.of(activity.at(1)));
        EventLog.await(TOPIC, struck.toString(), 1);

        move(followUp, "condition-met", """
                {"on": "2010-05-03", "reason": "The decree was published."}""");
        move(followUp, "reschedule", """
                {"due": {"period": {"text": "September 2010"}}, "on": "2010-07-20", "reason": "Elections."}""");
        move(followUp, "fulfil", """
                {"on": "2010-09-15", "evidence": "The report of the workshop."}""");
        Topics.send(List.of(activity.visibility("PARTNERS").strike(struck).at(2)));

        var told = EventLog.await(TOPIC, followUp.toString(), 5);
        assertThat(Topics.facts(followUp))
                .containsExactly("agreed", "condition-met", "rescheduled", "fulfilled", "visibility-lowered");
        told.subList(1, 5).forEach(GoldenEvents::check);
        GoldenEvents.check(EventLog.await(TOPIC, struck.toString(), 2).get(1));
    }

    @Test
    void theCorrectionsOfAFollowUpAreToldAsInTheirExamples() {
        var activity = new ActivityTold("LIFE", "LIFE.FOUR", "2010-01-26");
        var followUp = activity.commitment("A workshop", """
                {"due": {"period": {"text": "June/July 2010", "from": "2010-06-01", "to": "2010-07-31",
                                    "precision": "MONTH_RANGE"}},
                 "responsible": [], "target": [{"kind": "COUNTRY", "code": "LA", "name": "Laos"}]}""");
        Topics.send(List.of(activity.at(1)));
        EventLog.await(TOPIC, followUp.toString(), 1);

        FiveFollowUps.patch("publisher", followUp, "?reason=As the minutes have it.", """
                        {"text": {"en": "A workshop for judges"}, "due": {"period": {"text": "July 2010"}}}""")
                .statusCode(200);
        move(followUp, "reschedule", """
                {"due": {"period": {"text": "September 2010"}}, "on": "2010-07-20", "reason": "Elections."}""");
        FiveFollowUps.patch("publisher", followUp, "/moves/2?reason=The letter is of the 12th.", """
                        {"on": "2010-07-12"}""")
                .statusCode(200);
        move(followUp, "undo", """
                {"reason": "It was another workshop that was moved."}""");

        var told = EventLog.await(TOPIC, followUp.toString(), 5);
        assertThat(Topics.facts(followUp))
                .containsExactly("agreed", "corrected", "rescheduled", "move-corrected", "undone");
        List.of(1, 3, 4).forEach(i -> GoldenEvents.check(told.get(i)));
    }

    @Test
    void whatIsDerivedOtherwiseAfterAChangeOfTheRulesIsToldAsInItsExample() {
        var activity = new ActivityTold("LIFE", "LIFE.FIVE", "2010-01-26");
        var followUp = activity.commitment("A workshop", """
                {"due": {"period": {"text": "June/July 2010", "from": "2010-06-01", "to": "2010-07-31",
                                    "precision": "MONTH_RANGE"}},
                 "responsible": [], "target": [{"kind": "COUNTRY", "code": "LA", "name": "Laos"}]}""");
        Topics.send(List.of(activity.at(1)));
        var agreed = EventLog.await(TOPIC, followUp.toString(), 1).get(0);
        // As if a rule had been another one when it was written.
        var sql = Administrator.sql();
        sql.update("alter table change disable trigger change_is_append_only");
        sql.update("update change set timelines = '[]' where aggregate_id = ?", followUp);
        sql.update("alter table change enable trigger change_is_append_only");

        var last = recomputed("{\"type\": \"follow-up\", \"limit\": 5000}");
        assertThat(last.getInt("written")).isEqualTo(1);
        assertThat(last.getString("next")).isNull();

        var told = EventLog.await(TOPIC, followUp.toString(), 2).get(1);
        assertThat(told.type()).isEqualTo("org.cybercrimeproject.follow-up.recomputed.v1");
        assertThat(told.data().get("timelines")).isEqualTo(agreed.data().get("timelines"));
        GoldenEvents.check(told);
        assertThat(recomputed("{\"limit\": 5000}").getInt("written"))
                .as("nothing has changed")
                .isZero();
    }

    private static JsonPath recomputed(String chunk) {
        return as("operator")
                .body(chunk)
                .post("/api/v1/operations/followup/recompute")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void move(UUID followUp, String move, String body) {
        as("publisher")
                .header("If-Match", as("publisher").get(one(followUp)).header("ETag"))
                .body(body)
                .post(one(followUp) + "/" + move)
                .then()
                .statusCode(200);
    }

    private long deadLetters() {
        return new Sql(database)
                .query("select count(*) from dead_letter", row -> row.getLong(1))
                .get(0);
    }

    private static ProducerRecord<String, byte[]> toRecord(JsonNode example) {
        var message = new ProducerRecord<>(
                Topics.ACTIVITIES,
                example.get("key").asText(),
                example.get("data").toString().getBytes(StandardCharsets.UTF_8));
        GoldenEvents.attributes(example)
                .forEach((name, value) -> message.headers()
                        .add(
                                name.equals("content-type") ? name : "ce_" + name,
                                value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}

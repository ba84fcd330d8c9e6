package org.cybercrimeproject.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.system.Soon.assertThatSoon;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.system.stack.Part;
import org.cybercrimeproject.system.stack.PatientClient;
import org.cybercrimeproject.system.stack.RawTopic;
import org.cybercrimeproject.system.stack.Replica;
import org.cybercrimeproject.system.stack.RunningSuite;
import org.cybercrimeproject.system.stack.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens between a commit and the topic: death and frost at the worst moment, late commits, refusals. */
@ExtendWith(RunningSuite.class)
class RelayFaultTest {
    private static final boolean FULL = Boolean.getBoolean("test.full");
    private static final Duration FROST = Duration.ofSeconds(FULL ? 20 : 1);
    private static final Duration BROKER_AWAY = Duration.ofSeconds(FULL ? 30 : 5);

    private Suite suite;
    private PatientClient client;
    private RawTopic topic;

    @BeforeEach
    void takeTheSuite(Suite running) {
        suite = running;
        client = new PatientClient(suite, "publisher");
        topic = new RawTopic(suite, "activity.events");
    }

    @Test
    void anEventThatWasSentButNotDeletedTakesEffectOnce() throws SQLException {
        project("SENT");
        try (SettledChecker checker = new SettledChecker(client, "SENT")) {
            checker.begin();
            slowly("before delete on outbox", "true", 20, () -> {
                carriedOut("SENT", "SENT.1");
                Soon.until("the event", () -> timesOnTopic("SENT.1") == 1);
                suite.kill(Part.ACTIVITY_SERVICE);
                assertThat(number("select count(*) from outbox"))
                        .as("killed between send and delete")
                        .isPositive();
                endRelays();
            });
            suite.start(Part.ACTIVITY_SERVICE);
            Soon.until("the event again", () -> timesOnTopic("SENT.1") == 2);
            carriedOut("SENT", "SENT.2");
            assertCarriedOut("SENT", List.of("SENT.1", "SENT.2"));
            checker.assertNeverWrong();
        }
        assertThat(topic.disorder()).isEmpty();
    }

    @Test
    void aFrozenHolderIsReplacedAndDoesNoHarmWhenItThaws() throws SQLException {
        project("FROZEN");
        try (SettledChecker checker = new SettledChecker(client, "FROZEN")) {
            checker.begin();
            slowly("before delete on outbox", "true", 2, () -> {
                carriedOut("FROZEN", "FROZEN.1");
                Soon.until("the event", () -> timesOnTopic("FROZEN.1") == 1);
                suite.freeze(Part.ACTIVITY_SERVICE);
            });
            long frozen = System.nanoTime();
            try (Replica other = suite.replica(Part.ACTIVITY_SERVICE)) {
                PatientClient second = new PatientClient(suite, "publisher", List.of(other.address()));
                carriedOut(second, "FROZEN", "FROZEN.2");
                Soon.until("the other replica relays", () -> timesOnTopic("FROZEN.2") == 1);
                assertThat(Duration.ofNanos(System.nanoTime() - frozen)).isLessThan(Duration.ofSeconds(60));
                Waiting.pause(FROST);
                suite.thaw(Part.ACTIVITY_SERVICE);
                carriedOut("FROZEN", "FROZEN.3");
                carriedOut(second, "FROZEN", "FROZEN.4");
                assertCarriedOut("FROZEN", List.of("FROZEN.1", "FROZEN.2", "FROZEN.3", "FROZEN.4"));
            } finally {
                suite.thaw(Part.ACTIVITY_SERVICE);
            }
            checker.assertNeverWrong();
        }
        assertThat(topic.disorder()).isEmpty();
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkippedAndNothingIsSettledPastIt() throws SQLException {
        project("LATE");
        try (SettledChecker checker = new SettledChecker(client, "LATE")) {
            checker.begin();
            String slow = "exists (select 1 from change c where c.aggregate_id = new.aggregate_id"
                    + " and c.version = new.version and c.state like '%LATE.SLOW%')";
            slowly("after insert on outbox", slow, 4, () -> {
                CompletableFuture<Void> late = CompletableFuture.runAsync(() -> carriedOut("LATE", "LATE.SLOW"));
                Soon.until(
                        "the slow one",
                        () -> number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'"
                                        + " and datname = current_database()")
                                == 1);
                carriedOut("LATE", "LATE.QUICK");
                assertCarriedOut("LATE", List.of("LATE.QUICK"));
                assertThat(late).as("still under way").isNotDone();
                Instant settled = SettledChecker.settledUntil(client);
                late.join();
                assertCarriedOut("LATE", List.of("LATE.QUICK", "LATE.SLOW"));
                assertThat(settled).isBefore(recordedAt("LATE.SLOW"));
                assertThat(recordedAt("LATE.SLOW")).isBefore(recordedAt("LATE.QUICK"));
            });
            checker.assertNeverWrong();
        }
        assertThat(topic.disorder()).isEmpty();
    }

    @Test
    void whatTheBrokerRefusesIsMissedByNobodyUnsaidAndComesWhenItMay() {
        project("REFUSED");
        carriedOut("REFUSED", "REFUSED.1");
        assertCarriedOut("REFUSED", List.of("REFUSED.1"));
        try (SettledChecker checker = new SettledChecker(client, "REFUSED")) {
            topic.limit(6000);
            client.patch("/activities/REFUSED.1", "{\"summary\": {\"en\": \"%s\"}}".formatted("long ".repeat(3000)));
            Instant refusedAt = recordedAt("REFUSED.1");
            Soon.until(
                    "it is settled without it",
                    () -> SettledChecker.settledUntil(client).isAfter(refusedAt));
            assertThat(report("REFUSED").path("notIncluded"))
                    .anyMatch(it -> it.path("version").asInt() == 2);
            client.patch("/activities/REFUSED.1", "{\"summary\": {\"en\": \"short\"}}");
            assertThatSoon(
                    () -> assertThat(report("REFUSED").at("/carriedOut/0/text").asText())
                            .isEqualTo("short"));
            assertThat(report("REFUSED").path("notIncluded")).noneMatch(RelayFaultTest::isRefused);
            assertThat(report("REFUSED", refusedAt).path("notIncluded"))
                    .as("what was known then lacks it")
                    .anyMatch(RelayFaultTest::isRefused);
            topic.limit(1_048_588);
            PatientClient operator = new PatientClient(suite, "operator");
            List<JsonNode> refused = operator.all("/operations/activity/refused?total=true");
            assertThat(refused)
                    .as(() -> operator.get("/operations/activity/refused").toString())
                    .hasSize(1);
            int id = refused.get(0).path("id").asInt();
            operator.command("/operations/activity/refused/" + id + "/retry", 200);
            operator.command("/operations/activity/refused/" + id + "/retry", 200, 404);
            assertThatSoon(() -> assertThat(operator.all("/operations/activity/refused?total=true"))
                    .isEmpty());
            assertThatSoon(() -> assertThat(report("REFUSED", refusedAt)
                            .at("/carriedOut/0/text")
                            .asText())
                    .startsWith("long long"));
            assertThat(report("REFUSED", refusedAt).path("notIncluded")).noneMatch(RelayFaultTest::isRefused);
            assertThat(report("REFUSED").at("/carriedOut/0/text").asText())
                    .as("no step back")
                    .isEqualTo("short");
            checker.begin();
            assertCarriedOut("REFUSED", List.of("REFUSED.1"));
            checker.assertNeverWrong();
        } finally {
            topic.limit(1_048_588);
        }
    }

    @Test
    void whileTheBrokerIsAwayWritesGoOnAndNothingIsSettled() {
        project("AWAY");
        carriedOut("AWAY", "AWAY.0");
        assertCarriedOut("AWAY", List.of("AWAY.0"));
        try (SettledChecker checker = new SettledChecker(client, "AWAY")) {
            checker.begin();
            suite.kill(Part.KAFKA);
            Instant away = Instant.now();
            List<String> references = new java.util.ArrayList<>(List.of("AWAY.0"));
            while (Duration.between(away, Instant.now()).compareTo(BROKER_AWAY) < 0) {
                String reference = "AWAY." + references.size();
                carriedOut("AWAY", reference);
                references.add(reference);
                Waiting.pause(Duration.ofMillis(200));
            }
            assertThat(client.setbacks()).as("writes and reads need no broker").isZero();
            assertThat(SettledChecker.settledUntil(client)).isBefore(recordedAt("AWAY.1"));
            suite.start(Part.KAFKA);
            assertCarriedOut("AWAY", references);
            checker.assertNeverWrong();
        }
        assertThat(topic.disorder()).isEmpty();
    }

    private interface Doing {
        void run() throws SQLException;
    }

    /** Makes a statement of activity-service take so many seconds longer while something is done. */
    private void slowly(String when, String condition, int seconds, Doing doing) throws SQLException {
        execute("create or replace function slowly() returns trigger language plpgsql as $$ begin if " + condition
                + " then perform pg_sleep(" + seconds + "); end if; return coalesce(new, old); end $$");
        execute("create trigger slowly " + when + " for each row execute function slowly()");
        try {
            doing.run();
        } finally {
            execute("drop trigger slowly on outbox");
        }
    }

    /** The server notices only after the statement that its client is dead. */
    private void endRelays() throws SQLException {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name like '%relay'"
                + " and datname = current_database()");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = suite.database(Part.ACTIVITY_SERVICE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = suite.database(Part.ACTIVITY_SERVICE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void project(String reference) {
        client.create("/projects", """
                {"reference": "%1$s", "title": {"en": "Project %1$s"}, "visibility": "PUBLIC"}""".formatted(reference));
    }

    private void carriedOut(String project, String reference) {
        carriedOut(client, project, reference);
    }

    private static void carriedOut(PatientClient by, String project, String reference) {
        by.create("/activities", """
                {"reference": "%1$s", "project": "%2$s", "title": {"en": "Meeting %1$s"}, "kind": "MEETING",
                 "visibility": "PUBLIC", "outputs": [],
                 "outcome": {"period": {"from": "2024-06-03", "to": "2024-06-03"}, "commitments": [
                   {"text": {"en": "Follow up %1$s"}, "nature": "OFFER", "action": "OTHER"}]}}""".formatted(reference, project));
    }

    /** The records of a project, each once with its one follow-up, with the owners and in the report. */
    private void assertCarriedOut(String project, List<String> references) {
        assertThatSoon(() -> {
            JsonNode report = report(project);
            assertThat(report.path("carriedOut"))
                    .extracting(row -> row.path("reference").asText())
                    .containsExactlyInAnyOrderElementsOf(references);
            assertThat(report.path("carriedOut"))
                    .allSatisfy(row -> assertThat(row.path("followUps")).hasSize(1));
            JsonNode overview =
                    client.get("/dashboards/overview?project=" + project).body();
            assertThat(overview.at("/activities/total").asInt()).isEqualTo(references.size());
            assertThat(overview.at("/followUps/total").asInt()).isEqualTo(references.size());
        });
        assertThat(client.all("/follow-ups?project=" + project)).hasSize(references.size());
    }

    private Instant recordedAt(String reference) {
        return Instant.parse(
                client.get("/activities/" + reference).body().path("recordedAt").asText());
    }

    private long timesOnTopic(String reference) {
        return topic.read().stream()
                .filter(message -> message.value() != null) // another drill left a tombstone
                .filter(message -> new String(message.value(), java.nio.charset.StandardCharsets.UTF_8)
                        .contains("\"reference\":\"" + reference + "\""))
                .count();
    }

    private JsonNode report(String project) {
        return report(project, null);
    }

    private JsonNode report(String project, Instant knownAt) {
        return client.get("/status-reports/preview?project=" + project
                        + "&from=2024-06-01&to=2024-06-30&forecastFrom=2024-07-01&forecastTo=2024-07-31"
                        + (knownAt == null ? "" : "&knownAt=" + knownAt))
                .body();
    }

    /** Other drills leave dead letters, which every report names as well. */
    private static boolean isRefused(JsonNode notIncluded) {
        return notIncluded.path("why").asText().equals("REFUSED");
    }
}

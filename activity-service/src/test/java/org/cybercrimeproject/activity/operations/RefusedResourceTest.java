package org.cybercrimeproject.activity.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.relay.Refusals;
import org.cybercrimeproject.kit.test.EventLog;
import org.cybercrimeproject.kit.test.GoldenEvents;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that the broker refuses, and what is said of how far all others have got. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class RefusedResourceTest {

    private static final String REFUSED = "/api/v1/operations/activity/refused";

    @Inject
    AgroalDataSource database;

    @Inject
    Refusals refusals;

    @AfterEach
    void takeEverything() throws Exception {
        limitMessages(1_048_588);
    }

    @Test
    void whatTheBrokerRefusesWaitsAndIsTakenWhenItIsRetriedLater() throws Exception {
        limitMessages(4000);
        var large = project("RLARGE", "x".repeat(8000));
        var small = project("RSMALL", "x");
        EventLog.await("activity.events", small, 1);
        soon(() -> refusedVersion(large) != null);
        soon(() -> !marks("refused").isEmpty());
        var id = refusedVersion(large);
        operator().post(REFUSED + "/" + id + "/retry").then().statusCode(200).body("retriedAt", notNullValue());
        soon(() ->
                operator().get(REFUSED).jsonPath().get("items.find { it.id == %d }.retriedAt".formatted(id)) == null);
        assertThat(EventLog.read("activity.events"))
                .noneMatch(event -> event.key().equals(large));

        limitMessages(1_048_588);
        for (var i = 0; i < 3; i++) {
            var status = operator()
                    .post(REFUSED + "/" + id + "/retry")
                    .then()
                    .extract()
                    .statusCode();
            assertThat(status).as("the broker may have taken it meanwhile").isIn(200, 404);
        }
        var events = EventLog.await("activity.events", large, 1);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).sequence()).isEqualTo(1);
        soon(() -> refusedVersion(large) == null);
        operator().post(REFUSED + "/" + id + "/retry").then().statusCode(404);
    }

    @Test
    void howeverOftenARetryIsAskedForItGoesToTheOutboxOnce() throws Exception {
        var project = project("RONCE", "x");
        EventLog.await("activity.events", project, 1);
        soon(() -> waitingInOutbox(project) == 0);
        var sql = new Sql(database);
        sql.update(
                "insert into outbox_refused (aggregate_type, aggregate_id, version, reason)"
                        + " values ('project', ?::uuid, 1, 'planted')",
                project);
        var id = refusedVersion(project);
        try (var relay = holdingTheRelay()) {
            for (var i = 0; i < 3; i++) {
                operator().post(REFUSED + "/" + id + "/retry").then().statusCode(200);
            }
            assertThat(waitingInOutbox(project)).isEqualTo(1);

            sql.update("delete from outbox where aggregate_id = ?::uuid", project);
            var second = QuarkusTransaction.requiringNew().call(() -> {
                refusals.retry(id);
                var asked = CompletableFuture.supplyAsync(
                        () -> operator().post(REFUSED + "/" + id + "/retry").statusCode());
                soon(() -> waitForTheRow() == 1);
                return asked;
            });
            assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(waitingInOutbox(project)).as("asked for twice at once").isEqualTo(1);
            relay.rollback();
        }
        soon(() -> refusedVersion(project) == null);
    }

    private long waitingInOutbox(String project) {
        return new Sql(database)
                .query("select count(*) from outbox where aggregate_id = ?::uuid", row -> row.getLong(1), project)
                .get(0);
    }

    /** How many wait for a refused event that another one retries. */
    private long waitForTheRow() {
        return new Sql(database)
                .query(
                        "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock' and query like '%outbox_refused%'",
                        row -> row.getLong(1))
                .get(0);
    }

    /** Nothing leaves the outbox until this is rolled back, as while another replica relays. */
    private Connection holdingTheRelay() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute("select pg_advisory_xact_lock(0x0b0e5ead)");
        }
        return connection;
    }

    @Test
    void whateverIsRecordedIsRecordedLaterThanWhatWasSettled() {
        var until = Instant.now().plusSeconds(3);
        new Sql(database)
                .update(
                        "insert into settled (number, until) values (1, ?) on conflict (only_row) do update set until ="
                                + " greatest(settled.until, excluded.until)",
                        until.atOffset(java.time.ZoneOffset.UTC));
        var id = project("RLATER", "x");
        var recordedAt = new Sql(database)
                .query(
                        "select recorded_at from change where aggregate_id = ?::uuid",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        id)
                .get(0);
        assertThat(recordedAt).isAfter(until.minusNanos(1000));
    }

    @Test
    void aWriterThatHangsIsEnded() {
        var settings = new Sql(database)
                .query(
                        "select current_setting('transaction_timeout') || ' '"
                                + " || current_setting('idle_in_transaction_session_timeout')",
                        row -> row.getString(1));
        assertThat(settings).containsExactly("30s 10s");
    }

    private static String project(String reference, String objective) {
        return given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body("""
                        {"reference": "%s", "title": {"en": "x"}, "objective": {"en": "%s"}, "visibility": "PUBLIC"}""".formatted(reference, objective))
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Integer refusedVersion(String subject) {
        return operator()
                .get(REFUSED)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .get("items.find { it.subject == '%s' }?.id".formatted(subject));
    }

    @Test
    void whatIsSaidOnTheTopicOfMarksIsAsItsSchemaSays() {
        soon(() -> !EventLog.readJson("suite.settled").isEmpty());
        assertThat(EventLog.readJson("suite.settled"))
                .allSatisfy(mark -> assertThat(GoldenEvents.violations("settled-mark", mark.toString()))
                        .isEmpty());
        assertThat(GoldenEvents.violations("settled-mark", "{\"number\": 0}")).contains("until", "minimum");
    }

    /** The newest mark's list of that name. */
    private static List<Object> marks(String list) {
        return EventLog.readJson("suite.settled").stream()
                .reduce((first, second) -> second)
                .map(mark -> List.<Object>copyOf(
                        java.util.stream.StreamSupport.stream(mark.path(list).spliterator(), false)
                                .toList()))
                .orElse(List.of());
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator"));
    }

    private static void soon(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    private static void limitMessages(int bytes) throws Exception {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var limit = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(bytes)), AlterConfigOp.OpType.SET);
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, "activity.events"), List.of(limit)))
                    .all()
                    .get();
        }
    }
}

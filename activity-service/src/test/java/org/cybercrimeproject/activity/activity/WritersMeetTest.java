package org.cybercrimeproject.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writers that meet: who waits for whom, who begins anew, and when each of them is recorded. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class WritersMeetTest {

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void aProject() {
        Api.project("MEET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void whatTheDatabaseBrokeOffTwiceIsDoneTheThirdTime(String sqlState) throws SQLException {
        breakingOff(
                "MEET.2." + sqlState,
                sqlState,
                2,
                () -> create("MEET.2." + sqlState).statusCode(201).body("version", equalTo(1)));
    }

    @Test
    void whatTheDatabaseBreaksOffThriceIsToBeRepeatedLater() throws SQLException {
        breakingOff("MEET.3", "40P01", 3, () -> {
            Untouched.by(() -> create("MEET.3").statusCode(503).header("Retry-After", notNullValue()));
            return create("MEET.3").statusCode(201);
        });
    }

    @Test
    void whoWaitsForAnotherChangeSeesIt() throws Exception {
        var id = activity();
        try (var holder = holding(id)) {
            var title = CompletableFuture.supplyAsync(() -> patch(id, "{\"title\": {\"en\": \"Another\"}}"));
            var summary = CompletableFuture.supplyAsync(() -> patch(id, "{\"summary\": {\"en\": \"Well attended\"}}"));
            await(() -> waiting() == 2);
            holder.rollback();
            assertThat(title.join()).isEqualTo(200);
            assertThat(summary.join()).isEqualTo(200);
        }
        Api.get(id)
                .then()
                .body("version", equalTo(3))
                .body("title.en", equalTo("Another"))
                .body("summary.en", equalTo("Well attended"));
    }

    @Test
    void noActivityIsMadeBehindAProjectThatIsBeingLowered() throws Exception {
        Api.project("MEETLOW");
        var child =
                Api.create("MEETLOW", ", \"visibility\": \"PUBLIC\"").extract().<String>path("id");
        var address = "/api/v1/projects/MEETLOW";
        var etag = as("viewer").get(address).header("ETag");
        try (var holder = holding(child)) {
            var lowering = CompletableFuture.supplyAsync(
                    () -> Api.patch("publisher", address, etag, "{\"visibility\": \"INTERNAL\"}")
                            .extract()
                            .statusCode());
            await(() -> waiting() == 1);
            var creating = CompletableFuture.supplyAsync(() -> as("publisher")
                    .body("{\"project\": \"MEETLOW\", \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\","
                            + " \"visibility\": \"PUBLIC\"}")
                    .post(ACTIVITIES)
                    .statusCode());
            await(() -> waiting() == 2 || creating.isDone());
            holder.rollback();
            assertThat(lowering.join()).isEqualTo(200);
            assertThat(creating.join()).isEqualTo(409);
        }
    }

    @Test
    void aProjectIsTakenBeforeItsActivity() throws Exception {
        var id = activity();
        try (var holder = holding("project", "(select project_id from activity where id = ?::uuid)", id)) {
            var patch = CompletableFuture.supplyAsync(() -> patch(id, "{\"summary\": {\"en\": \"S\"}}"));
            await(() -> waiting() == 1 || patch.isDone());
            assertThat(patch).as("it waits for the project").isNotDone();
            assertThat(new Sql(database)
                            .query("select 1 from activity where id = ?::uuid for update skip locked", row -> true, id))
                    .as("the activity is free")
                    .hasSize(1);
            holder.rollback();
            assertThat(patch.join()).isEqualTo(200);
        }
    }

    @Test
    void whoHadToWaitIsRecordedWhenItsTurnHasCome() throws Exception {
        var id = activity();
        try (var holder = holding(id)) {
            var patch = CompletableFuture.supplyAsync(() -> patch(id, "{\"summary\": {\"en\": \"S\"}}"));
            await(() -> waiting() == 1);
            var released = new Sql(database)
                    .query(
                            "select clock_timestamp()",
                            row -> row.getObject(1, OffsetDateTime.class).toInstant())
                    .get(0);
            holder.rollback();
            assertThat(patch.join()).isEqualTo(200);
            assertThat(recordedAt(id)).isAfter(released);
        }
    }

    @Test
    void aVersionIsRecordedLaterThanTheOneBeforeWhateverTheClockDoes() {
        var id = activity();
        var sql = Administrator.sql();
        sql.update("alter table change disable trigger change_is_append_only");
        sql.update("update change set recorded_at = recorded_at + interval '1 hour' where aggregate_id = ?::uuid", id);
        sql.update("alter table change enable trigger change_is_append_only");
        var before = recordedAt(id);
        assertThat(patch(id, "{\"summary\": {\"en\": \"S\"}}")).isEqualTo(200);
        assertThat(recordedAt(id)).isEqualTo(before.plusNanos(1000));
    }

    /** Breaks off the first creations of an activity, as PostgreSQL does with a deadlock; a sequence is not undone. */
    private void breakingOff(String reference, String sqlState, int times, Callable<ValidatableResponse> request)
            throws SQLException {
        try (var connection = Administrator.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create sequence broken_off");
            statement.execute("""
                    create function break_off() returns trigger language plpgsql as $$
                    begin
                        if new.reference = '%s' and nextval('broken_off') <= %d then
                            raise exception 'broken off' using errcode = '%s';
                        end if;
                        return new;
                    end $$""".formatted(reference, times, sqlState));
            statement.execute("create trigger break_off before insert on activity"
                    + " for each row execute function break_off()");
            try {
                request.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                statement.execute("drop trigger break_off on activity");
                statement.execute("drop function break_off");
                statement.execute("drop sequence broken_off");
            }
        }
    }

    private static ValidatableResponse create(String reference) {
        return as("editor")
                .body(
                        "{\"reference\": \"%s\", \"project\": \"MEET\", \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\"}"
                                .formatted(reference))
                .post(ACTIVITIES)
                .then();
    }

    private static String activity() {
        return Api.create("MEET", "").extract().path("id");
    }

    /** Whatever version it has: the question is what becomes of two such patches. */
    private static int patch(String id, String body) {
        return Api.patch("editor", ACTIVITIES + "/" + id, "*", body).extract().statusCode();
    }

    private static Instant recordedAt(String id) {
        return Instant.parse(Api.get(id).path("recordedAt"));
    }

    /** Holds an activity's row until it is rolled back, however long that takes. */
    private Connection holding(String id) throws SQLException {
        return holding("activity", "?::uuid", id);
    }

    private Connection holding(String table, String which, String id) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var limits = connection.createStatement();
                var lock = connection.prepareStatement(
                        "select 1 from " + table + " where id = " + which + " for update")) {
            limits.execute("set local idle_in_transaction_session_timeout = 0");
            lock.setString(1, id);
            lock.execute();
        }
        return connection;
    }

    /** How many wait for somebody else's row. */
    private long waiting() {
        return new Sql(database)
                .query(
                        "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event in ('transactionid', 'tuple')",
                        row -> row.getLong(1))
                .get(0);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }
}

package org.cybercrimeproject.reporting.operations;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.reporting.Neighbours;
import org.cybercrimeproject.reporting.Telling;
import org.cybercrimeproject.reporting.Told;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records that could not be applied: set aside, looked at, replayed; they hold nobody up. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class DeadLetterResourceTest {

    private static final String LETTERS = "/api/v1/operations/reporting/dead-letters";

    private final Neighbours neighbours = new Neighbours();

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void aReplayThatFailsAgainKeepsTheRecordAndOneThatSucceedsRemovesIt() {
        var told = project("REPLAY");
        neighbours.say(told.but("visibility", "\"NOBODY\""), 1);
        neighbours.waitUntilApplied();
        var id = idOf(told);
        operator()
                .get(LETTERS + "/" + id)
                .then()
                .statusCode(200)
                .body("topic", equalTo("activity.events"))
                .body("key", equalTo(told.subject()))
                .body("headers.ce_sequence", equalTo("1"))
                .body("headers.ce_type", equalTo("org.cybercrimeproject.project.created.v1"))
                .body("value", containsString("NOBODY"))
                .body("reason", containsString("project"))
                .body("setAsideAt", notNullValue());
        operator()
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:cybercrimeproject:problem:not-applicable"))
                .body("detail", startsWith("The record still can't be applied: "));
        assertThat(idOf(told)).isEqualTo(id);

        // As if the service had learnt to read it.
        Neighbours.sql()
                .update(
                        "update dead_letter set value = convert_to(replace(convert_from(value, 'UTF8'), 'NOBODY',"
                                + " 'PUBLIC'), 'UTF8') where id = ?",
                        id);
        operator().post(LETTERS + "/" + id + "/replay").then().statusCode(204);
        operator().get(LETTERS + "/" + id).then().statusCode(404);
        operator().post(LETTERS + "/" + id + "/replay").then().statusCode(404);
        assertThat(Neighbours.sql()
                        .query(
                                "select sequence from newest where aggregate = ?",
                                row -> row.getLong(1),
                                told.subject()))
                .containsExactly(1L);
    }

    @Test
    void anOldRecordThatIsReplayedDoesNotStepBack() {
        var told = project("LATEREPLAY");
        neighbours.sayRaw(told, 1, "{".getBytes(UTF_8));
        neighbours.say(told.but("title", "{\"en\":\"New\"}"), 2);
        neighbours.waitUntilApplied();
        var id = idOf(told);
        Neighbours.sql()
                .update(
                        "update dead_letter set value = convert_to(?, 'UTF8') where id = ?",
                        "{\"state\":" + told.state() + "}",
                        id);
        operator().post(LETTERS + "/" + id + "/replay").then().statusCode(204);
        assertThat(Neighbours.sql()
                        .query(
                                "select sequence from newest where aggregate = ?",
                                row -> row.getLong(1),
                                told.subject()))
                .containsExactly(2L);
    }

    /** Else both would replace the same older state, and the totals would count one of them twice. */
    @Test
    void aReplayWaitsForABatchOfItsPartitionAndAnotherOneForTheFirst() throws Exception {
        var told = project("ATONCE");
        neighbours.sayRaw(told, 1, "{".getBytes(UTF_8));
        neighbours.waitUntilApplied();
        var id = idOf(told);
        Neighbours.sql()
                .update(
                        "update dead_letter set value = convert_to(?, 'UTF8') where id = ?",
                        "{\"state\":" + told.state() + "}",
                        id);
        var replays = QuarkusTransaction.requiringNew().call(() -> {
            Neighbours.sql().update("set local idle_in_transaction_session_timeout = 0");
            // As a batch does that is just being applied.
            Neighbours.sql()
                    .query(
                            "select 1 from applied where topic = 'activity.events' and topic_partition = ? for update",
                            row -> true,
                            Neighbours.partition(told));
            var first = CompletableFuture.supplyAsync(() -> replay(id));
            awaitWaiting("applied");
            var second = CompletableFuture.supplyAsync(() -> replay(id));
            awaitWaiting("dead_letter");
            return List.of(first, second);
        });
        assertThat(replays.get(0).get(20, TimeUnit.SECONDS)).isEqualTo(204);
        assertThat(replays.get(1).get(20, TimeUnit.SECONDS)).isEqualTo(404);
    }

    private static int replay(long id) {
        return operator().post(LETTERS + "/" + id + "/replay").statusCode();
    }

    /** Until somebody waits for a row of that table. */
    private static void awaitWaiting(String table) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !Neighbours.sql()
                        .query(
                                "select 1 from pg_stat_activity where datname = current_database()"
                                        + " and wait_event_type = 'Lock' and query like ?",
                                row -> true,
                                "select % from " + table + " where %")
                        .isEmpty());
    }

    @Test
    void theListIsPagedNewestFirst() {
        IntStream.range(0, 3).forEach(i -> neighbours.sayRaw(project("PAGED" + i), 1, "{".getBytes(UTF_8)));
        neighbours.waitUntilApplied();
        var first = operator()
                .queryParam("limit", 2)
                .get(LETTERS)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].reason", containsString("read"))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .jsonPath();
        List<Integer> ids = first.getList("items.id");
        assertThat(ids.get(0)).isGreaterThan(ids.get(1));
        var next = operator()
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("nextCursor"))
                .get(LETTERS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(next.getList("items.id", Integer.class)).allMatch(id -> id < ids.get(1));
    }

    @Test
    void poisonOfEveryKindIsSetAsideAndHoldsNobodyUp() throws Exception {
        var told = project("POISONED");
        var before = count();
        limitMessages("activity.events", 8 * 1024 * 1024);
        neighbours.sayRaw(told, 1, "{no json".getBytes(UTF_8));
        neighbours.sayRaw(told, 2, ("{\"state\": \"" + "x".repeat(5 * 1024 * 1024)).getBytes(UTF_8));
        neighbours.sayRaw(told, 3, null);
        neighbours.sayRaw(told, 4, "[]".getBytes(UTF_8));
        neighbours.say(told.but("title", null), 5);
        neighbours.say(
                told.but("title", "{\"en\":\"" + "y".repeat(5 * 1024 * 1024) + "\"}")
                        .but("id", null),
                6);
        neighbours.say(told, -7);
        neighbours.say(told.but("reference", "\"A\\u0000B\""), 8);
        var noHeaders = Neighbours.message(told, 9, java.time.Instant.now(), "{}".getBytes(UTF_8));
        noHeaders.headers().remove("ce_type");
        neighbours.sendRaw(noHeaders);
        var future = Neighbours.message(told, 10, java.time.Instant.now(), "{\"state\":{}}".getBytes(UTF_8));
        future.headers().remove("ce_type").add("ce_type", "org.cybercrimeproject.project.created.v2".getBytes(UTF_8));
        neighbours.sendRaw(future);
        neighbours.say(new Told("riddle", "told", told.subject(), told.state(), told.timelines()), 11);
        neighbours.say(told, 12);
        neighbours.waitUntilApplied();
        assertThat(count() - before)
                .as("all but the future version, the unknown type, the good one")
                .isEqualTo(9);
        assertThat(Neighbours.sql()
                        .query(
                                "select sequence from version where aggregate = ? and type = 'project'",
                                row -> row.getLong(1),
                                told.subject()))
                .containsExactly(12L);
        var large = Neighbours.sql()
                .query(
                        "select id from dead_letter where record_key = ? and octet_length(value) > 5000000 order by id",
                        row -> row.getLong(1),
                        told.subject());
        operator()
                .get(LETTERS + "/" + large.get(0))
                .then()
                .statusCode(200)
                .body("bytes", equalTo(5 * 1024 * 1024 + 11))
                .body("value.length()", equalTo(100_000));
    }

    @Test
    void onlyOperatorsSeeThemAndOnlyUnderTheServicesOwnName() {
        given().get(LETTERS).then().statusCode(401);
        given().auth().oauth2(Tokens.of("editor")).get(LETTERS).then().statusCode(403);
        given().auth().oauth2(Tokens.of("admin")).get(LETTERS).then().statusCode(200);
        operator().get("/api/v1/operations/activity/dead-letters").then().statusCode(404);
        operator().get(LETTERS + "/999999").then().statusCode(404);
        operator()
                .get("/api/v1/operations/reporting/refused")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private static Told project(String reference) {
        return Telling.project(reference, "x", "");
    }

    private static long idOf(Told told) {
        return Neighbours.sql()
                .query("select id from dead_letter where record_key = ?", row -> row.getLong(1), told.subject())
                .get(0);
    }

    private static long count() {
        return Neighbours.sql()
                .query("select count(*) from dead_letter", row -> row.getLong(1))
                .get(0);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator"));
    }

    static void limitMessages(String topic, int bytes) throws Exception {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var limit = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(bytes)), AlterConfigOp.OpType.SET);
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(limit)))
                    .all()
                    .get();
        }
    }
}

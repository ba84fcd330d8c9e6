package org.cybercrimeproject.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request repeated with its key is done once, and answered alike. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class IdempotencyTest {

    private static final String BODY = "{\"project\": \"IDEM\", \"title\": {\"en\": \"%s\"}, \"kind\": \"WORKSHOP\"}";

    private static final String WRITE_INTERCEPTOR = "org.cybercrimeproject.kit.writing.WriteInterceptor";

    @Inject
    AgroalDataSource database;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void aProject() {
        Api.project("IDEM");
    }

    @Test
    void fiftyEqualRequestsAtOnceCreateOneActivityAndLetOthersThrough() throws Exception {
        var together = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(51);
        try {
            var answers = new ArrayList<Future<Response>>();
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return post("Fifty at once " + key);
                }));
            }
            var other = threads.submit(() -> {
                together.await();
                return as("viewer").get("/api/v1/projects/IDEM");
            });
            together.countDown();
            assertThat(other.get().statusCode()).isEqualTo(200);
            String id = null;
            for (var answer : answers) {
                var response = answer.get();
                assertThat(response.statusCode()).isIn(201, 409);
                if (response.statusCode() == 409) {
                    assertThat(response.header("Retry-After")).isNotNull();
                    assertThat((String) response.path("type")).endsWith(":in-progress");
                } else {
                    id = id == null ? response.path("id") : id;
                    assertThat((String) response.path("id")).isEqualTo(id);
                    assertThat(response.header("Location")).endsWith(id);
                }
            }
            assertThat(id).isNotNull();
            assertThat(titled("Fifty at once " + key)).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Who waits for an equal request holds a thread; here all places where one may wait are taken. */
    @Test
    void whereTooManyWaitAlreadyAnEqualRequestIsAnsweredAtOnce() throws Exception {
        var places = placesToWait();
        var taken = places.drainPermits();
        assertThat(taken).isPositive();
        try (var holder = database.getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute("select 1 from project where reference = 'IDEM' for update");
            var first = CompletableFuture.supplyAsync(() -> post("Held up"));
            await().until(this::isHeldUp);
            var second = CompletableFuture.supplyAsync(() -> post("Held up"));
            await().until(() -> second.isDone() || isWaitingForItsTurn());
            assertThat(second).as("it waits for nobody").isDone();
            second.join().then().statusCode(409).body("type", endsWith(":in-progress"));
            holder.rollback();
            first.join().then().statusCode(201);
        } finally {
            places.release(taken);
        }
    }

    /** Nothing else tells from outside how many may wait. */
    private static Semaphore placesToWait() throws ReflectiveOperationException {
        var field = Class.forName(WRITE_INTERCEPTOR).getDeclaredField("WAITING");
        field.setAccessible(true);
        return (Semaphore) field.get(null);
    }

    private boolean isHeldUp() {
        return !new Sql(database)
                .query(
                        "select 1 from pg_stat_activity where datname = current_database()"
                                + " and wait_event in ('transactionid', 'tuple')",
                        row -> true)
                .isEmpty();
    }

    private static boolean isWaitingForItsTurn() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> stack.length > 0 && stack[0].getMethodName().equals("sleep"))
                .flatMap(Arrays::stream)
                .anyMatch(call -> call.getClassName().equals(WRITE_INTERCEPTOR));
    }

    @Test
    void aRepeatedCommandIsAnsweredFromWhatItWroteThen() {
        var id = (String) post("Planned").path("id");
        var planned = plan(id, "\"1\"");
        planned.then().statusCode(200).body("version", equalTo(2)).body("status", equalTo("PLANNED"));
        Api.command(id, "cancel", "{\"reason\": \"No money\"}").statusCode(200);
        Untouched.by(() -> plan(id, "\"1\"")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("status", equalTo("PLANNED")));
    }

    @Test
    void aRepeatedCommandThatChangedNothingIsAnsweredAsItWasThen() {
        var id = Api.create("IDEM", ", \"plan\": {\"period\": {\"text\": \"June 2031\"}}")
                .extract()
                .<String>path("id");
        reschedule(id).then().statusCode(200).body("version", equalTo(1));
        Api.command(id, "cancel", "{\"reason\": \"No money\"}").statusCode(200);
        Untouched.by(() -> reschedule(id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("status", equalTo("PLANNED")));
    }

    @Test
    void aKeyStandsForOneRequest() {
        post("The first one").then().statusCode(201);
        Untouched.by(() -> post("Another one")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:cybercrimeproject:problem:key-reused")));
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        var mine = (String) post("Mine or yours").path("id");
        var yours = (String) as("publisher")
                .header("Idempotency-Key", key)
                .body(BODY.formatted("Mine or yours"))
                .post(ACTIVITIES)
                .path("id");
        assertThat(yours).isNotEqualTo(mine);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        as("editor")
                .header("Idempotency-Key", key)
                .body("{\"project\": \"NONE\", \"title\": {\"en\": \"T\"}, \"kind\": \"WORKSHOP\"}")
                .post(ACTIVITIES)
                .then()
                .statusCode(409);
        as("editor")
                .header("Idempotency-Key", key)
                .body("{\"project\": \"IDEM\", \"kind\": \"WORKSHOP\"}")
                .post(ACTIVITIES)
                .then()
                .statusCode(400);
        post("The right one").then().statusCode(201);
    }

    @Test
    void soDoesOneThatIsRefusedWhenAllIsWritten() {
        Api.project("IDEMGONE");
        var activity = Api.create("IDEMGONE", "").extract().<String>path("id");
        Untouched.by(() -> withdraw("/api/v1/projects/IDEMGONE")
                .then()
                .statusCode(409)
                .body("type", endsWith(":project-has-activities")));
        Api.command(activity, "withdraw", "{\"reason\": \"Entered twice\"}").statusCode(200);
        withdraw("/api/v1/projects/IDEMGONE").then().statusCode(200);
    }

    @Test
    void whoMayNoLongerWriteGetsNoOldAnswer() {
        post("Once an editor").then().statusCode(201);
        as("viewer")
                .header("Idempotency-Key", key)
                .body(BODY.formatted("Once an editor"))
                .post(ACTIVITIES)
                .then()
                .statusCode(403);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        var first = (String) post("Day after day").path("id");
        new Sql(database).update("update idempotency set created_at = created_at - interval '24 hours'");
        assertThat((String) post("Day after day").path("id")).isNotEqualTo(first);
        assertThat(titled("Day after day")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "é"})
    void whatIsNoKeyIsRefused(String none) {
        Untouched.by(() -> as("editor")
                .header("Idempotency-Key", none)
                .body(BODY.formatted("T"))
                .post(ACTIVITIES)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("Idempotency-Key")));
    }

    private Response post(String title) {
        return as("editor")
                .header("Idempotency-Key", key)
                .body(BODY.formatted(title))
                .post(ACTIVITIES);
    }

    private Response withdraw(String address) {
        return as("publisher")
                .header("Idempotency-Key", key)
                .header("If-Match", "*")
                .body("{\"reason\": \"Entered twice\"}")
                .post(address + "/withdraw");
    }

    private Response plan(String id, String etag) {
        return as("editor")
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .body("{\"period\": {\"text\": \"June 2031\"}}")
                .post(ACTIVITIES + "/" + id + "/plan");
    }

    private Response reschedule(String id) {
        return as("editor")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .body("{\"period\": {\"text\": \"June 2031\"}, \"reason\": \"As before\"}")
                .post(ACTIVITIES + "/" + id + "/reschedule");
    }

    private long titled(String title) {
        return new Sql(database)
                .query("select count(*) from activity_row where title = ?", row -> row.getLong(1), title)
                .get(0);
    }
}

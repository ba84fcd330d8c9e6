package org.cybercrimeproject.reporting.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.reporting.Neighbours;
import org.cybercrimeproject.reporting.Telling;
import org.cybercrimeproject.reporting.Told;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Totals that were counted by other rules are counted again from the stored states, or left alone. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Rebuild rebuild;

    @Inject
    ActivityProjection activities;

    @Inject
    Snapshot snapshot;

    private final String project =
            "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    private final Sql sql = Neighbours.sql();

    private Neighbours neighbours;

    @BeforeEach
    void threeActivities() {
        neighbours = new Neighbours();
        neighbours.tell(List.of(activity("A"), activity("B"), activity("C")));
    }

    @AfterEach
    void byTodaysRules() {
        storedNumber(0);
        rebuild.run(Counted.RULES, kinds(it -> it));
        neighbours.close();
    }

    private Told activity(String name) {
        return Telling.planned(
                        project + "." + name, "Workshop", "2010-01-05", "2010-02-02", "2010-02-03", "\"outputs\":[]")
                .but("project", "\"" + project + "\"");
    }

    private void storedNumber(int number) {
        sql.update("update counting_rules set number = ?", number);
    }

    private static Map<String, Heard.Kind<?>> kinds(Function<List<Step>, List<Step>> more) {
        var activity = ActivityProjection.ACTIVITY;
        return Map.of(
                "activity",
                new Heard.Kind<>(
                        activity.type(),
                        activity.key(),
                        known -> more.apply(activity.counts().apply(known))),
                "follow-up",
                FollowUpProjection.FOLLOW_UP);
    }

    /** What is counted in the project, by measure; what is zero is not there. */
    private List<String> totals() {
        return sql.query(
                "select measure || ' ' || value || ' ' || sum(amount) from total where project = ?"
                        + " group by measure, value having sum(amount) <> 0 order by 1",
                row -> row.getString(1),
                project);
    }

    @Test
    void aMeasureThatIsNewCountsWhatIsStoredAndAWithdrawalTakesItAwayAgain() {
        assertThat(totals())
                .containsExactly("ACTIVITIES  3", "ACTIVITIES_WITHOUT_OUTPUT  3", "ACTIVITY_STATUS PLANNED 3");
        // As a build left it that did not count these yet.
        sql.update("delete from total where measure = 'ACTIVITIES_WITHOUT_OUTPUT'");
        storedNumber(0);
        assertThat(rebuild.run(Counted.RULES, kinds(it -> it))).isTrue();
        assertThat(totals())
                .containsExactly("ACTIVITIES  3", "ACTIVITIES_WITHOUT_OUTPUT  3", "ACTIVITY_STATUS PLANNED 3");
        neighbours.say(activity("A").but("withdrawn", "true"), 2);
        neighbours.say(activity("B").but("withdrawn", "true"), 2);
        neighbours.say(activity("C").but("withdrawn", "true"), 2);
        Awaitility.await().atMost(PATIENCE).until(() -> totals().isEmpty());
    }

    @Test
    void rulesToComeCountByThemselvesAndOlderOnesNeverAgain() {
        var twice = kinds(steps -> {
            var all = new ArrayList<>(steps);
            steps.stream()
                    .filter(step -> step.measure() == Measure.ACTIVITIES)
                    .forEach(step -> all.add(new Step(
                            step.project(), Measure.ACTIVITY_OUTPUT, "ONE_MORE", step.level(), step.day(), 1)));
            return all;
        });
        assertThat(rebuild.run(Counted.RULES + 1, twice)).isTrue();
        assertThat(totals()).contains("ACTIVITY_OUTPUT ONE_MORE 3", "ACTIVITIES  3");
        assertThat(rebuild.run(Counted.RULES, kinds(it -> it))).isFalse();
        assertThat(totals()).contains("ACTIVITY_OUTPUT ONE_MORE 3");
    }

    @Test
    void ofReplicasThatStartAtOnceOneCountsAndTheOthersWaitForIt() {
        storedNumber(0);
        var counted = new AtomicInteger();
        var kinds = kinds(steps -> {
            counted.incrementAndGet();
            return steps;
        });
        var replicas = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> rebuild.run(Counted.RULES, kinds)))
                .toList();
        assertThat(replicas.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(counted.get())
                .isEqualTo(sql.query("select count(*) from newest where type = 'activity'", row -> row.getInt(1))
                        .get(0));
        assertThat(totals()).contains("ACTIVITIES  3");
    }

    @Test
    void nobodyAppliesAnythingMeanwhileAndReadersSeeWhatWas() {
        storedNumber(0);
        sql.update("update total set amount = 77 where project = ? and measure = 'ACTIVITIES'", project);
        var looked = new ArrayList<String>();
        rebuild.run(Counted.RULES, kinds(steps -> {
            if (looked.isEmpty()) {
                looked.addAll(CompletableFuture.supplyAsync(this::totals).join());
                assertThatThrownBy(() ->
                                CompletableFuture.runAsync(this::beginABatch).join())
                        .hasStackTraceContaining("canceling statement due to lock timeout");
            }
            return steps;
        }));
        assertThat(looked).contains("ACTIVITIES  77");
        assertThat(totals()).contains("ACTIVITIES  3");
    }

    /** Also a batch of a partition of which nothing was ever applied. */
    private void beginABatch() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("set local lock_timeout = '200ms'");
            sql.update(
                    "insert into applied (topic, topic_id, topic_partition, last_offset) values ('new', 'x', 0, -1)");
        });
    }

    @Test
    void oneThatIsKilledInTheMiddleLeavesWhatWasAndTheNextBeginsAgain() {
        storedNumber(0);
        sql.update("update total set amount = 77 where project = ? and measure = 'ACTIVITIES'", project);
        var isKilled = new boolean[1];
        assertThatThrownBy(() -> rebuild.run(Counted.RULES, kinds(steps -> {
                    if (!isKilled[0]) {
                        isKilled[0] = true;
                        Administrator.sql()
                                .query(
                                        "select pg_terminate_backend(pid, 5000) from pg_locks"
                                                + " where relation = 'applied'::regclass and mode = 'ExclusiveLock'",
                                        row -> row.getBoolean(1));
                    }
                    return steps;
                })))
                .isInstanceOf(RuntimeException.class);
        assertThat(isKilled[0]).isTrue();
        assertThat(totals()).contains("ACTIVITIES  77");
        assertThat(rebuild.run(Counted.RULES, kinds(it -> it))).isTrue();
        assertThat(totals()).contains("ACTIVITIES  3");
    }

    @Test
    void aStateThatCannotBeReadStopsItAndLeavesWhatWas() {
        storedNumber(0);
        var id = activity("B").id();
        sql.update("update version set state = replace(state, '\"PUBLIC\"', '\"NOBODY\"') where aggregate = ?", id);
        try {
            assertThatThrownBy(() -> rebuild.run(Counted.RULES, kinds(it -> it)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("activity " + id);
            assertThat(totals()).contains("ACTIVITIES  3");
        } finally {
            sql.update("update version set state = replace(state, '\"NOBODY\"', '\"PUBLIC\"') where aggregate = ?", id);
        }
    }

    @Test
    void aReplicaThatMeetsAHigherNumberAppliesNothingAndIsNotReady() {
        ready().statusCode(200);
        storedNumber(Counted.RULES + 1);
        ready().statusCode(503);
        assertThat(ready().extract().jsonPath().getString("checks.find { it.name == 'Counting rules' }.data.problem"))
                .contains("deploy the newer build");
        neighbours.say(activity("D"), 1);
        // What it hears waits, and is tried again and again.
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> activities.apply(List.of(ProjectionTest.event(activity("D"), 1)))))
                .isInstanceOf(OtherRules.class);
        assertThat(totals()).contains("ACTIVITIES  3");
        storedNumber(Counted.RULES);
        Awaitility.await().atMost(PATIENCE).until(() -> totals().contains("ACTIVITIES  4"));
        ready().statusCode(200);
    }

    @Test
    void theModelVersionTellsTheRulesApart() {
        var before = snapshot.of(snapshot::modelVersion);
        assertThat(snapshot.of(snapshot::modelVersion)).isEqualTo(before);
        storedNumber(Counted.RULES + 1);
        assertThat(snapshot.of(snapshot::modelVersion)).isNotEqualTo(before);
    }

    private static ValidatableResponse ready() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().port(port).get("/q/health/ready").then();
    }
}

package org.cybercrimeproject.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.reporting.Telling;
import org.cybercrimeproject.reporting.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a batch of events leaves behind, whatever came with what. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ProjectionTest {

    @Inject
    ActivityProjection activities;

    @Inject
    CountryProjection countries;

    @Inject
    AgroalDataSource database;

    /** A project of its own for each test: nothing else is counted under it. */
    private final String project =
            "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    private Sql sql;

    @BeforeEach
    void open() {
        sql = new Sql(database);
    }

    @Test
    void ofSeveralStatesInOneBatchTheNewestCounts() {
        apply(activity("A", 3), activity("B", 1), activity("A", 1), activity("A", 2), activity("A", 3));
        assertThat(newest()).containsExactly("A 3", "B 1");
        assertThat(versions()).containsExactly("A 1", "A 2", "A 3", "B 1");
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void aBatchReplacesWhatEarlierOnesLeft() {
        apply(activity("A", 2), activity("B", 2));
        apply(activity("B", 1), activity("A", 4), activity("A", 3), activity("C", 1));
        assertThat(newest()).containsExactly("A 4", "B 2", "C 1");
        assertThat(versions()).containsExactly("A 2", "A 3", "A 4", "B 1", "B 2", "C 1");
        assertThat(counted()).isEqualTo(3);
    }

    /** What an older state would count is what nothing takes away again. */
    @Test
    void ofABatchThatBeginsWithOlderStatesOnlyTheNewestIsCounted() {
        apply(activity("A", 1), activity("A", 2), activity("A", 3));
        apply(activity("A", 4));
        assertThat(newest()).containsExactly("A 4");
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void everyPositionOfABatchHasItsSteps() {
        var steps = "[{\"from\":\"2001-11-23\",\"value\":\"SIGNED\"},{\"from\":\"2010-07-01\",\"value\":\"PARTY\"}]";
        QuarkusTransaction.requiringNew()
                .run(() -> countries.apply(List.of(
                        event(Telling.position(project, "DE", "[]", "[]"), 1),
                        event(Telling.position(project, "FR", "[]", steps), 1),
                        event(Telling.position(project, "DE", "[]", steps), 2))));
        assertThat(sql.query(
                        "select party || ' ' || status || ' ' || count(*) from treaty_step where instrument = ?"
                                + " group by party, status order by 1",
                        row -> row.getString(1),
                        project))
                .containsExactly("DE PARTY 3", "DE SIGNED 3", "FR PARTY 3", "FR SIGNED 3");
    }

    private void apply(Event... events) {
        QuarkusTransaction.requiringNew().run(() -> activities.apply(List.of(events)));
    }

    /** A state whose day of status differs from version to version. */
    private Event activity(String name, int version) {
        var told = Telling.planned(
                        project + "." + name, "Workshop", "2010-01-0" + version, "2010-02-02", "2010-02-03", "")
                .but("project", "\"" + project + "\"");
        return event(told, version);
    }

    static Event event(Told told, int version) {
        var data = Told.json("{}");
        data.set("state", told.state());
        data.set("timelines", told.timelines());
        return new Event(
                UUID.randomUUID(),
                "org.cybercrimeproject." + told.aggregate() + "." + told.fact() + ".v1",
                told.aggregate(),
                told.subject(),
                version,
                Instant.parse("2010-02-01T00:00:00Z").plusSeconds(version),
                "somebody",
                Json.tree(data));
    }

    private List<String> newest() {
        return records("newest");
    }

    private List<String> versions() {
        return records("version");
    }

    private List<String> records(String table) {
        return sql.query(
                "select split_part(reference, '.', 2) || ' ' || sequence from " + table
                        + " where project = ? order by reference, sequence",
                row -> row.getString(1),
                project);
    }

    /** The sum over all days, of a measure under which each activity counts once; no day may be left over. */
    private long counted() {
        var days = sql.query(
                "select amount from total where project = ? and measure = ? and amount <> 0",
                row -> row.getLong(1),
                project,
                Measure.ACTIVITIES.name());
        assertThat(days).allMatch(amount -> amount > 0);
        return days.stream().mapToLong(Long::longValue).sum();
    }
}

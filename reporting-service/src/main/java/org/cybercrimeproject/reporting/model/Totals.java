package org.cybercrimeproject.reporting.model;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.reading.Sql;

/** Keeps the table {@code total}: takes back what a record counted before, adds what it counts now. */
@Singleton
class Totals {

    private final Sql sql;

    Totals(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** The number of the rules by which all that is here was counted. */
    int rules() {
        return sql.query("select number from counting_rules", row -> row.getInt(1))
                .get(0);
    }

    /** Says by which rules all that is here was counted. */
    void countedBy(int rules) {
        sql.update("update counting_rules set number = ?", rules);
    }

    /** Nothing is counted. */
    void clear() {
        sql.update("delete from total");
    }

    /**
     * Replaces a record's steps.
     *
     * @param before what it counted so far; empty when it is new
     * @param now what it counts from now on
     */
    void replace(List<Step> before, List<Step> now) {
        var sums = new TreeMap<String, Step>();
        Stream.concat(before.stream().map(Step::reversed), now.stream())
                .forEach(step -> sums.merge(key(step), step, Totals::sum));
        // In one order for everybody, so that two replicas never wait for each other.
        var changed = sums.values().stream().filter(step -> step.amount() != 0).toList();
        if (!changed.isEmpty()) {
            add(changed);
        }
    }

    private void add(List<Step> steps) {
        sql.update(
                """
                insert into total (project, measure, value, level, day, amount)
                select project, measure, value, level::int, day::date, amount::bigint
                from unnest(?, ?, ?, ?, ?, ?) as step (project, measure, value, level, day, amount)
                on conflict (project, measure, value, level, day) do update set amount = total.amount + excluded.amount
                """,
                each(steps, Step::project),
                each(steps, step -> step.measure().name()),
                each(steps, Step::value),
                each(steps, step -> Integer.toString(step.level().ordinal())),
                each(steps, step -> step.day().toString()),
                each(steps, step -> Long.toString(step.amount())));
    }

    private static List<String> each(List<Step> steps, Function<Step, String> column) {
        return steps.stream().map(column).toList();
    }

    private static String key(Step step) {
        return String.join(
                "\n",
                step.project(),
                step.measure().name(),
                step.value(),
                step.level().name(),
                step.day().toString());
    }

    private static Step sum(Step one, Step other) {
        return new Step(
                one.project(), one.measure(), one.value(), one.level(), one.day(), one.amount() + other.amount());
    }
}

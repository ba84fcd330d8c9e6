package org.cybercrimeproject.benchmark;

import static org.cybercrimeproject.benchmark.Figures.median;
import static org.cybercrimeproject.benchmark.Figures.number;
import static org.cybercrimeproject.benchmark.Figures.spread;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.service.Service;

/**
 * How quickly a full outbox drains, beside a bare producer that sends the same records. The rows come in one
 * transaction: all of them are there at once, and the relay finds them warm.
 */
final class Drain {

    private static final int EVENTS = 100_000;
    private static final String TOPIC = "activity.events";

    private static final String FILL = """
            with copied as (
                insert into change (aggregate_type, aggregate_id, version, event_id, subject, type, recorded_at, actor,
                                    level, state, timelines)
                select 'activity', id, 1, gen_random_uuid(), id::text, template.type, clock_timestamp(), 'benchmark', 0,
                       replace(template.state, template.aggregate_id::text, id::text), template.timelines
                from (select gen_random_uuid() as id from generate_series(1, %d)) ids,
                     (select * from change where aggregate_type = 'activity' order by recorded_at limit 1) template
                returning aggregate_type, aggregate_id, version)
            insert into outbox (aggregate_type, aggregate_id, version) select * from copied""".formatted(EVENTS);

    private final Options options;
    private final Ground ground;
    private final Figures figures;

    Drain(Options options, Ground ground, Figures figures) {
        this.options = options;
        this.ground = ground;
        this.figures = figures;
    }

    /**
     * One drain.
     *
     * @param perSecond events a second
     * @param service milliseconds of CPU for one event
     * @param postgres the same of PostgreSQL
     */
    private record Run(double perSecond, double service, double postgres) {}

    void measure() {
        var owner = ground.service(Service.ACTIVITY, Map.of());
        Seed.project(ground, "DRAIN");
        try (var bare = new Bare(ground.bootstrap())) {
            for (int warmUp = 0; warmUp < 2; warmUp++) {
                drain(owner, bare);
                bare.send(bare.last(TOPIC, EVENTS));
            }
            var runs = new ArrayList<Run>();
            var bareRuns = new ArrayList<Double>();
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < options.rounds(); round++) {
                runs.add(drain(owner, bare));
                var records = bare.last(TOPIC, EVENTS);
                bareRuns.add(records.size() / bare.send(records));
                ratios.add(runs.get(round).perSecond() / bareRuns.get(round));
            }
            figures.table(
                    "drain of %,d outbox rows".formatted(EVENTS),
                    "suite, events/s",
                    "bare producer, events/s",
                    "ratio (smallest–largest)",
                    "goal");
            figures.row(
                    "of %,d bytes each".formatted(bare.last(TOPIC, 12).get(0).value().length),
                    spread(runs.stream().map(Run::perSecond).toList()),
                    spread(bareRuns),
                    spread(ratios),
                    "≥ 0.6");
            figures.table("relay", "CPU for one event: service + PostgreSQL, ms");
            figures.row(
                    "while it drains",
                    number(median(runs.stream().map(Run::service).toList()))
                            + " + "
                            + number(median(runs.stream().map(Run::postgres).toList())));
        }
        ground.end(owner);
    }

    private Run drain(Child owner, Bare bare) {
        try (var connection = ground.connect(Service.ACTIVITY);
                var consumer = bare.consumer()) {
            var before = bare.count(consumer, TOPIC);
            ground.settle(Service.ACTIVITY);
            fill(connection);
            long found;
            while ((found = bare.count(consumer, TOPIC) - before) == 0) {
                Thread.onSpinWait();
            }
            var began = System.nanoTime();
            var process = owner.process().toHandle();
            var service = Cpu.millis(process);
            var postgres = Cpu.millisOfTree(ground.server());
            while (outboxHolds(connection)) {
                Load.sleepUntil(System.nanoTime() + 5_000_000);
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            var drained = EVENTS - found;
            return new Run(
                    drained / seconds,
                    (Cpu.millis(process) - service) / drained,
                    (Cpu.millisOfTree(ground.server()) - postgres) / drained);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(FILL);
        }
    }

    private static boolean outboxHolds(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select 1 from outbox)")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}

package org.cybercrimeproject.benchmark;

import static org.cybercrimeproject.benchmark.Figures.number;
import static org.cybercrimeproject.benchmark.Figures.percentile;
import static org.cybercrimeproject.benchmark.Figures.spread;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.service.Service;

/**
 * From the commit in activity-service to the commit after which the overview counts the activity, at 300 new activities
 * a second, by the moments of commit that PostgreSQL keeps; beside a bare round trip of the same bytes through the same
 * broker at the same pace.
 */
final class Visible {

    private static final int PER_SECOND = 300;
    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "activity.events";

    private final Options options;
    private final Ground ground;
    private final Figures figures;
    private int entered;

    Visible(Options options, Ground ground, Figures figures) {
        this.options = options;
        this.ground = ground;
        this.figures = figures;
    }

    void measure() {
        var owner = ground.service(Service.ACTIVITY, Map.of());
        var reader = ground.service(Service.REPORTING, Map.of());
        Seed.project(ground, "VISIBLE");
        entered = 1;
        var count = Math.toIntExact(options.turn().toSeconds()) * PER_SECOND;
        try (var bare = new Bare(ground.bootstrap());
                var load = new Load(CLIENTS)) {
            for (int warmUp = 0; warmUp < 3; warmUp++) {
                commitToVisible(load, count);
                bare.roundTrips(bare.last(TOPIC, 12).get(0), PER_SECOND, count);
            }
            var halves = new ArrayList<Double>();
            var tails = new ArrayList<Double>();
            var bareHalves = new ArrayList<Double>();
            var bareTails = new ArrayList<Double>();
            for (int round = 0; round < options.rounds(); round++) {
                var trips = bare.roundTrips(bare.last(TOPIC, 12).get(0), PER_SECOND, count);
                bareHalves.add(percentile(trips, 50));
                bareTails.add(percentile(trips, 99));
                var latencies = commitToVisible(load, count);
                halves.add(percentile(latencies, 50));
                tails.add(percentile(latencies, 99));
            }
            figures.table(
                    "commit → visible, %d events/s".formatted(PER_SECOND),
                    "suite, ms (smallest–largest)",
                    "bare round trip, ms (smallest–largest)",
                    "ratio of medians",
                    "goal");
            row("p50", halves, bareHalves, "≤ 4");
            row("p99", tails, bareTails, "≤ 3");
            figures.table("memory of reporting-service after this, PSS", "figure", "goal");
            figures.row("under load", number(Cpu.megabytes(reader.process().toHandle())) + " MB", "≤ 260 MB");
        }
        ground.end(owner);
        ground.end(reader);
    }

    private void row(String what, List<Double> suite, List<Double> bare, String goal) {
        figures.row(what, spread(suite), spread(bare), number(Figures.median(suite) / Figures.median(bare)), goal);
    }

    /** Enters so many activities at the pace, waits until the overview counts them, and says how late each was. */
    private List<Double> commitToVisible(Load load, int count) {
        var first = entered;
        load.pace(PER_SECOND, count, i -> Seed.activity(ground, "VISIBLE", first + i), 201);
        entered += count;
        Waiting.until(PATIENCE, () -> counted(load) == entered);
        var committed = moments(Service.ACTIVITY, """
                select c.aggregate_id::text, pg_xact_commit_timestamp(c.xmin) from change c
                join activity a on a.id = c.aggregate_id
                where c.aggregate_type = 'activity' and a.reference like 'VISIBLE.%'""");
        var visible = moments(Service.REPORTING, """
                select aggregate, pg_xact_commit_timestamp(xmin) from version where type = 'activity'""");
        var latencies = new ArrayList<Double>();
        committed.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .skip(first)
                .forEach(entry -> latencies.add(Duration.between(entry.getValue(), visible.get(entry.getKey()))
                                .toNanos()
                        / 1e6));
        return latencies;
    }

    private int counted(Load load) {
        var answer = load.send(
                Load.request(ground.api(Service.REPORTING) + "/dashboards/overview?project=VISIBLE", ground.token())
                        .build(),
                200);
        try {
            return new ObjectMapper().readTree(answer).at("/activities/total").asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Instant> moments(Service service, String sql) {
        try (var connection = ground.connect(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var moments = new HashMap<String, Instant>();
            while (rows.next()) {
                moments.put(
                        rows.getString(1), rows.getObject(2, Timestamp.class).toInstant());
            }
            return moments;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

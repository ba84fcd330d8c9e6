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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.service.Service;

/**
 * From the commit in activity-service to the commit after which the overview counts the activity, at 300 new activities
 * a second, by the moments of commit that PostgreSQL keeps; beside a bare round trip of the same bytes through the same
 * broker at the same pace. And beside one that runs while the suite works: what waits for a processor then, waits there
 * too.
 */
final class Visible {

    private static final int PER_SECOND = 300;
    /** The round trips that run beside the suite shall not be a load of their own. */
    private static final int BESIDE_PER_SECOND = 30;

    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
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
            warmUp(load);
            commitToVisible(load, bare, count);
            bare.roundTrips(bare.last(TOPIC, 12).get(0), PER_SECOND, count);
            var halves = new ArrayList<Double>();
            var tails = new ArrayList<Double>();
            var onTopic = new ArrayList<Double>();
            var bareHalves = new ArrayList<Double>();
            var bareTails = new ArrayList<Double>();
            var besideHalves = new ArrayList<Double>();
            var besideTails = new ArrayList<Double>();
            for (int round = 0; round < options.rounds(); round++) {
                var message = bare.last(TOPIC, 12).get(0);
                var trips = bare.roundTrips(message, PER_SECOND, count);
                bareHalves.add(percentile(trips, 50));
                bareTails.add(percentile(trips, 99));
                // No checkpoint: after one, each page that is touched goes to the log as a whole, for minutes at this
                // pace.
                ground.vacuum(Service.ACTIVITY);
                ground.vacuum(Service.REPORTING);
                var beside = CompletableFuture.supplyAsync(
                        () -> bare.roundTrips(message, BESIDE_PER_SECOND, count / PER_SECOND * BESIDE_PER_SECOND));
                var late = commitToVisible(load, bare, count);
                besideHalves.add(percentile(beside.join(), 50));
                besideTails.add(percentile(beside.join(), 99));
                halves.add(percentile(late.visible(), 50));
                tails.add(percentile(late.visible(), 99));
                onTopic.add(percentile(late.onTopic(), 50));
            }
            figures.table(
                    "commit → visible, %d events/s".formatted(PER_SECOND),
                    "suite, ms (smallest–largest)",
                    "bare round trip, ms (smallest–largest)",
                    "ratio of medians",
                    "goal",
                    "bare while the suite works, ms",
                    "ratio of medians");
            row("p50", halves, bareHalves, "≤ 4", besideHalves);
            row("p99", tails, bareTails, "≤ 3", besideTails);
            figures.row("p50 until the relay sends it", spread(onTopic), "", "", "", "", "");
            figures.table("memory of reporting-service after this, PSS", "figure", "goal");
            figures.row("under load", number(Cpu.megabytes(reader.process().toHandle())) + " MB", "≤ 260 MB");
        }
        ground.end(owner);
        ground.end(reader);
    }

    private void row(String what, List<Double> suite, List<Double> bare, String goal, List<Double> beside) {
        figures.row(what, spread(suite), spread(bare), ratio(suite, bare), goal, spread(beside), ratio(suite, beside));
    }

    private static String ratio(List<Double> suite, List<Double> bare) {
        return number(Figures.median(suite) / Figures.median(bare));
    }

    /** At the pace of the measurement the compilers would need a quarter of an hour to have seen enough. */
    private void warmUp(Load load) {
        var next = new AtomicInteger(entered);
        load.saturate(WARM_UP, () -> Seed.activity(ground, "VISIBLE", next.getAndIncrement()), 201);
        entered = next.get();
        Waiting.until(PATIENCE, () -> counted(load) == entered);
    }

    /**
     * How late each activity was after its commit, in milliseconds.
     *
     * @param onTopic until the relay gave it to its producer
     * @param visible until the commit after which the overview counts it
     */
    private record Late(List<Double> onTopic, List<Double> visible) {}

    /** Enters so many activities at the pace, waits until the overview counts them, and says how late each was. */
    private Late commitToVisible(Load load, Bare bare, int count) {
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
        var sent = new HashMap<String, Instant>();
        bare.last(TOPIC, 2L * count).forEach(each -> sent.put(each.key(), Instant.ofEpochMilli(each.timestamp())));
        var late = new Late(new ArrayList<>(), new ArrayList<>());
        committed.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .skip(first)
                .forEach(each -> {
                    late.onTopic().add(millis(each.getValue(), sent.get(each.getKey())));
                    late.visible().add(millis(each.getValue(), visible.get(each.getKey())));
                });
        return late;
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
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

package org.cybercrimeproject.benchmark;

import static org.cybercrimeproject.benchmark.Figures.median;
import static org.cybercrimeproject.benchmark.Figures.number;
import static org.cybercrimeproject.benchmark.Figures.spread;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cybercrimeproject.benchmark.bare.BareServer;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.service.Service;

/**
 * CPU of one request, program and PostgreSQL together, beside a program that reads or writes the same rows by JDBC
 * written by hand. The relay is off: what leaving the outbox costs is measured in {@link Drain}.
 */
final class Requests {

    private static final int PAGE = 50;
    private static final int LATE_PAGE = 1000;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Map<String, String> ALONE = Map.of("SUITE_RELAY_ENABLED", "false");
    private static final String ANY_DAY = "asOf=2015-06-01&limit=" + PAGE;
    private static final String FILTER = "country=CI&output=BENCH:5&from=2000-01-01&to=2009-12-31";

    private final Options options;
    private final Ground ground;
    private final Figures figures;
    private final AtomicInteger created = new AtomicInteger();

    Requests(Options options, Ground ground, Figures figures) {
        this.options = options;
        this.ground = ground;
        this.figures = figures;
    }

    /** The two programs, and where they are asked. */
    private record Pair(Child suite, Child bare, String suiteApi, String bareApi) {}

    /** Milliseconds of CPU for one request. */
    private record Cost(double program, double postgres) {
        double sum() {
            return program + postgres;
        }
    }

    void measure() {
        figures.table("start and memory of activity-service", "figure");
        var suite = started();
        var began = System.nanoTime();
        Seed.copies(ground, options.rows());
        ground.settle(Service.ACTIVITY);
        System.out.printf(
                "%,d activities were laid in %d s%n", options.rows(), (System.nanoTime() - began) / 1_000_000_000);
        var port = BareServer.start(ground::program, ground.database(Service.ACTIVITY), ground.password());
        var pair = new Pair(suite, port.child(), ground.api(Service.ACTIVITY), port.api());
        try (var load = new Load()) {
            figures.table(
                    "CPU of one request, %,d activities".formatted(options.rows()),
                    "suite: service + PostgreSQL, ms",
                    "by hand: program + PostgreSQL, ms",
                    "ratio (smallest–largest)",
                    "goal");
            compare(load, pair, "get by id", "≤ 1.5", 200, this::get, this::get);
            compare(
                    load,
                    pair,
                    "list 50 by country, period and output",
                    "≤ 2",
                    200,
                    api -> list(api, FILTER),
                    api -> list(api, FILTER));
            pages(load, pair);
            compare(load, pair, "create, with key", "≤ 1.5", 201, this::create, this::create);
        }
        figures.table("memory of activity-service after this, PSS", "figure", "goal");
        figures.row("under load", number(Cpu.megabytes(pair.suite().process().toHandle())) + " MB", "≤ 260 MB");
        ground.end(pair.suite());
        ground.end(pair.bare());
    }

    private Child started() {
        var child = ground.service(Service.ACTIVITY, ALONE);
        try (var load = new Load()) {
            load.send(
                    Load.request(ground.api(Service.ACTIVITY) + "/activities", ground.token())
                            .build(),
                    200);
        }
        // Of the second start: the first one makes the tables.
        ground.end(child);
        child = ground.service(Service.ACTIVITY, ALONE);
        try (var load = new Load()) {
            load.send(
                    Load.request(ground.api(Service.ACTIVITY) + "/activities", ground.token())
                            .build(),
                    200);
        }
        var process = child.process().toHandle();
        figures.row("CPU from start to first answer (goal ≤ 2 s)", number(Cpu.millis(process) / 1000) + " s");
        figures.row("memory idle, PSS (goal ≤ 150 MB)", number(Cpu.megabytes(process)) + " MB");
        return child;
    }

    private interface Ask {
        Supplier<HttpRequest> at(String api);
    }

    private void compare(Load load, Pair pair, String what, String goal, int status, Ask suite, Ask bare) {
        var suiteNext = suite.at(pair.suiteApi());
        var bareNext = bare.at(pair.bareApi());
        load.saturate(WARM_UP, suiteNext, status);
        load.saturate(WARM_UP.dividedBy(2), bareNext, status);
        ground.settle(Service.ACTIVITY);
        var suiteCosts = new ArrayList<Cost>();
        var bareCosts = new ArrayList<Cost>();
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < options.rounds(); round++) {
            suiteCosts.add(cost(load, pair.suite(), suiteNext, status));
            bareCosts.add(cost(load, pair.bare(), bareNext, status));
            ratios.add(suiteCosts.get(round).sum() / bareCosts.get(round).sum());
        }
        figures.row(what, costs(suiteCosts), costs(bareCosts), spread(ratios), goal);
    }

    private Cost cost(Load load, Child child, Supplier<HttpRequest> next, int status) {
        var process = child.process().toHandle();
        var program = Cpu.millis(process);
        var postgres = Cpu.millisOfTree(ground.server());
        var count = load.saturate(options.turn(), next, status);
        return new Cost(
                (Cpu.millis(process) - program) / count, (Cpu.millisOfTree(ground.server()) - postgres) / count);
    }

    private static String costs(List<Cost> costs) {
        return "%s + %s"
                .formatted(
                        number(median(costs.stream().map(Cost::program).toList())),
                        number(median(costs.stream().map(Cost::postgres).toList())));
    }

    private Supplier<HttpRequest> get(String api) {
        return () -> {
            var number = 1 + ThreadLocalRandom.current().nextInt(options.rows());
            return Load.request(api + "/activities/" + id(number), ground.token())
                    .build();
        };
    }

    /** The id that seed.sql gives the copy of this number. */
    private static UUID id(int number) {
        return Md5.uuid("bench" + number);
    }

    private Supplier<HttpRequest> list(String api, String parameters) {
        var request = Load.request(api + "/activities?" + ANY_DAY + "&" + parameters, ground.token())
                .build();
        return () -> request;
    }

    private Supplier<HttpRequest> create(String api) {
        return () -> Seed.post(
                        api + "/activities",
                        ground.token(),
                        Seed.body("BENCH", options.rows() + created.incrementAndGet()))
                .build();
    }

    /** The first page of the whole list and a late one, which is as far in as its number says. */
    private void pages(Load load, Pair pair) {
        var cursor = cursorOf(load, pair);
        var behind = lastBefore();
        compare(load, pair, "page 1 of all, newest first", "≤ 2", 200, api -> list(api, ""), api -> list(api, ""));
        compare(
                load,
                pair,
                "page %,d of all".formatted(LATE_PAGE),
                "≤ 2; 1.1 × page 1",
                200,
                api -> list(api, "cursor=" + cursor),
                api -> list(api, behind));
    }

    private String cursorOf(Load load, Pair pair) {
        String cursor = null;
        try {
            for (int page = 1; page < LATE_PAGE; page++) {
                var parameters = cursor == null ? "" : "cursor=" + cursor;
                cursor = new ObjectMapper()
                        .readTree(load.send(list(pair.suiteApi(), parameters).get(), 200))
                        .path("nextCursor")
                        .asText();
            }
            return cursor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastBefore() {
        try (var connection = ground.connect(Service.ACTIVITY);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select first_day, id from activity_row where first_day is not null"
                        + " order by first_day desc, id desc limit 1 offset " + (PAGE * (LATE_PAGE - 1) - 1))) {
            row.next();
            return "behindDay=" + row.getString(1) + "&behindId=" + row.getString(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

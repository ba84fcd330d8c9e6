package org.cybercrimeproject.followup.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.followup.tracking.Reconciled.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cybercrimeproject.followup.followup.Given;
import org.cybercrimeproject.followup.followup.Reschedule;
import org.cybercrimeproject.kit.reading.Visibility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an activity went through, and in whatever order and however often its versions are told: the follow-ups end
 * as they do when each is told once and in order. Each seed is another history, told in another order.
 *
 * <p>One thing remembers the way: a level that was lowered and raised again lowers only who heard of it, because
 * raising raises nothing. So here levels only sink; that none is ever exceeded holds for all.
 */
class ToldInAnyOrderTest {

    private static final int HISTORIES = 600;
    private static final List<UUID> IDS = IntStream.range(0, 3)
            .mapToObj(i -> new UUID(0x0190_0000_0000_7000L, i))
            .toList();

    static Stream<Integer> seeds() {
        return IntStream.range(0, HISTORIES).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEndIsTheSame(int seed) {
        var random = new Random(seed);
        var history = new History(random, false).versions();

        var inOrder = new Reconciled();
        told(inOrder, IntStream.range(0, history.size()).boxed().toList(), history, 0);
        var shuffled = new Reconciled();
        told(shuffled, shuffled(random, history.size(), 0), history, 0);

        assertThat(shuffled.present).isEqualTo(inOrder.present);
        assertThat(shuffled.toDecide).isEqualTo(inOrder.toDecide);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEndIsTheSameForOneThatSomebodyWorksOn(int seed) {
        var random = new Random(seed);
        var history = new History(random, false).versions();
        var moved = new Reschedule(Given.given("2010-09-01", "2010-09-30"), Given.day("2010-02-10"), "Elections");

        var inOrder = new Reconciled();
        var shuffled = new Reconciled();
        for (var each : List.of(inOrder, shuffled)) {
            each.hear(1, history.get(0));
            each.act(IDS.get(0), state -> state.reschedule(moved, Given.day("2010-08-01")));
        }
        told(inOrder, IntStream.range(1, history.size()).boxed().toList(), history, 1);
        told(shuffled, shuffled(random, history.size(), 1), history, 1);

        assertThat(shuffled.present).isEqualTo(inOrder.present);
        assertThat(shuffled.toDecide).isEqualTo(inOrder.toDecide);
        assertThat(inOrder.get(IDS.get(0)).takenBack()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noneIsEverMoreVisibleThanWhatItComesFrom(int seed) {
        var random = new Random(seed);
        var history = new History(random, true).versions();
        var told = new Reconciled();

        var newest = -1;
        for (var version : shuffled(random, history.size(), 0)) {
            told.hear(version + 1, history.get(version));
            newest = Math.max(newest, version);
            var activity = history.get(newest);
            for (var commitment : activity.commitments()) {
                var level = told.get(commitment.id()).visibility();
                assertThat(level.sees(activity.visibility())).isTrue();
                assertThat(level.sees(commitment.visibility())).isTrue();
            }
        }
    }

    private static void told(Reconciled to, List<Integer> order, List<ActivitySeen> history, int from) {
        assertThat(order)
                .as("told")
                .contains(IntStream.range(from, history.size()).boxed().toArray(Integer[]::new));
        order.forEach(version -> to.hear(version + 1, history.get(version)));
    }

    /** All of them at least once, some twice, in any order. */
    private static List<Integer> shuffled(Random random, int count, int from) {
        var order = new ArrayList<Integer>();
        IntStream.range(from, count).forEach(version -> {
            order.add(version);
            if (random.nextBoolean()) {
                order.add(version);
            }
        });
        Collections.shuffle(order, random);
        return order;
    }

    /** What activity-service may make of an activity that was carried out with three commitments. */
    private static final class History {

        private final Random random;
        private final boolean rises;
        private String title = "Kuala Lumpur";
        private Visibility level = Visibility.PUBLIC;
        private Boolean withdrawn;
        private List<Promise> promises = IDS.stream().map(Promise::of).toList();

        History(Random random, boolean rises) {
            this.random = random;
            this.rises = rises;
        }

        List<ActivitySeen> versions() {
            var versions = new ArrayList<ActivitySeen>();
            versions.add(now());
            var length = 1 + random.nextInt(7);
            while (versions.size() <= length && withdrawn == null) {
                change();
                versions.add(now());
            }
            return versions;
        }

        private ActivitySeen now() {
            return activity(title, level, withdrawn, promises.toArray(Promise[]::new));
        }

        private void change() {
            switch (random.nextInt(7)) {
                case 0 -> title = "Title " + random.nextInt(3);
                case 1 -> level = level(level);
                case 2 -> {
                    var day = day();
                    promises = promises.stream()
                            .map(promise -> promise.struck() ? promise : promise.on(day))
                            .toList();
                }
                case 3, 4 -> promises = promises.stream().map(Promise::strike).toList();
                case 5 -> promises = promises.stream().map(this::perhapsAgain).toList();
                default -> {
                    if (random.nextInt(3) == 0) {
                        promises = promises.stream().map(Promise::strike).toList();
                        withdrawn = true;
                    }
                }
            }
        }

        private Promise perhapsAgain(Promise promise) {
            return promise.struck() && random.nextBoolean()
                    ? promise.again()
                            .says("Wording " + random.nextInt(2))
                            .on(day())
                            .at(level(promise.level()))
                    : promise;
        }

        private Visibility level(Visibility before) {
            var any = Visibility.values()[random.nextInt(3)];
            return rises ? any : any.stricter(before);
        }

        private String day() {
            return "2010-0" + (1 + random.nextInt(3)) + "-1" + random.nextInt(10);
        }
    }
}

package org.cybercrimeproject.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {

    private static final long INTERVAL = 10;

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000, -1_000_000, Long.MAX_VALUE - 25, Long.MIN_VALUE})
    void aFullBucketIsSpentAndFillsAgain(long start) {
        var allowance = new Allowance(start);
        for (int i = 0; i < 5; i++) {
            assertThat(take(allowance, start)).as("request " + i).isZero();
        }
        assertThat(take(allowance, start)).isEqualTo(INTERVAL);
        assertThat(take(allowance, start + 3)).isEqualTo(INTERVAL - 3);
        assertThat(take(allowance, start + INTERVAL)).isZero();
        assertThat(take(allowance, start + INTERVAL)).isEqualTo(INTERVAL);
    }

    @Test
    void whoKeepsToTheRateIsNeverRefused() {
        var allowance = new Allowance(0);
        for (long now = 0; now < 10_000; now += INTERVAL) {
            assertThat(take(allowance, now)).isZero();
        }
    }

    @Test
    void aQuietTimeSavesUpNoMoreThanTheBurst() {
        var allowance = new Allowance(0);
        take(allowance, 0);
        var later = 1_000_000;
        for (int i = 0; i < 5; i++) {
            assertThat(take(allowance, later)).isZero();
        }
        assertThat(take(allowance, later)).isPositive();
    }

    @Test
    void aRefusedRequestCostsNothing() {
        var allowance = new Allowance(0);
        for (int i = 0; i < 50; i++) {
            take(allowance, 0);
        }
        assertThat(take(allowance, INTERVAL)).isZero();
    }

    @Test
    void manyAtOnceTakeNoMoreThanThereIs() throws Exception {
        var allowance = new Allowance(0);
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 200; i++) {
            calls.add(() -> allowance.take(0, INTERVAL, 100) == 0);
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            var taken = 0;
            for (var answer : pool.invokeAll(calls)) {
                taken += answer.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(100);
        } finally {
            pool.shutdown();
        }
    }

    private static long take(Allowance allowance, long now) {
        return allowance.take(now, INTERVAL, 5);
    }
}

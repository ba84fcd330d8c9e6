package org.cybercrimeproject.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.PlainJson;
import org.cybercrimeproject.kit.time.Timeline.Step;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate MAY = LocalDate.of(2010, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2010, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2010, 7, 1);

    @Test
    void aStepHoldsUntilTheDayBeforeTheNext() {
        var timeline = new Timeline<>(List.of(new Step<>(MAY, "a"), new Step<>(JULY, "b")));
        assertThat(timeline.at(MAY.minusDays(1))).isEmpty();
        assertThat(timeline.at(MAY)).contains("a");
        assertThat(timeline.at(JULY.minusDays(1))).contains("a");
        assertThat(timeline.at(JULY)).contains("b");
        assertThat(timeline.stepAt(JUNE)).contains(new Step<>(MAY, "a"));
        assertThat(timeline.nextAfter(MAY)).contains(new Step<>(JULY, "b"));
        assertThat(timeline.nextAfter(JULY)).isEmpty();
    }

    @Test
    void aStepWithoutADayHoldsSinceEver() {
        assertThat(Timeline.always("a").at(Days.FIRST)).contains("a");
        assertThat(Timeline.empty().at(Days.LAST)).isEmpty();
    }

    @Test
    void theLaterStepOfADayTakesThePlaceOfTheEarlier() {
        var timeline = new Timeline<>(List.of(new Step<>(MAY, "a"), new Step<>(JUNE, "b"), new Step<>(JUNE, "c")));
        assertThat(timeline.steps()).containsExactly(new Step<>(MAY, "a"), new Step<>(JUNE, "c"));
    }

    @Test
    void aStepThatChangesNothingIsLeftOut() {
        assertThat(new Timeline<>(List.of(new Step<>(MAY, "a"), new Step<>(JUNE, "a"))).steps())
                .containsExactly(new Step<>(MAY, "a"));
        assertThat(new Timeline<>(List.of(new Step<>(MAY, "a"), new Step<>(JUNE, "b"), new Step<>(JUNE, "a"))).steps())
                .containsExactly(new Step<>(MAY, "a"));
    }

    @Test
    void mappedStepsThatBecomeEqualAreOne() {
        var timeline = new Timeline<>(List.of(new Step<>(MAY, 1), new Step<>(JUNE, 3), new Step<>(JULY, 4)));
        assertThat(timeline.map(number -> number % 2 == 1).steps())
                .containsExactly(new Step<>(MAY, true), new Step<>(JULY, false));
    }

    @Test
    void jsonIsTheListOfStepsAndComesBack() {
        var timeline = new Timeline<>(List.of(new Step<>(null, "UNKNOWN"), new Step<>(MAY, "SIGNATORY")));
        var json = PlainJson.write(timeline);
        assertThat(json).isEqualTo("""
                [{"value":"UNKNOWN"},{"from":"2010-05-01","value":"SIGNATORY"}]""");
        assertThat(PlainJson.<Timeline<String>>read(json, Timeline.class, String.class))
                .isEqualTo(timeline);
        assertThat(PlainJson.<Timeline<String>>read("[]", Timeline.class, String.class))
                .isEqualTo(Timeline.empty());
    }

    @Test
    void valuesMayBeObjects() {
        var timeline = Timeline.always(FuzzyPeriod.parse("June/July 2010"));
        var json = PlainJson.write(timeline);
        assertThat(PlainJson.<Timeline<FuzzyPeriod>>read(json, Timeline.class, FuzzyPeriod.class))
                .isEqualTo(timeline);
    }

    @Test
    void stepsOutOfOrderOrWithoutValueAreRefused() {
        var may = new Step<>(MAY, "a");
        var june = new Step<>(JUNE, "b");
        var ever = new Step<>(null, "c");
        refused(
                () -> new Timeline<>(List.of(june, may)),
                "the one from 2010-05-01 comes after the one from 2010-06-01");
        refused(() -> new Timeline<>(List.of(may, ever)), "the one from ever comes after");
        refused(() -> new Timeline<>(List.of(ever, ever)), "in order of date");
        refused(() -> new Timeline<>(Arrays.asList(may, null)), "no empty steps");
        refused(() -> new Step<>(MAY, null), "needs a value");
    }

    @Test
    void aStepMayFollowTheLastDayOfARecord() {
        assertThat(new Step<>(Days.LAST.plusDays(1), "OVERDUE").from()).isEqualTo("2200-01-01");
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOf(InvalidValue.class).hasMessageContaining(reason);
    }
}

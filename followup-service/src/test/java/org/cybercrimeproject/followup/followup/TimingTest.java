package org.cybercrimeproject.followup.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.followup.followup.FollowUpStatus.AGREED;
import static org.cybercrimeproject.followup.followup.FollowUpStatus.FULFILLED;
import static org.cybercrimeproject.followup.followup.FollowUpStatus.IN_PROGRESS;
import static org.cybercrimeproject.followup.followup.Given.agreed;
import static org.cybercrimeproject.followup.followup.Given.day;
import static org.cybercrimeproject.followup.followup.Given.lived;
import static org.cybercrimeproject.followup.followup.Given.move;
import static org.cybercrimeproject.followup.followup.Given.ongoing;
import static org.cybercrimeproject.followup.followup.Given.window;
import static org.cybercrimeproject.followup.followup.Given.windowOnceMet;

import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.time.DueWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimingTest {

    private static final String BORN = "2010-01-26";

    private static final DueWindow JUNE_JULY = window("2010-06-01", "2010-07-31");

    /** The follow-up, the whole of its timing from its first day on; written as the steps read. */
    static Stream<Arguments> lives() {
        return Stream.of(
                row(
                        "a closed window ahead",
                        agreed(BORN, JUNE_JULY),
                        "2010-01-26 BEFORE_WINDOW, 2010-06-01 WINDOW_OPEN, 2010-08-01 OVERDUE"),
                row(
                        "born inside its window",
                        agreed("2010-06-15", JUNE_JULY),
                        "2010-06-15 WINDOW_OPEN, 2010-08-01 OVERDUE"),
                row(
                        "born on the last day of its window",
                        agreed("2010-07-31", JUNE_JULY),
                        "2010-07-31 WINDOW_OPEN, 2010-08-01 OVERDUE"),
                row("born when its window was over", agreed("2010-08-02", JUNE_JULY), "2010-08-02 OVERDUE"),
                row(
                        "a window of one day",
                        agreed(BORN, window("2010-03-23", "2010-03-23")),
                        "2010-01-26 BEFORE_WINDOW, 2010-03-23 WINDOW_OPEN, 2010-03-24 OVERDUE"),
                row(
                        "no start: open until the end",
                        agreed(BORN, window(null, "2010-09-30")),
                        "2010-01-26 WINDOW_OPEN, 2010-10-01 OVERDUE"),
                row(
                        "no end: never overdue",
                        agreed(BORN, window("2010-09-01", null)),
                        "2010-01-26 BEFORE_WINDOW, 2010-09-01 WINDOW_OPEN"),
                row("no window", agreed(BORN, null), "2010-01-26 NO_DATE"),
                row("ongoing", ongoing(move(AGREED, BORN)), "2010-01-26 NO_DATE"),
                row("ongoing, whatever its window", ongoing(move(AGREED, BORN, JUNE_JULY)), "2010-01-26 NO_DATE"),
                row(
                        "work begun changes no date",
                        lived(move(AGREED, BORN, JUNE_JULY), move(IN_PROGRESS, "2010-03-01")),
                        "2010-01-26 BEFORE_WINDOW, 2010-06-01 WINDOW_OPEN, 2010-08-01 OVERDUE"));
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                row("unmet", agreed(BORN, unmet()), "2010-01-26 WAITING_FOR_CONDITION"),
                row(
                        "unmet, without a period",
                        agreed(BORN, windowOnceMet(null, null, null)),
                        "2010-01-26 WAITING_FOR_CONDITION"),
                row("unmet, ongoing", ongoing(move(AGREED, BORN, unmet())), "2010-01-26 WAITING_FOR_CONDITION"),
                row(
                        "met before the window",
                        met("2010-04-01"),
                        "2010-01-26 WAITING_FOR_CONDITION, 2010-04-01 BEFORE_WINDOW, 2010-06-01 WINDOW_OPEN,"
                                + " 2010-08-01 OVERDUE"),
                row(
                        "met in the window",
                        met("2010-06-20"),
                        "2010-01-26 WAITING_FOR_CONDITION, 2010-06-20 WINDOW_OPEN, 2010-08-01 OVERDUE"),
                row(
                        "met on the last day",
                        met("2010-07-31"),
                        "2010-01-26 WAITING_FOR_CONDITION, 2010-07-31 WINDOW_OPEN, 2010-08-01 OVERDUE"),
                row("met after the end", met("2010-08-01"), "2010-01-26 WAITING_FOR_CONDITION, 2010-08-01 NO_DATE"),
                row(
                        "met, without a period",
                        lived(
                                move(AGREED, BORN, windowOnceMet(null, null, null)),
                                move(AGREED, "2010-03-01", windowOnceMet(null, null, "2010-03-01"))),
                        "2010-01-26 WAITING_FOR_CONDITION, 2010-03-01 NO_DATE"),
                row(
                        "met, the window without an end",
                        lived(
                                move(AGREED, BORN, windowOnceMet("2010-06-01", null, null)),
                                move(AGREED, "2011-03-01", windowOnceMet("2010-06-01", null, "2011-03-01"))),
                        "2010-01-26 WAITING_FOR_CONDITION, 2011-03-01 WINDOW_OPEN"),
                row(
                        "said at birth to be met on a later day",
                        agreed(BORN, windowOnceMet("2010-06-01", "2010-07-31", "2010-02-10")),
                        "2010-01-26 WAITING_FOR_CONDITION, 2010-02-10 BEFORE_WINDOW, 2010-06-01 WINDOW_OPEN,"
                                + " 2010-08-01 OVERDUE"),
                row(
                        "met too late, then a new window",
                        lived(
                                move(AGREED, BORN, unmet()),
                                move(AGREED, "2010-08-05", windowOnceMet("2010-06-01", "2010-07-31", "2010-08-05")),
                                move(AGREED, "2010-08-09", window("2010-10-01", "2010-10-31"))),
                        "2010-01-26 WAITING_FOR_CONDITION, 2010-08-05 NO_DATE, 2010-08-09 BEFORE_WINDOW,"
                                + " 2010-10-01 WINDOW_OPEN, 2010-11-01 OVERDUE"));
    }

    static Stream<Arguments> movesAndEndings() {
        return Stream.of(
                row(
                        "moved before it began",
                        lived(
                                move(AGREED, BORN, JUNE_JULY),
                                move(AGREED, "2010-05-03", window("2010-09-01", "2010-09-30"))),
                        "2010-01-26 BEFORE_WINDOW, 2010-09-01 WINDOW_OPEN, 2010-10-01 OVERDUE"),
                row(
                        "moved when it was overdue: it was, and is no more",
                        lived(
                                move(AGREED, BORN, JUNE_JULY),
                                move(AGREED, "2010-08-20", window("2010-09-01", "2010-09-30"))),
                        "2010-01-26 BEFORE_WINDOW, 2010-06-01 WINDOW_OPEN, 2010-08-01 OVERDUE, 2010-08-20 BEFORE_WINDOW,"
                                + " 2010-09-01 WINDOW_OPEN, 2010-10-01 OVERDUE"),
                row(
                        "moved twice on one day: the last counts",
                        lived(
                                move(AGREED, BORN, JUNE_JULY),
                                move(AGREED, "2010-05-03", window("2010-05-01", "2010-05-02")),
                                move(AGREED, "2010-05-03", window("2010-09-01", "2010-09-30"))),
                        "2010-01-26 BEFORE_WINDOW, 2010-09-01 WINDOW_OPEN, 2010-10-01 OVERDUE"),
                row(
                        "done before the window",
                        lived(move(AGREED, BORN, JUNE_JULY), move(FULFILLED, "2010-05-03")),
                        "2010-01-26 BEFORE_WINDOW, 2010-05-03 CLOSED_IN_TIME"),
                row(
                        "done on the last day",
                        lived(move(AGREED, BORN, JUNE_JULY), move(FULFILLED, "2010-07-31")),
                        "2010-01-26 BEFORE_WINDOW, 2010-06-01 WINDOW_OPEN, 2010-07-31 CLOSED_IN_TIME"),
                row(
                        "done the day after",
                        lived(move(AGREED, BORN, JUNE_JULY), move(FULFILLED, "2010-08-01")),
                        "2010-01-26 BEFORE_WINDOW, 2010-06-01 WINDOW_OPEN, 2010-08-01 CLOSED_LATE"),
                row(
                        "done in the moved window: the old one judges no more",
                        lived(
                                move(AGREED, BORN, JUNE_JULY),
                                move(AGREED, "2010-05-03", window("2010-09-01", "2010-09-30")),
                                move(FULFILLED, "2010-09-10")),
                        "2010-01-26 BEFORE_WINDOW, 2010-09-01 WINDOW_OPEN, 2010-09-10 CLOSED_IN_TIME"),
                row(
                        "done, the window without an end",
                        lived(move(AGREED, BORN, window("2010-06-01", null)), move(FULFILLED, "2015-01-01")),
                        "2010-01-26 BEFORE_WINDOW, 2010-06-01 WINDOW_OPEN, 2015-01-01 CLOSED_IN_TIME"),
                row(
                        "done without a window",
                        lived(move(AGREED, BORN), move(FULFILLED, "2010-08-01")),
                        "2010-01-26 NO_DATE, 2010-08-01 CLOSED"),
                row(
                        "done though ongoing",
                        ongoing(move(AGREED, BORN, JUNE_JULY), move(FULFILLED, "2010-08-01")),
                        "2010-01-26 NO_DATE, 2010-08-01 CLOSED"),
                row(
                        "done in the window though the condition was never met",
                        lived(move(AGREED, BORN, unmet()), move(FULFILLED, "2010-07-01")),
                        "2010-01-26 WAITING_FOR_CONDITION, 2010-07-01 CLOSED_IN_TIME"),
                row(
                        "done after the window, the condition never met: not late",
                        lived(move(AGREED, BORN, unmet()), move(FULFILLED, "2010-09-01")),
                        "2010-01-26 WAITING_FOR_CONDITION, 2010-09-01 CLOSED"),
                row(
                        "done after the window, the condition met in time",
                        lived(
                                move(AGREED, BORN, unmet()),
                                move(AGREED, "2010-06-20", windowOnceMet("2010-06-01", "2010-07-31", "2010-06-20")),
                                move(FULFILLED, "2010-09-01")),
                        "2010-01-26 WAITING_FOR_CONDITION, 2010-06-20 WINDOW_OPEN, 2010-08-01 OVERDUE,"
                                + " 2010-09-01 CLOSED_LATE"),
                row(
                        "done, reopened, overdue again",
                        lived(move(AGREED, BORN, JUNE_JULY), move(FULFILLED, "2010-07-01"), move(AGREED, "2010-07-05")),
                        "2010-01-26 BEFORE_WINDOW, 2010-06-01 WINDOW_OPEN, 2010-07-01 CLOSED_IN_TIME,"
                                + " 2010-07-05 WINDOW_OPEN, 2010-08-01 OVERDUE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"lives", "conditions", "movesAndEndings"})
    void everyDayOfALifeHasTheTimingOfTheTable(String what, FollowUpState followUp, String expected) {
        var steps = followUp.timingTimeline().steps().stream()
                .map(step -> step.from() + " " + step.value())
                .collect(Collectors.joining(", "));

        assertThat(steps).as(what).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2010-02-01,BEFORE_WINDOW", "2010-07-15,WINDOW_OPEN", "2010-08-01,OVERDUE"})
    void theLaosWorkshopComesDueInJuneAndJuly(String on, Timing expected) {
        assertThat(agreed(BORN, JUNE_JULY).timingTimeline().at(day(on))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"2010-02-01", "2010-07-15", "2010-08-01"})
    void anUnmetConditionIsNeverOverdue(String on) {
        assertThat(agreed(BORN, unmet()).timingTimeline().at(day(on))).contains(Timing.WAITING_FOR_CONDITION);
    }

    @ParameterizedTest
    @EnumSource(
            value = FollowUpStatus.class,
            names = {"CANCELLED", "SUPERSEDED", "LAPSED"})
    void whatWasGivenUpIsNeitherInTimeNorLate(FollowUpStatus ending) {
        var late = lived(move(AGREED, BORN, JUNE_JULY), move(ending, "2010-09-01"));
        var early = lived(move(AGREED, BORN, JUNE_JULY), move(ending, "2010-06-10"));

        assertThat(late.timingTimeline().at(day("2010-09-01"))).contains(Timing.CLOSED);
        assertThat(early.timingTimeline().at(day("2010-06-10"))).contains(Timing.CLOSED);
    }

    @Test
    void whatWasDoneInPartIsInTimeOrLateToo() {
        var part = lived(move(AGREED, BORN, JUNE_JULY), move(FollowUpStatus.PARTLY_FULFILLED, "2010-09-01"));

        assertThat(part.timingTimeline().at(day("2010-09-01"))).contains(Timing.CLOSED_LATE);
    }

    @Test
    void beforeItsBirthThereIsNoTiming() {
        assertThat(agreed(BORN, JUNE_JULY).timingTimeline().at(day("2010-01-25")))
                .isEmpty();
    }

    @Test
    void theTwelveOfTheReportStandAsTheReportSaysOnTheFirstOfFebruary() {
        var twelve = Stream.of(
                agreed("2009-12-10", null),
                agreed("2009-12-10", null),
                agreed("2009-12-10", windowOnceMet(null, null, null)),
                agreed("2009-12-10", window("2010-03-23", "2010-03-25")),
                agreed(BORN, JUNE_JULY),
                agreed(BORN, unmet()),
                agreed(BORN, null),
                ongoing(move(AGREED, BORN)),
                agreed(BORN, window("2010-07-01", "2010-07-31")),
                agreed(BORN, window("2010-02-01", "2010-06-30")),
                agreed(BORN, null),
                agreed(BORN, null));

        var counts = twelve.map(followUp ->
                        followUp.timingTimeline().at(day("2010-02-01")).orElseThrow())
                .collect(Collectors.groupingBy(timing -> timing, Collectors.counting()));

        assertThat(counts)
                .isEqualTo(Map.of(
                        Timing.BEFORE_WINDOW, 3L,
                        Timing.WINDOW_OPEN, 1L,
                        Timing.WAITING_FOR_CONDITION, 2L,
                        Timing.NO_DATE, 6L));
    }

    @Test
    void theTablesReachEveryValue() {
        var reached = Stream.of(lives(), conditions(), movesAndEndings())
                .flatMap(rows -> rows)
                .map(row -> (FollowUpState) row.get()[1])
                .flatMap(followUp -> followUp.timingTimeline().steps().stream())
                .map(step -> step.value())
                .collect(Collectors.toSet());

        assertThat(reached).isEqualTo(EnumSet.allOf(Timing.class));
    }

    private static DueWindow unmet() {
        return windowOnceMet("2010-06-01", "2010-07-31", null);
    }

    private static FollowUpState met(String on) {
        return lived(move(AGREED, BORN, unmet()), move(AGREED, on, windowOnceMet("2010-06-01", "2010-07-31", on)));
    }

    private static Arguments row(String what, FollowUpState followUp, String steps) {
        return Arguments.of(what, followUp, steps);
    }
}

package org.cybercrimeproject.followup.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cybercrimeproject.followup.followup.FollowUpStatus.AGREED;
import static org.cybercrimeproject.followup.followup.FollowUpStatus.FULFILLED;
import static org.cybercrimeproject.followup.followup.FollowUpStatus.IN_PROGRESS;
import static org.cybercrimeproject.followup.followup.Given.agreed;
import static org.cybercrimeproject.followup.followup.Given.changed;
import static org.cybercrimeproject.followup.followup.Given.day;
import static org.cybercrimeproject.followup.followup.Given.given;
import static org.cybercrimeproject.followup.followup.Given.lived;
import static org.cybercrimeproject.followup.followup.Given.move;
import static org.cybercrimeproject.followup.followup.Given.rule;
import static org.cybercrimeproject.followup.followup.Given.window;
import static org.cybercrimeproject.followup.followup.Given.windowOnceMet;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.GivenDue;
import org.cybercrimeproject.kit.time.GivenPeriod;
import org.cybercrimeproject.kit.writing.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpStateTest {

    private static final LocalDate TODAY = day("2010-07-15");
    private static final DueWindow JUNE_JULY = window("2010-06-01", "2010-07-31");

    private final FollowUpState laos = agreed("2010-01-26", JUNE_JULY);
    private final FollowUpState cambodia = agreed("2010-01-26", windowOnceMet("2010-06-01", "2010-07-31", null));

    @Test
    void fulfillingClosesItOnTheDayItWasDone() {
        var done = changed(
                FollowUpEvent.FULFILLED,
                laos.fulfil(new Fulfil(day("2010-07-10"), "Report of the workshop", null), TODAY));

        assertThat(done.status()).isEqualTo(FULFILLED);
        assertThat(done.moves())
                .containsExactly(
                        laos.moves().get(0),
                        new Move(FULFILLED, day("2010-07-10"), null, null, "Report of the workshop"));
        assertThat(done.due()).isEqualTo(JUNE_JULY);
    }

    @Test
    void aCommandWithoutADayMeansToday() {
        var done = changed(FollowUpEvent.FULFILLED, laos.fulfil(new Fulfil(null, null, "Told by telephone"), TODAY));

        assertThat(done.moves().get(1).on()).isEqualTo(TODAY);
    }

    @Test
    void closingNeedsEvidenceOrAReason() {
        assertThatThrownBy(() -> new Fulfil(null, null, null))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("evidence or a reason");
        assertThatThrownBy(() -> new Fulfil(null, " ", null)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void reschedulingKeepsTheOldWindowInTheMoves() {
        var moved = changed(
                FollowUpEvent.RESCHEDULED,
                laos.reschedule(new Reschedule(given("2010-09-01", "2010-09-30"), TODAY, "Elections"), TODAY));

        assertThat(moved.due()).isEqualTo(window("2010-09-01", "2010-09-30"));
        assertThat(moved.status()).isEqualTo(AGREED);
        assertThat(moved.moves())
                .containsExactly(
                        move(AGREED, "2010-01-26", JUNE_JULY),
                        new Move(AGREED, TODAY, window("2010-09-01", "2010-09-30"), "Elections", null));
        assertThat(moved.dueTimeline().at(day("2010-07-14"))).contains(JUNE_JULY);
        assertThat(moved.dueTimeline().at(TODAY)).contains(window("2010-09-01", "2010-09-30"));
    }

    @Test
    void reschedulingToTheSameWindowIsNothing() {
        assertThat(laos.reschedule(new Reschedule(given("2010-06-01", "2010-07-31"), TODAY, "Again"), TODAY))
                .isEqualTo(Outcome.unchanged(laos));
    }

    @Test
    void reschedulingWorkInProgressLeavesItInProgress() {
        var begun = lived(move(AGREED, "2010-01-26", JUNE_JULY), move(IN_PROGRESS, "2010-05-01"));
        var moved = changed(
                FollowUpEvent.RESCHEDULED,
                begun.reschedule(new Reschedule(given("2010-09-01", null), TODAY, "Elections"), TODAY));

        assertThat(moved.status()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void aConditionIsMetOnceAndFromThatDayOn() {
        var met = changed(
                FollowUpEvent.CONDITION_MET,
                cambodia.conditionMet(new ConditionMet(day("2010-05-01"), "Decree"), TODAY));

        assertThat(met.due()).isEqualTo(windowOnceMet("2010-06-01", "2010-07-31", "2010-05-01"));
        assertThat(met.timingTimeline().at(day("2010-04-30"))).contains(Timing.WAITING_FOR_CONDITION);
        assertThat(met.timingTimeline().at(day("2010-05-01"))).contains(Timing.BEFORE_WINDOW);
        assertThat(rule(met.conditionMet(new ConditionMet(null, null), TODAY))).isEqualTo("condition-already-met");
    }

    @Test
    void aConditionOnceMetStaysMetWhenTheWindowMoves() {
        var met = changed(
                FollowUpEvent.CONDITION_MET, cambodia.conditionMet(new ConditionMet(day("2010-05-01"), null), TODAY));
        var period = GivenPeriod.of(day("2010-09-01"), day("2010-09-30"));
        var same = new Reschedule(new GivenDue(period, null, Given.ONCE_ESTABLISHED), null, "Elections");

        var moved = changed(FollowUpEvent.RESCHEDULED, met.reschedule(same, TODAY));

        assertThat(moved.due()).isEqualTo(windowOnceMet("2010-09-01", "2010-09-30", "2010-05-01"));
    }

    @Test
    void whatWaitsForNothingHasNoConditionToMeet() {
        assertThat(rule(laos.conditionMet(new ConditionMet(null, null), TODAY))).isEqualTo("no-condition");
        assertThat(rule(agreed("2010-01-26", null).conditionMet(new ConditionMet(null, null), TODAY)))
                .isEqualTo("no-condition");
    }

    /** Each command on a follow-up that waits for a condition, given on a day. */
    static List<Function<LocalDate, Outcome<FollowUpState>>> commands() {
        var waiting = agreed("2010-01-26", windowOnceMet("2010-06-01", "2010-07-31", null));
        return List.of(
                on -> waiting.fulfil(new Fulfil(on, "Report", null), TODAY),
                on -> waiting.reschedule(new Reschedule(given("2010-09-01", null), on, "Elections"), TODAY),
                on -> waiting.conditionMet(new ConditionMet(on, null), TODAY));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noMoveLiesInTheFutureOrBeforeThePreviousOne(Function<LocalDate, Outcome<FollowUpState>> command) {
        assertThat(rule(command.apply(TODAY.plusDays(1)))).isEqualTo("in-the-future");
        assertThat(rule(command.apply(day("2010-01-25")))).isEqualTo("before-previous-move");
        assertThat(command.apply(TODAY)).isInstanceOf(Outcome.Changed.class);
        assertThat(command.apply(day("2010-01-26"))).isInstanceOf(Outcome.Changed.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = FollowUpStatus.class,
            names = {"FULFILLED", "PARTLY_FULFILLED", "CANCELLED", "SUPERSEDED", "LAPSED"})
    void nothingMovesAClosedOne(FollowUpStatus ending) {
        var closed = lived(
                move(AGREED, "2010-01-26", windowOnceMet("2010-06-01", "2010-07-31", null)),
                move(ending, "2010-07-01"));

        assertThat(rule(closed.fulfil(new Fulfil(null, "Report", null), TODAY))).isEqualTo("follow-up-closed");
        assertThat(rule(closed.reschedule(new Reschedule(given("2010-09-01", null), null, "x"), TODAY)))
                .isEqualTo("follow-up-closed");
        assertThat(rule(closed.conditionMet(new ConditionMet(null, null), TODAY)))
                .isEqualTo("follow-up-closed");
    }

    @Test
    void theStatusIsKnownForEveryDayOfItsLife() {
        var done = lived(move(AGREED, "2010-01-26", JUNE_JULY), move(FULFILLED, "2010-07-10"));

        assertThat(done.statusTimeline().at(day("2010-01-25"))).isEmpty();
        assertThat(done.statusTimeline().at(day("2010-07-09"))).contains(AGREED);
        assertThat(done.statusTimeline().at(day("2010-07-10"))).contains(FULFILLED);
    }
}

package org.cybercrimeproject.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.activity.project.Output;
import org.cybercrimeproject.activity.project.ProjectState;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.GivenPeriod;
import org.cybercrimeproject.kit.writing.Outcome;
import org.junit.jupiter.api.Test;

class ActivityStateTest {

    private static final LocalDate TODAY = LocalDate.parse("2010-02-01");
    private static final ProjectState PROJECT = new ProjectState(
            new UUID(0, 1),
            "GPC2",
            null,
            LocalizedText.en("Project"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new Output("5", LocalizedText.en("Training"), null, null)),
            null,
            TODAY,
            Visibility.PARTNERS,
            null,
            null);

    @Test
    void withoutPlanOrOutcomeItIsProposed() {
        assertThat(created(null, null).status()).isEqualTo(ActivityStatus.PROPOSED);
    }

    @Test
    void anOutcomeCountsFromItsLastDay() {
        var state = created(null, outcome("2009-12-08", "2009-12-10"));

        assertThat(state.status()).isEqualTo(ActivityStatus.CARRIED_OUT);
        assertThat(state.since()).isEqualTo("2009-12-10");
    }

    @Test
    void anOutcomeIsNeverDatedBeforeThePlan() {
        var state = created(plan("2009-12-01", "2009-12-02", "2010-01-15"), outcome("2009-12-08", "2009-12-10"));

        assertThat(state.moves()).extracting(Move::on).containsExactly(day("2010-01-15"), day("2010-01-15"));
    }

    @Test
    void whatIsStillToComeWasNotCarriedOut() {
        assertThat(NewActivity.of(
                        command(null, outcome("2010-02-01", "2010-02-02")), new UUID(0, 2), "X", PROJECT, TODAY))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("in-the-future"));
    }

    @Test
    void earlierPlansStayAsTheSlipHistory() {
        var state = changed(created(plan("2010-03-01", "2010-03-02", "2010-01-10"), null)
                .reschedule(
                        new Reschedule(
                                GivenPeriod.of(day("2010-04-01"), day("2010-04-02")),
                                null,
                                day("2010-01-20"),
                                "The room was taken."),
                        TODAY));

        assertThat(state.moves()).hasSize(2);
        assertThat(ActivityTimelines.planned(state)
                        .at(day("2010-01-15"))
                        .orElseThrow()
                        .from())
                .isEqualTo("2010-03-01");
        assertThat(ActivityTimelines.planned(state).at(TODAY).orElseThrow().from())
                .isEqualTo("2010-04-01");
    }

    @Test
    void theSamePlanAgainChangesNothing() {
        var state = created(plan("2010-03-01", "2010-03-02", "2010-01-10"), null);

        assertThat(state.reschedule(
                        new Reschedule(GivenPeriod.of(day("2010-03-01"), day("2010-03-02")), null, null, "Again."),
                        TODAY))
                .isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void noMoveIsDatedBeforeThePreviousOne() {
        var state = created(plan("2010-03-01", "2010-03-02", "2010-01-10"), null);

        assertThat(rule(state.cancel(new Cancel(day("2010-01-09"), "No longer wanted."), TODAY)))
                .isEqualTo("before-previous-move");
    }

    @Test
    void whatIsCancelledStaysCancelled() {
        var state = changed(created(null, null).cancel(new Cancel(null, "No longer wanted."), TODAY));

        assertThat(rule(state.plan(new Plan(GivenPeriod.of("March 2010"), null, null, null), TODAY)))
                .isEqualTo("move-not-allowed");
    }

    @Test
    void nothingIsMoreVisibleThanItsParent() {
        var command = new CreateActivity(
                null,
                "GPC2",
                LocalizedText.en("A training"),
                ActivityKind.TRAINING,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Visibility.PUBLIC,
                null,
                null,
                null,
                null);

        assertThat(rule(NewActivity.of(command, new UUID(0, 2), "X", PROJECT, TODAY)))
                .isEqualTo("more-visible-than-parent");
    }

    @Test
    void outputsAreThoseOfTheProject() {
        var command = new CreateActivity(
                null,
                "GPC2",
                LocalizedText.en("A training"),
                ActivityKind.TRAINING,
                null,
                null,
                null,
                null,
                List.of("8"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(rule(NewActivity.of(command, new UUID(0, 2), "X", PROJECT, TODAY)))
                .isEqualTo("unknown-output");
    }

    private static CreateActivity command(Plan plan, CarryOut outcome) {
        return new CreateActivity(
                null,
                "GPC2",
                LocalizedText.en("A training"),
                ActivityKind.TRAINING,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                plan,
                outcome);
    }

    private static ActivityState created(Plan plan, CarryOut outcome) {
        return changed(NewActivity.of(command(plan, outcome), new UUID(0, 2), "GPC2-1", PROJECT, TODAY));
    }

    private static ActivityState changed(Outcome<ActivityState> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        return ((Outcome.Changed<ActivityState>) outcome).state();
    }

    private static String rule(Outcome<ActivityState> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<ActivityState>) outcome).rule();
    }

    private static Plan plan(String from, String to, String on) {
        return new Plan(GivenPeriod.of(day(from), day(to)), null, day(on), null);
    }

    private static CarryOut outcome(String from, String to) {
        return new CarryOut(GivenPeriod.of(day(from), day(to)), null, null, null, null, null, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

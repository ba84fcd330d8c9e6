package org.cybercrimeproject.activity.activity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.time.Timeline;
import org.cybercrimeproject.kit.writing.Timelines;

/** What an activity is on each day. */
final class ActivityTimelines {

    /** How the plan stands. A timeline has no gaps: that a plan holds no longer is a value of its own. */
    enum PlanStanding {
        STATED,
        /** Said with a «possibly». */
        TENTATIVE,
        /** Postponed without a new date: the last plan does not hold any more. */
        NONE
    }

    private ActivityTimelines() {}

    /** A withdrawn activity is nothing on any day. */
    static Timelines of(ActivityState state) {
        if (state.takenBack()) {
            return Timelines.NONE;
        }
        var timelines = Timelines.NONE
                .with("status", status(state))
                .with("planned", planned(state))
                .with("actual", actual(state));
        // Only where it says more than the plan itself: what earlier builds derived stays as it was.
        var plan = plan(state);
        return plan.steps().stream().allMatch(step -> step.value() == PlanStanding.STATED)
                ? timelines
                : timelines.with("plan", plan);
    }

    static Timeline<ActivityStatus> status(ActivityState state) {
        return steps(state, Move::status);
    }

    /** The last plan; it stays after the activity was carried out, cancelled or postponed without a new date. */
    static Timeline<FuzzyPeriod> planned(ActivityState state) {
        return steps(state, move -> move.setsPlan() ? move.period() : null);
    }

    /** How that plan stands. */
    static Timeline<PlanStanding> plan(ActivityState state) {
        return steps(state, move -> switch (move.status()) {
            case PLANNED, POSTPONED ->
                move.period() == null
                        ? PlanStanding.NONE
                        : move.tentative() == null ? PlanStanding.STATED : PlanStanding.TENTATIVE;
            case CONFIRMED -> PlanStanding.STATED;
            case PROPOSED, CARRIED_OUT, CANCELLED -> null;
        });
    }

    static Timeline<FuzzyPeriod> actual(ActivityState state) {
        return steps(state, move -> move.status() == ActivityStatus.CARRIED_OUT ? move.period() : null);
    }

    /** The plan that holds on a day: none before the first one, nor after a postponement without a new date. */
    static Optional<FuzzyPeriod> plannedOn(ActivityState state, LocalDate day) {
        return plan(state)
                .at(day)
                .filter(standing -> standing != PlanStanding.NONE)
                .flatMap(standing -> planned(state).at(day));
    }

    /** Whether the plan that holds on a day was said with a «possibly». */
    static boolean isTentativeOn(ActivityState state, LocalDate day) {
        return plan(state).at(day).filter(PlanStanding.TENTATIVE::equals).isPresent();
    }

    /**
     * The days by which the plan that holds on a day begins later than the first one; negative when earlier. Empty while
     * there is no plan, or where one of the two has an open start.
     */
    static Optional<Integer> slipDays(ActivityState state, LocalDate day) {
        var first = state.moves().stream()
                .filter(move -> move.setsPlan() && move.period() != null)
                .findFirst()
                .map(Move::period)
                .map(FuzzyPeriod::from);
        return first.flatMap(from -> plannedOn(state, day)
                .map(FuzzyPeriod::from)
                .map(now -> Math.toIntExact(ChronoUnit.DAYS.between(from, now))));
    }

    private static <V> Timeline<V> steps(ActivityState state, Function<Move, V> value) {
        var steps = new ArrayList<Timeline.Step<V>>();
        for (var move : state.moves()) {
            var found = value.apply(move);
            if (found != null) {
                steps.add(new Timeline.Step<>(move.on(), found));
            }
        }
        return new Timeline<>(steps);
    }
}

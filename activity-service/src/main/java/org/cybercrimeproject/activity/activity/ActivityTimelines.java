package org.cybercrimeproject.activity.activity;

import java.util.ArrayList;
import java.util.function.Function;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.time.Timeline;
import org.cybercrimeproject.kit.writing.Timelines;

/** What an activity is on each day. */
final class ActivityTimelines {

    private ActivityTimelines() {}

    /** A withdrawn activity is nothing on any day. */
    static Timelines of(ActivityState state) {
        if (state.takenBack()) {
            return Timelines.NONE;
        }
        return Timelines.NONE
                .with("status", status(state))
                .with("planned", planned(state))
                .with("actual", actual(state));
    }

    static Timeline<ActivityStatus> status(ActivityState state) {
        return steps(state, Move::status);
    }

    /** The plan that holds; the last one stays after the activity was carried out or cancelled. */
    static Timeline<FuzzyPeriod> planned(ActivityState state) {
        return steps(state, move -> move.status() == ActivityStatus.PLANNED ? move.period() : null);
    }

    static Timeline<FuzzyPeriod> actual(ActivityState state) {
        return steps(state, move -> move.status() == ActivityStatus.CARRIED_OUT ? move.period() : null);
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

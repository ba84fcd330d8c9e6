package org.cybercrimeproject.followup.followup;

import jakarta.inject.Singleton;
import org.cybercrimeproject.kit.time.Timeline;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.EventType;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.Scope;
import org.cybercrimeproject.kit.writing.Timelines;

/** How a follow-up is stored. */
@Singleton
public class FollowUps implements AggregateType<FollowUpState, FollowUp> {

    @Override
    public String name() {
        return "follow-up";
    }

    @Override
    public String table() {
        return "follow_up";
    }

    @Override
    public Class<FollowUpState> stateClass() {
        return FollowUpState.class;
    }

    @Override
    public Class<FollowUp> rowClass() {
        return FollowUp.class;
    }

    @Override
    public FollowUp row(FollowUpState state) {
        return new FollowUp(state);
    }

    @Override
    public Scope scope(FollowUpState state) {
        return Scope.ofProjects(state.project());
    }

    @Override
    public EventType recomputed() {
        return FollowUpEvent.RECOMPUTED;
    }

    /** A withdrawn follow-up is nothing on any day. */
    @Override
    public Timelines timelines(FollowUpState state) {
        return Timelines.NONE
                .with("status", state.takenBack() ? Timeline.empty() : state.statusTimeline())
                .with("timing", state.takenBack() ? Timeline.empty() : state.timingTimeline())
                .with("due", state.takenBack() ? Timeline.empty() : state.dueTimeline());
    }

    @Override
    public ListRows listRows(FollowUpState state) {
        return FollowUpRow.of(state);
    }
}

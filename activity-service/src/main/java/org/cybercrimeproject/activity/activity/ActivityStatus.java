package org.cybercrimeproject.activity.activity;

import java.util.EnumSet;
import java.util.Set;

/** Where an activity stands, and where it may go from there. */
public enum ActivityStatus {
    PROPOSED,
    PLANNED,
    CONFIRMED,
    POSTPONED,
    CARRIED_OUT,
    CANCELLED;

    private Set<ActivityStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(PLANNED, CANCELLED);
            // PLANNED again: rescheduled
            case PLANNED -> EnumSet.of(PLANNED, CONFIRMED, POSTPONED, CARRIED_OUT, CANCELLED);
            case CONFIRMED -> EnumSet.of(PLANNED, POSTPONED, CARRIED_OUT, CANCELLED);
            case POSTPONED -> EnumSet.of(PLANNED, CANCELLED);
            case CARRIED_OUT, CANCELLED -> EnumSet.noneOf(ActivityStatus.class);
        };
    }

    public boolean mayBecome(ActivityStatus status) {
        return next().contains(status);
    }
}

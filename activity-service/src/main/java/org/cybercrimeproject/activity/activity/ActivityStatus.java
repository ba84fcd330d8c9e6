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

    /** What it may become. */
    Set<ActivityStatus> next() {
        return switch (this) {
            // Carried out at once: it was held, and never planned.
            case PROPOSED -> EnumSet.of(PLANNED, CARRIED_OUT, CANCELLED);
            // PLANNED again: rescheduled
            case PLANNED -> EnumSet.of(PLANNED, CONFIRMED, POSTPONED, CARRIED_OUT, CANCELLED);
            case CONFIRMED -> EnumSet.of(PLANNED, POSTPONED, CARRIED_OUT, CANCELLED);
            // POSTPONED again: for another reason, or to another period
            case POSTPONED -> EnumSet.of(PLANNED, CONFIRMED, POSTPONED, CARRIED_OUT, CANCELLED);
            case CARRIED_OUT, CANCELLED -> EnumSet.noneOf(ActivityStatus.class);
        };
    }

    public boolean mayBecome(ActivityStatus status) {
        return next().contains(status);
    }
}

package org.cybercrimeproject.activity.activity;

import org.cybercrimeproject.kit.writing.EventType;

/** What can happen to an activity. */
public enum ActivityEvent implements EventType {
    PROPOSED("proposed"),
    PLANNED("planned"),
    RESCHEDULED("rescheduled"),
    CONFIRMED("confirmed"),
    POSTPONED("postponed"),
    CARRIED_OUT("carried-out"),
    CANCELLED("cancelled"),
    CORRECTED("corrected"),
    MOVE_CORRECTED("move-corrected"),
    UNDONE("undone"),
    WITHDRAWN("withdrawn"),
    VISIBILITY_LOWERED("visibility-lowered"),
    /** A value derived from it became another one, because a rule changed. */
    RECOMPUTED("recomputed");

    private final String wireName;

    ActivityEvent(String fact) {
        this.wireName = "org.cybercrimeproject.activity." + fact + ".v1";
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

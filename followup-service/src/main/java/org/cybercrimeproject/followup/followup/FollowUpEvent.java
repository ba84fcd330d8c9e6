package org.cybercrimeproject.followup.followup;

import org.cybercrimeproject.kit.writing.EventType;

/** What can have happened to a follow-up. */
public enum FollowUpEvent implements EventType {
    /** It came to be, or its commitment was made again after it had been taken back. */
    AGREED("agreed"),
    FULFILLED("fulfilled"),
    RESCHEDULED("rescheduled"),
    CONDITION_MET("condition-met"),
    /** It was recorded wrongly, or follows what its commitment and its activity say now. */
    CORRECTED("corrected"),
    MOVE_CORRECTED("move-corrected"),
    UNDONE("undone"),
    /** It follows its activity or commitment, which fewer may see now. */
    VISIBILITY_LOWERED("visibility-lowered"),
    /** A person took it back, or its commitment was struck before anybody had touched it. */
    WITHDRAWN("withdrawn"),
    /** A value derived from it became another one, because a rule changed. */
    RECOMPUTED("recomputed");

    private final String wireName;

    FollowUpEvent(String fact) {
        wireName = "org.cybercrimeproject.follow-up." + fact + ".v1";
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

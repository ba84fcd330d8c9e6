package org.cybercrimeproject.country.treaty;

import org.cybercrimeproject.kit.writing.EventType;

/** What happens to a party's position under an instrument. */
public enum TreatyPositionEvent implements EventType {
    /** An action, or a source's word on one, was recorded. */
    ACTION_RECORDED("action-recorded"),
    /** What was recorded of an action was wrong or incomplete. */
    ACTION_CORRECTED("action-corrected"),
    /** An action should never have been recorded. */
    ACTION_WITHDRAWN("action-withdrawn"),
    /** A value derived from it became another one, because something else changed. */
    RECOMPUTED("recomputed");

    private final String fact;

    TreatyPositionEvent(String fact) {
        this.fact = fact;
    }

    @Override
    public String wireName() {
        return "org.cybercrimeproject.treaty-position." + fact + ".v1";
    }
}

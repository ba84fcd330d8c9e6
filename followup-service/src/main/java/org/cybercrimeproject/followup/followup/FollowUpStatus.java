package org.cybercrimeproject.followup.followup;

/** Where a follow-up stands in its life cycle. */
public enum FollowUpStatus {
    PROPOSED(false),
    AGREED(false),
    IN_PROGRESS(false),
    FULFILLED(true),
    PARTLY_FULFILLED(true),
    CANCELLED(true),
    SUPERSEDED(true),
    LAPSED(true);

    private final boolean closed;

    FollowUpStatus(boolean closed) {
        this.closed = closed;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Whether something was done, wholly or in part: only then is being in time or late a question. */
    public boolean isDone() {
        return this == FULFILLED || this == PARTLY_FULFILLED;
    }
}

package org.cybercrimeproject.followup.followup;

/** What kind of promise a follow-up is. */
public enum Nature {
    /** Agreed between those who were there. */
    COMMITMENT,
    /** Somebody was advised to do it. */
    RECOMMENDATION,
    /** Somebody promised it of his own accord. */
    PLEDGE,
    /** Somebody holds it out to whoever takes it up. */
    OFFER
}

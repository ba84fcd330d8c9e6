package org.cybercrimeproject.activity.activity;

/** How binding a commitment was meant. */
public enum CommitmentNature {
    COMMITMENT,
    RECOMMENDATION,
    PLEDGE,
    OFFER
}

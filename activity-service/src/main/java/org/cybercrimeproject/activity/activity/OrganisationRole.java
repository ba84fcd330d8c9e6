package org.cybercrimeproject.activity.activity;

/** What an organisation does in an activity. */
public enum OrganisationRole {
    ORGANISER,
    CO_ORGANISER,
    HOST,
    DONOR,
    SPEAKER,
    PARTICIPANT
}

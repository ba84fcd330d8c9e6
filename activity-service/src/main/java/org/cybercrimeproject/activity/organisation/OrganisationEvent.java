package org.cybercrimeproject.activity.organisation;

import org.cybercrimeproject.kit.writing.EventType;

/** What can happen to an organisation. */
public enum OrganisationEvent implements EventType {
    CREATED("created"),
    CORRECTED("corrected"),
    WITHDRAWN("withdrawn");

    private final String wireName;

    OrganisationEvent(String fact) {
        this.wireName = "org.cybercrimeproject.organisation." + fact + ".v1";
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

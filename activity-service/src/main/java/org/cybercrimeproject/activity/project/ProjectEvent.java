package org.cybercrimeproject.activity.project;

import org.cybercrimeproject.kit.writing.EventType;

/** What can happen to a project. */
public enum ProjectEvent implements EventType {
    CREATED("created"),
    CORRECTED("corrected"),
    WITHDRAWN("withdrawn");

    private final String wireName;

    ProjectEvent(String fact) {
        this.wireName = "org.cybercrimeproject.project." + fact + ".v1";
    }

    @Override
    public String wireName() {
        return wireName;
    }
}

package org.cybercrimeproject.country.group;

import org.cybercrimeproject.kit.writing.EventType;

/** What happens to a group's entry. */
public enum GroupEvent implements EventType {
    /** The catalogue brought it or changed it. */
    CATALOGUED("catalogued");

    private final String fact;

    GroupEvent(String fact) {
        this.fact = fact;
    }

    @Override
    public String wireName() {
        return "org.cybercrimeproject.group." + fact + ".v1";
    }
}

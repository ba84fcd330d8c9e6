package org.cybercrimeproject.country.instrument;

import org.cybercrimeproject.kit.writing.EventType;

/** What happens to an instrument's entry. */
public enum InstrumentEvent implements EventType {
    /** The catalogue brought it or changed it. */
    CATALOGUED("catalogued"),
    /** A value derived from it became another one, because something else changed. */
    RECOMPUTED("recomputed");

    private final String fact;

    InstrumentEvent(String fact) {
        this.fact = fact;
    }

    @Override
    public String wireName() {
        return "org.cybercrimeproject.instrument." + fact + ".v1";
    }
}

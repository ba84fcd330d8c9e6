package org.cybercrimeproject.country.country;

import org.cybercrimeproject.kit.writing.EventType;

/** What happens to a country's entry. */
public enum CountryEvent implements EventType {
    /** The catalogue brought it or changed it. */
    CATALOGUED("catalogued");

    private final String fact;

    CountryEvent(String fact) {
        this.fact = fact;
    }

    @Override
    public String wireName() {
        return "org.cybercrimeproject.country." + fact + ".v1";
    }
}

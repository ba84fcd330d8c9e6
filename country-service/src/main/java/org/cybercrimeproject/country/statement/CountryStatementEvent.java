package org.cybercrimeproject.country.statement;

import org.cybercrimeproject.kit.writing.EventType;

/** What happens to a statement. */
public enum CountryStatementEvent implements EventType {
    /** It was recorded. */
    RECORDED("recorded"),
    /** What was recorded of it was wrong or incomplete. */
    CORRECTED("corrected"),
    /** It should never have been recorded. */
    WITHDRAWN("withdrawn");

    private final String fact;

    CountryStatementEvent(String fact) {
        this.fact = fact;
    }

    @Override
    public String wireName() {
        return "org.cybercrimeproject.country-statement." + fact + ".v1";
    }
}

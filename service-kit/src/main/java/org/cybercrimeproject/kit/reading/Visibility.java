package org.cybercrimeproject.kit.reading;

/** Who may see a record. The order is the order of strictness: the later, the stricter. */
public enum Visibility {
    /** Everybody, without a token. */
    PUBLIC,
    /** Partner organisations and the project's own people. */
    PARTNERS,
    /** The project's own people. */
    INTERNAL;

    /** Whether somebody who may see this level may see a record of the other one. */
    public boolean sees(Visibility other) {
        return other.compareTo(this) <= 0;
    }

    public Visibility stricter(Visibility other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

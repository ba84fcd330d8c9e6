package org.cybercrimeproject.kit.consuming;

/** A record that can never be applied, however often it is tried. */
public final class Poison extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Poison(String message) {
        super(message);
    }
}

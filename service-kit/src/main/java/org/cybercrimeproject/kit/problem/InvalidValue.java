package org.cybercrimeproject.kit.problem;

/**
 * A value that a caller gave and that cannot be: a day that does not exist, a period nobody can read.
 *
 * <p>Thrown by the constructors of value types, answered as 400. The message is written for the person who must
 * mend the value; it is the only exception message that reaches a caller.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }
}

package org.cybercrimeproject.kit.consuming;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.problem.InvalidValue;

/** A record that can never be applied, however often it is tried. */
public final class Poison extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Poison(String message) {
        super(message);
    }

    /** Parse and schema errors, and what PostgreSQL calls data exception (22) or constraint violation (23). */
    static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Poison || cause instanceof InvalidValue || cause instanceof JsonProcessingException) {
                return true;
            }
        }
        var state = DatabaseFailed.sqlState(failure);
        return state.startsWith("22") || state.startsWith("23");
    }

    /** Why, in words for an operator. */
    static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Poison || cause instanceof InvalidValue) {
                return cause.getMessage();
            }
            if (cause instanceof JsonProcessingException json) {
                return "The data does not fit: " + json.getOriginalMessage();
            }
        }
        var constraint = DatabaseFailed.constraint(failure);
        return "The database does not take it (SQLSTATE " + DatabaseFailed.sqlState(failure)
                + (constraint.isEmpty() ? "" : ", " + constraint) + ").";
    }
}

package org.cybercrimeproject.kit.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The database refused or is away; its SQLSTATE says which. */
public final class DatabaseFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Connection exception, insufficient resources, system error. */
    private static final List<String> OUTAGE_CLASSES = List.of("08", "53", "58");

    /** Shutting down, crashed, not yet up, idle for too long, a transaction that took too long. */
    private static final List<String> OUTAGES = List.of("57P01", "57P02", "57P03", "57P05", "25P03", "25P04");

    public DatabaseFailed(SQLException cause) {
        super(cause);
    }

    /** Whether the database is away: the same request may succeed in a moment. */
    public static boolean isOutage(Throwable failure) {
        if (failure == null) {
            return false;
        }
        if (failure instanceof SQLException sql) {
            var state = sql.getSQLState();
            // The pool has no SQLSTATE for a connection that did not come in time.
            if (state == null ? sql.getCause() instanceof TimeoutException : isOutage(state)) {
                return true;
            }
        }
        // A transaction manager that fails to commit keeps the reason as a suppressed exception.
        return isOutage(failure.getCause())
                || Stream.of(failure.getSuppressed()).anyMatch(DatabaseFailed::isOutage);
    }

    private static boolean isOutage(String state) {
        return OUTAGES.contains(state) || OUTAGE_CLASSES.stream().anyMatch(state::startsWith);
    }

    /** The SQLSTATE in a chain of causes, or an empty text. */
    public static String sqlState(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /** The violated constraint's name in a chain of causes, or an empty text. */
    public static String constraint(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.postgresql.util.PSQLException sql && sql.getServerErrorMessage() != null) {
                var name = sql.getServerErrorMessage().getConstraint();
                return name == null ? "" : name;
            }
        }
        return "";
    }
}

package org.cybercrimeproject.kit.problem;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** Whether something failed because whoever asked hung up: nobody is there to be answered, and nothing is to be mended. */
public final class HungUp {

    private static final Set<String> ENDINGS = Set.of(
            "connection reset",
            "connection reset by peer",
            "broken pipe",
            "connection was closed",
            "connection has been closed",
            "response has been closed",
            "stream closed");

    private HungUp() {}

    /** A connection to the database that was closed is another matter. */
    public static boolean is(Throwable failure) {
        var hungUp = false;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return false;
            }
            hungUp = hungUp || isOne(cause);
        }
        return hungUp;
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof ClosedChannelException
                || cause instanceof HttpClosedException
                || cause instanceof StreamResetException
                || cause instanceof IOException
                        && cause.getMessage() != null
                        && ENDINGS.contains(cause.getMessage().toLowerCase(Locale.ROOT));
    }
}

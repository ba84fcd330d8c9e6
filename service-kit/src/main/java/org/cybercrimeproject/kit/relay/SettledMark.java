package org.cybercrimeproject.kit.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.settled.Mark;

/**
 * Finds out up to when everything that this service recorded has left it, or waits in {@code outbox_refused}.
 *
 * <p>Why it holds: a transaction that may still insert a change row has a {@code backend_xid} already, then its
 * beginning bounds the mark; or it gets one later, then what it records is later than the clock was here. A change
 * row that was committed before is in the outbox, or was acknowledged. So the order of the statements matters, and each
 * sees what was committed before it: autocommit, no transaction.
 *
 * <p>What was once said holds: the row {@code settled} never goes back, and whoever writes a change row records it
 * later than what stands there, whatever the clock does.
 */
final class SettledMark {

    /** More of them than a record holds are too many to be listed; the mark stands still until somebody looks. */
    private static final int MOST_REFUSED = 1000;

    private static final String CLOCK = "select clock_timestamp()";
    private static final String OLDEST_WRITER = """
            select min(xact_start), bool_or(xact_start is null) from pg_stat_activity
            where datname = current_database() and usename = current_user and backend_xid is not null""";
    private static final String OLDEST_WAITING = """
            select min(c.recorded_at) from outbox o join change c using (aggregate_type, aggregate_id, version)""";
    private static final String COMMIT = """
            insert into settled as s (number, until) values (1, ?)
            on conflict (only_row) do update set number = s.number + 1, until = greatest(s.until, excluded.until),
                published_at = excluded.published_at
            returning number, until""";
    private static final String REFUSED = """
            select aggregate_type, c.subject, version, c.recorded_at, c.level
            from outbox_refused r join change c using (aggregate_type, aggregate_id, version)
            order by c.recorded_at limit""" + " " + (MOST_REFUSED + 1);

    /**
     * What the database says.
     *
     * @param number the mark's number
     * @param until up to when all has left, but for what was refused
     * @param refused what was refused
     */
    record Settled(long number, Instant until, List<Mark.Refused> refused) {}

    private SettledMark() {}

    /** Computes and commits a mark; empty when nothing can be said at the moment. The connection is in autocommit. */
    static Optional<Settled> commit(Connection connection) throws SQLException {
        var until = until(connection);
        if (until.isEmpty()) {
            return Optional.empty();
        }
        try (var statement = connection.prepareStatement(COMMIT)) {
            statement.setObject(1, until.get());
            try (var row = statement.executeQuery()) {
                row.next();
                var refused = refused(connection);
                return refused.size() > MOST_REFUSED
                        ? Optional.empty()
                        : Optional.of(new Settled(row.getLong(1), instant(row, 2), refused));
            }
        }
    }

    private static Optional<OffsetDateTime> until(Connection connection) throws SQLException {
        var clock = time(connection, CLOCK);
        OffsetDateTime writer;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(OLDEST_WRITER)) {
            row.next();
            if (row.getBoolean(2)) {
                return Optional.empty(); // somebody writes, and the database does not tell since when
            }
            writer = row.getObject(1, OffsetDateTime.class);
        }
        var waiting = time(connection, OLDEST_WAITING);
        return Stream.of(Optional.ofNullable(clock), Optional.ofNullable(writer), Optional.ofNullable(waiting))
                .flatMap(Optional::stream)
                .min(OffsetDateTime::compareTo)
                .map(oldest -> oldest.minus(1, ChronoUnit.MICROS));
    }

    /** After the outbox: what was set aside meanwhile is found here, what was taken meanwhile is on the topic. */
    private static List<Mark.Refused> refused(Connection connection) throws SQLException {
        var refused = new ArrayList<Mark.Refused>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(REFUSED)) {
            while (row.next()) {
                refused.add(new Mark.Refused(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        instant(row, 4),
                        Visibility.values()[row.getInt(5)]));
            }
        }
        return refused;
    }

    private static OffsetDateTime time(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

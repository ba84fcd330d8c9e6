package org.cybercrimeproject.kit.writing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

/** Writes all rows beside the aggregate row in one call: list rows, keys, change row, outbox. */
final class SideRows {

    /**
     * recordedAt never steps back within an aggregate, nor behind what was published as settled, whatever the clock
     * does. The outbox only points to the change row, which is the event's content.
     */
    private static final String CHANGE = """
            insert into change (aggregate_type, aggregate_id, version, event_id, subject, type, recorded_at,
                                actor, reason, cause, trace_parent, level, state, timelines)
            select ?, ?, ?, ?, ?, ?, greatest(clock_timestamp(), (
                select recorded_at + interval '1 microsecond' from change
                where aggregate_type = ? and aggregate_id = ? and version = ?),
                (select until + interval '1 microsecond' from settled)), ?, ?, ?, ?, ?, ?, ?
            returning recorded_at;
            insert into outbox (aggregate_type, aggregate_id, version) values (?, ?, ?)""";

    /** What the change row holds beside the intent. */
    record Change(
            String aggregate,
            UUID id,
            long version,
            UUID event,
            String subject,
            EventType type,
            int level,
            boolean withdrawn,
            String state,
            String timelines,
            String traceParent) {}

    private SideRows() {}

    /** Writes them all; the request, when there is one, gets the change as its answer. */
    static Instant write(Connection connection, ListRows rows, Change change, Intent intent, KeyedRequest request)
            throws SQLException {
        var first = change.version() == 1;
        var sql = (first ? "" : rows.table().deleteSql())
                + rows.table().insertSql()
                + CHANGE
                + (request == null ? "" : "; " + Idempotency.REMEMBER);
        try (var statement = connection.prepareStatement(sql)) {
            var parameters = new Parameters(connection, statement);
            if (!first) {
                parameters.add(change.id()).add(change.id());
            }
            bindRows(parameters, rows, change.id(), change.version(), change.level(), change.withdrawn());
            bindChange(parameters, change, intent);
            if (request != null) {
                parameters
                        .add(request.scope())
                        .add(request.request())
                        .add(change.aggregate())
                        .add(change.id())
                        .add(change.version());
            }
            statement.execute();
            return recordedAt(statement);
        }
    }

    /** Writes the list rows of a version anew: what they are made of has changed, but nothing that anybody is told. */
    static void rewrite(Connection connection, ListRows rows, UUID id, long version, int level, boolean withdrawn)
            throws SQLException {
        try (var statement = connection.prepareStatement(
                rows.table().deleteSql() + rows.table().insertSql())) {
            var parameters = new Parameters(connection, statement).add(id).add(id);
            bindRows(parameters, rows, id, version, level, withdrawn);
            statement.execute();
        }
    }

    private static void bindRows(
            Parameters parameters, ListRows rows, UUID id, long version, int level, boolean withdrawn)
            throws SQLException {
        parameters.add(id).add(version).add(level).add(withdrawn);
        var columns = rows.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            parameters.addArray(columns.get(i).type(), rows.column(i));
        }
        var keyedBy = rows.table().keyedBy();
        if (keyedBy.isPresent()) {
            var places = rows.places();
            parameters
                    .addArray(
                            "uuid", Arrays.stream(rows.keyed()).map(places::get).toArray())
                    .addArray("uuid", places.values().toArray())
                    .addArray(keyedBy.get().type(), places.keySet().toArray());
        } else {
            parameters.add(id);
        }
        parameters.addArray("text", rows.keyNames()).addArray("text", rows.keyValues());
    }

    private static void bindChange(Parameters parameters, Change change, Intent intent) throws SQLException {
        parameters
                .add(change.aggregate())
                .add(change.id())
                .add(change.version())
                .add(change.event())
                .add(change.subject())
                .add(change.type().wireName())
                .add(change.aggregate())
                .add(change.id())
                .add(change.version() - 1)
                .add(intent.actor())
                .add(intent.reason())
                .add(intent.cause())
                .add(change.traceParent())
                .add(change.level())
                .add(change.state())
                .add(change.timelines())
                .add(change.aggregate())
                .add(change.id())
                .add(change.version());
    }

    /** The only statement that returns a row is the one that inserts the change. */
    private static Instant recordedAt(PreparedStatement statement) throws SQLException {
        while (true) {
            if (statement.getResultSet() != null) {
                var result = statement.getResultSet();
                result.next();
                return result.getObject(1, OffsetDateTime.class).toInstant();
            }
            if (!statement.getMoreResults() && statement.getUpdateCount() == -1) {
                throw new IllegalStateException("The change row was not written.");
            }
        }
    }

    private static final class Parameters {
        private final Connection connection;
        private final PreparedStatement statement;
        private int next = 1;

        Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        Parameters add(Object value) throws SQLException {
            if (value instanceof String text) {
                statement.setString(next++, text);
            } else if (value == null) {
                statement.setNull(next++, java.sql.Types.VARCHAR);
            } else {
                statement.setObject(next++, value);
            }
            return this;
        }

        Parameters addArray(String type, Object[] values) throws SQLException {
            var texts = Arrays.stream(values).map(Parameters::text).toArray(String[]::new);
            statement.setArray(next++, connection.createArrayOf(type, texts));
            return this;
        }

        /** The driver writes array elements by their toString(), which for the ends of time PostgreSQL can't read. */
        private static String text(Object value) {
            if (LocalDate.MAX.equals(value)) {
                return "infinity";
            }
            return LocalDate.MIN.equals(value) ? "-infinity" : value == null ? null : value.toString();
        }
    }
}

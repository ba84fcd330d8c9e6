package org.cybercrimeproject.kit.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One transaction over the outbox: the lock that only one replica holds, the rows, what becomes of them. Rows are taken
 * out while the broker still acknowledges them; where it does not take them all, they are put back.
 */
final class OutboxBatch {

    /** Any number will do, as long as every replica takes the same one and nothing else does. */
    private static final long LOCK = 0x0b0e_5eadL;

    /** After so long the database ends a transaction of the relay, and with it the lock of a holder that is frozen. */
    static final int TRANSACTION_SECONDS = 10;

    private static final String LIMITS = "set transaction_timeout = '" + TRANSACTION_SECONDS + "s'";

    /** Several statements in one call, each of which sees what the ones before waited for. */
    private static final String BEGIN = "set local lock_timeout = '1s'; set local synchronous_commit = off; "
            + "select pg_advisory_xact_lock(" + LOCK + "); savepoint locked; ";

    private static final String RESTORE = "rollback to savepoint locked";

    /** No more bytes than asked for leave the database: a thousand states of the largest size would fill the heap. */
    private static final String READ = """
            with oldest as materialized (select * from outbox order by position limit ?)
            select * from (
                select o.position, c.*, sum(c.bytes) over (order by o.position) - c.bytes as before
                from oldest o join (
                    select *, octet_length(state) + coalesce(octet_length(timelines), 0) as bytes from change
                ) c using (aggregate_type, aggregate_id, version)
            ) sized where before < ? order by position""";

    /** What was refused once and has been taken now waits no longer. */
    private static final String DELETE = """
            with gone as (delete from outbox where position = any(?) returning aggregate_type, aggregate_id, version)
            delete from outbox_refused using gone where outbox_refused.aggregate_type = gone.aggregate_type
                and outbox_refused.aggregate_id = gone.aggregate_id and outbox_refused.version = gone.version""";

    private static final String REFUSE = """
            with gone as (delete from outbox where position = ?)
            insert into outbox_refused (aggregate_type, aggregate_id, version, reason) values (?, ?, ?, ?)
            on conflict (aggregate_type, aggregate_id, version) do update
                set reason = excluded.reason, refused_at = excluded.refused_at, retried_at = null""";

    private final Connection connection;
    private int taken;

    OutboxBatch(Connection connection) {
        this.connection = connection;
    }

    /** Prepares a connection of the relay's own: a holder that is frozen loses transaction and lock. */
    static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LIMITS);
        }
        connection.setAutoCommit(false);
    }

    /** Waits for the lock, then reads the oldest rows: what the last holder did is seen. */
    List<Outgoing> read(int rows, int bytes) throws SQLException {
        try (var statement = connection.prepareStatement(BEGIN + READ)) {
            statement.setInt(1, rows);
            statement.setInt(2, bytes);
            return read(statement);
        }
    }

    /**
     * Takes out what has been handed to the broker, and reads the oldest of the rest. Always the oldest: a row whose
     * transaction committed meanwhile may lie before those that were read.
     */
    List<Outgoing> next(List<Outgoing> handedOver, int rows, int bytes) throws SQLException {
        try (var statement = connection.prepareStatement(DELETE + "; " + READ)) {
            statement.setArray(1, positions(handedOver));
            statement.setInt(2, rows);
            statement.setInt(3, bytes);
            taken += handedOver.size();
            return read(statement);
        }
    }

    /** The only result with columns of the outbox is the last one. */
    private static List<Outgoing> read(PreparedStatement statement) throws SQLException {
        statement.execute();
        List<Outgoing> batch = List.of();
        do {
            try (var result = statement.getResultSet()) {
                batch = result == null || result.getMetaData().getColumnCount() == 1 ? batch : rows(result);
            }
        } while (statement.getMoreResults() || statement.getUpdateCount() != -1);
        return batch;
    }

    private static List<Outgoing> rows(ResultSet result) throws SQLException {
        var rows = new ArrayList<Outgoing>();
        while (result.next()) {
            rows.add(Outgoing.read(result));
        }
        return rows;
    }

    /** How many rows have been taken out. */
    int taken() {
        return taken;
    }

    /** Puts back what was taken out; the lock is kept. */
    void restore() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(RESTORE);
        }
        taken = 0;
    }

    void delete(List<Outgoing> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, positions(sent));
            statement.executeUpdate();
        }
    }

    private Array positions(List<Outgoing> rows) throws SQLException {
        return connection.createArrayOf(
                "bigint", rows.stream().map(Outgoing::position).toArray(Long[]::new));
    }

    void refuse(Outgoing outgoing, String reason) throws SQLException {
        try (var statement = connection.prepareStatement(REFUSE)) {
            statement.setLong(1, outgoing.position());
            statement.setString(2, outgoing.aggregateType());
            statement.setObject(3, outgoing.aggregateId());
            statement.setLong(4, outgoing.version());
            statement.setString(5, reason);
            statement.executeUpdate();
        }
    }
}

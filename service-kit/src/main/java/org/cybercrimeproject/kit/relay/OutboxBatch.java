package org.cybercrimeproject.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One transaction over the outbox: the lock that only one replica holds, the rows, what becomes of them. */
final class OutboxBatch {

    /** Any number will do, as long as every replica takes the same one and nothing else does. */
    private static final long LOCK = 0x0b0e_5eadL;

    private static final String LIMITS = "set transaction_timeout = '10s'";
    private static final String BEGIN = "set local lock_timeout = '1s'; set local synchronous_commit = off; "
            + "select pg_advisory_xact_lock(" + LOCK + ")";

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

    /** Waits for the lock, then reads the oldest rows; a second statement, so that it sees what the last holder did. */
    List<Outgoing> read(int rows, int bytes) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(BEGIN);
        }
        var batch = new ArrayList<Outgoing>();
        try (var statement = connection.prepareStatement(READ)) {
            statement.setInt(1, rows);
            statement.setInt(2, bytes);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    batch.add(Outgoing.read(result));
                }
            }
        }
        return batch;
    }

    void delete(List<Outgoing> sent) throws SQLException {
        try (var statement = connection.prepareStatement(DELETE)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(Outgoing::position).toArray()));
            statement.executeUpdate();
        }
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

package org.cybercrimeproject.country;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.reading.Sql;

/** Somebody who holds locks that others need, until they are released, however long that takes. */
public final class Holder implements AutoCloseable {

    private final AgroalDataSource database;
    private final Connection connection;
    private final int process;

    /** Holds what a statement locks. */
    public Holder(AgroalDataSource database, String statement) throws SQLException {
        this.database = database;
        connection = database.getConnection();
        connection.setAutoCommit(false);
        execute("set local idle_in_transaction_session_timeout = 0");
        execute(statement);
        try (var asked = connection.createStatement();
                var result = asked.executeQuery("select pg_backend_pid()")) {
            result.next();
            process = result.getInt(1);
        }
    }

    public void execute(String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /** Awaits that a writer waits for what this one holds; it must not get through. */
    public void awaitWaiting(Future<?> writer) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> writer.isDone() || isWaitedFor());
        Assertions.assertThat(writer.isDone()).as("it got through").isFalse();
    }

    private boolean isWaitedFor() {
        return !new Sql(database)
                .query("select 1 from pg_stat_activity where ? = any(pg_blocking_pids(pid))", row -> true, process)
                .isEmpty();
    }

    /** Takes an instrument's row; the lock is SHARE, UPDATE and so on. */
    public static String instrument(String code, String lock) {
        return "select 1 from instrument where reference = '" + code + "' for " + lock;
    }

    /** Whether nobody holds an instrument's row. */
    public static boolean isFree(AgroalDataSource database, String instrument) {
        return !new Sql(database)
                .query(instrument(instrument, "update skip locked"), row -> true)
                .isEmpty();
    }
}

package org.cybercrimeproject.kit.reading;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.postgresql.PGStatement;

/** Plain SQL in few words. Takes part in the transaction at hand, when there is one. */
public final class Sql {

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    public Sql(DataSource database) {
        this.database = database;
    }

    /** Runs a query; a collection of texts becomes a {@code text[]}. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        return run(sql, statement -> {}, reader, parameters);
    }

    /**
     * Runs a query whose best plan depends on its parameters. A statement that runs often is planned once for all
     * values by PostgreSQL; this one is planned for the values at hand each time.
     */
    public <T> List<T> queryPlannedFor(String sql, RowReader<T> reader, Object... parameters) {
        return run(sql, statement -> statement.unwrap(PGStatement.class).setPrepareThreshold(0), reader, parameters);
    }

    private interface Preparation {
        void prepare(PreparedStatement statement) throws SQLException;
    }

    private <T> List<T> run(String sql, Preparation preparation, RowReader<T> reader, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            preparation.prepare(statement);
            bind(statement, parameters);
            var found = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(reader.read(result));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Runs several statements in one call, each of which sees what the ones before waited for; reads the last result. */
    public <T> List<T> last(String statements, RowReader<T> reader, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(statements)) {
            bind(statement, parameters);
            var found = new ArrayList<T>();
            statement.execute();
            while (statement.getMoreResults(Statement.CLOSE_CURRENT_RESULT) || statement.getUpdateCount() != -1) {
                if (statement.getResultSet() != null) {
                    found.clear();
                    while (statement.getResultSet().next()) {
                        found.add(reader.read(statement.getResultSet()));
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Runs a statement that changes rows, and says how many. */
    public int update(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            var value = parameters[i];
            if (value instanceof Collection<?> texts) {
                // As strings the driver sends them as they are, without quotes and escapes.
                statement.setArray(
                        i + 1,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "text",
                                        texts.stream()
                                                .map(it -> Objects.toString(it, null))
                                                .toArray(String[]::new)));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}

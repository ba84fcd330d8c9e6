package org.cybercrimeproject.benchmark.bare;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection for each thread, with its statements prepared once. */
final class Connections {

    private record Mine(Connection connection, Map<String, PreparedStatement> statements) {}

    private final ThreadLocal<Mine> mine;

    Connections(String database, String user, String password) {
        this.mine = ThreadLocal.withInitial(() -> {
            try {
                return new Mine(DriverManager.getConnection(database, user, password), new HashMap<>());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    PreparedStatement prepared(String sql) throws SQLException {
        var thread = mine.get();
        var statement = thread.statements().get(sql);
        if (statement == null) {
            statement = thread.connection().prepareStatement(sql);
            thread.statements().put(sql, statement);
        }
        return statement;
    }
}

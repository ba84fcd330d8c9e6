package org.cybercrimeproject.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * One database per service, with two roles that may enter no other: the owner makes tables, the service's role, named as
 * the database, reads and writes rows (docs/guides/operations.md has the same for operators).
 */
record Databases(int port, String password) {
    static final String ADMINISTRATOR = "postgres";

    /** The role that owns a database and everything in it. */
    static String owner(String database) {
        return database + "_owner";
    }

    /** Whether the server takes connections. */
    boolean answers() {
        try (Connection connection = connect(ADMINISTRATOR)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Creates what is missing; harmless when run again or after a start that was killed in the middle. */
    void ensure(List<String> names) throws SQLException {
        try (Connection connection = connect(ADMINISTRATOR);
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                ensureRole(statement, name);
                ensureRole(statement, owner(name));
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database %s owner %s".formatted(name, owner(name)));
                }
                statement.execute("revoke all on database " + name + " from public");
                handOver(name);
                statement.execute("grant connect on database " + name + " to " + name);
            }
        }
    }

    private void ensureRole(Statement statement, String name) throws SQLException {
        if (!exists(statement.getConnection(), "select 1 from pg_roles where rolname = ?", name)) {
            statement.execute("create role " + name + " login");
        }
        // Set each time: the password file is what counts.
        statement.execute("alter role %s password '%s'".formatted(name, password));
    }

    /** What an earlier build made belongs to the service's role: the database, its tables, all. Now it is the owner's. */
    private void handOver(String name) throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute("reassign owned by %s to %s".formatted(name, owner(name)));
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", ADMINISTRATOR);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}

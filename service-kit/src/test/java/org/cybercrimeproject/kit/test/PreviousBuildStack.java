package org.cybercrimeproject.kit.test;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The stack of a service whose database was filled by an earlier build, and handed over as operators do it. */
public class PreviousBuildStack extends SuiteStack {

    /** For tests of a service that starts with such a database. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PreviousBuildStack.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Override
    protected void createDatabase(Connection administration, String url) throws SQLException, IOException {
        try (var statement = administration.createStatement()) {
            statement.execute("create role " + SERVICE_ROLE + " login");
            statement.execute("create database " + SERVICE_ROLE + " owner " + SERVICE_ROLE);
        }
        try (var role = DriverManager.getConnection(url, SERVICE_ROLE, "");
                var administrator = Administrator.database(url).getConnection();
                var rows = resource("previous-build/database.json")) {
            PreviousBuild.restore(role, administrator, rows, PreviousBuildStack::resource);
            handOver(administrator);
        }
    }

    private static void handOver(Connection administrator) throws SQLException, IOException {
        administrator.setAutoCommit(false);
        try (var statement = administrator.createStatement()) {
            for (var each : PreviousBuild.forOperators("A database of an earlier build", SERVICE_ROLE)) {
                statement.execute(each);
            }
        }
        administrator.commit();
    }

    private static InputStream resource(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    }
}

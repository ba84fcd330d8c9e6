package org.cybercrimeproject.kit.test;

import javax.sql.DataSource;
import org.cybercrimeproject.kit.reading.Sql;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The administrator of the tests' database, for what the service's own role may not do: plant triggers and faults,
 * analyse tables, change what was recorded.
 */
public final class Administrator {

    private Administrator() {}

    /** The database as the administrator sees it: each connection signs in anew. */
    public static DataSource database() {
        return database(url());
    }

    /** The database, as the owner of the service's tables: as a migration sees it. What it creates, the service uses. */
    public static DataSource owner() {
        return database(url(), SuiteStack.OWNER);
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    }

    static DataSource database(String url) {
        return database(url, "postgres");
    }

    private static DataSource database(String url, String role) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(role);
        return database;
    }

    /** Plain SQL as the administrator; it takes part in no transaction. */
    public static Sql sql() {
        return new Sql(database(url()));
    }
}

package org.cybercrimeproject.kit.security;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Whether the role that a service signs in as owns its tables, be it as a member of their owner or as a superuser. No
 * setting tells it where a job migrates: the service then knows no other role.
 */
final class TablesOfService {

    private static final String OWNED = """
            select current_user, count(*), min(c.oid::regclass::text) from pg_class c
            where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
                and pg_has_role(current_user, c.relowner, 'member')""";

    private TablesOfService() {}

    /** Why the service must not start; empty when all is well. */
    static List<String> faults(DataSource service) throws SQLException {
        try (var connection = service.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(OWNED)) {
            row.next();
            return row.getLong(2) == 0
                    ? List.of()
                    : List.of("quarkus.datasource.username is " + row.getString(1) + ", which owns " + row.getLong(2)
                            + " tables (" + row.getString(3) + "): a service must not own its tables. Hand them over to"
                            + " another role, or set the role that does not own them.");
        }
    }
}

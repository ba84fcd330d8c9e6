package org.cybercrimeproject.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A database as an earlier build has left it: its migrations and no newer ones, its rows, and everything owned by the
 * service's role. The rows and how far its sequences are stand in {@code previous-build/database.json} of each service, as that build wrote them; they
 * are never written anew, for they are what lies in databases out there.
 */
public final class PreviousBuild {

    /** As Flyway makes it. */
    private static final String MIGRATIONS = """
            create table flyway_schema_history (
                installed_rank integer not null constraint flyway_schema_history_pk primary key, version varchar(50),
                description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null,
                checksum integer, installed_by varchar(100) not null,
                installed_on timestamp not null default now(), execution_time integer not null,
                success boolean not null);
            create index flyway_schema_history_s_idx on flyway_schema_history (success)""";

    private static final String INSERT = """
            insert into %1$s (%2$s) overriding system value
            select %2$s from jsonb_populate_recordset(null::%1$s, ?::jsonb)""";

    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''""";

    private static final String SEQUENCES = "sequences";
    private static final Path OPERATIONS = Path.of("docs", "guides", "operations.md");
    private static final Pattern SQL_BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private PreviousBuild() {}

    /**
     * Makes the tables and rows of an empty database.
     *
     * @param role a connection of the service's role, which owns the database
     * @param administrator a connection that may write without triggers
     * @param rows the file of rows
     * @param script reads a migration by its name, {@code db/kit/V0_2__settled_marks.sql}
     */
    public static void restore(
            Connection role, Connection administrator, InputStream rows, Function<String, InputStream> script)
            throws SQLException, IOException {
        var tables = new ObjectMapper().readTree(rows);
        try (var statement = role.createStatement()) {
            statement.execute(MIGRATIONS);
            for (var migration : tables.get("flyway_schema_history")) {
                var name = migration.get("script").asText();
                try (var text = script.apply(name)) {
                    statement.execute("begin; " + new String(text.readAllBytes(), StandardCharsets.UTF_8) + "; commit");
                }
            }
        }
        try (var statement = administrator.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sequence : tables.path(SEQUENCES).properties()) {
                statement.execute("select setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
            }
            for (var table : tables.properties()) {
                if (!table.getKey().equals(SEQUENCES)) {
                    insert(administrator, table.getKey(), table.getValue());
                }
            }
            statement.execute("set session_replication_role = origin");
        }
    }

    private static void insert(Connection administrator, String table, JsonNode rows) throws SQLException {
        String columns;
        try (var asking = administrator.prepareStatement(COLUMNS)) {
            asking.setString(1, table);
            var answer = asking.executeQuery();
            answer.next();
            columns = answer.getString(1);
        }
        try (var inserting = administrator.prepareStatement(INSERT.formatted(table, columns))) {
            inserting.setString(1, rows.toString());
            inserting.executeUpdate();
        }
    }

    /**
     * The statements that docs/guides/operations.md gives operators below a heading.
     *
     * @param heading {@code A new database}
     * @param name the database and role that take the place of {@code activity}
     */
    public static List<String> forOperators(String heading, String name) throws IOException {
        var text = Files.readString(root().resolve(OPERATIONS));
        var block = SQL_BLOCK.matcher(text.substring(text.indexOf("### " + heading + "\n")));
        if (!block.find()) {
            throw new IllegalStateException("No SQL stands below " + heading + ".");
        }
        return Stream.of(block.group(1).replaceAll("\\bactivity", name).split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** The repository: a module's tests run in its directory. */
    private static Path root() {
        var directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve(OPERATIONS))) {
            directory = directory.getParent();
        }
        return directory;
    }
}

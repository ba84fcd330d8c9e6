package org.cybercrimeproject.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.setup.FreePorts;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server in a directory of its own: what was committed survives a kill -9. */
class PostgresTest {
    private static final List<String> DATABASES = List.of("activity", "country");

    @TempDir
    static Path root;

    private static Settings settings;
    private static Postgres postgres;
    private static Path directory;

    @BeforeAll
    static void startAfterAFirstStartThatWasKilled() throws Exception {
        settings = Settings.from(root, FreePorts.environment());
        postgres = new Postgres(settings);
        directory = settings.data().resolve("postgres");
        Files.createDirectories(directory.resolve("initialising-half/base"));
        Files.createDirectories(directory.resolve("unpacking-half/bin"));
        postgres.start(DATABASES);
    }

    @AfterAll
    static void stop() {
        postgres.stop();
        assertThat(postgres.processes()).isEmpty();
    }

    private static Connection connect(String database, String role) throws Exception {
        String url =
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.ports().of(Port.POSTGRES), database);
        return DriverManager.getConnection(url, role, postgres.password());
    }

    private static String answer(String database, String query) throws Exception {
        try (Connection connection = connect(database, database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void nothingOfAFirstStartThatWasKilledIsLeft() {
        assertThat(directory.resolve("initialising-half")).doesNotExist();
        assertThat(directory.resolve("unpacking-half")).doesNotExist();
    }

    @Test
    void durabilityIsOnAndTextIsUnicode() throws Exception {
        assertThat(answer("country", "select current_setting('fsync')")).isEqualTo("on");
        assertThat(answer("country", "select current_setting('synchronous_commit')"))
                .isEqualTo("on");
        assertThat(answer("country", "select upper('\u00e9')")).isEqualTo("\u00c9");
    }

    @Test
    void aRoleEntersItsOwnDatabaseOnly() {
        assertThatThrownBy(() -> connect("activity", "country"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void whatTheServicesRoleOwnedInAnEarlierBuildIsHandedToTheOwner() throws Exception {
        try (Connection administrator = connect("postgres", "postgres");
                Statement statement = administrator.createStatement()) {
            statement.execute("alter database country owner to country");
        }
        try (Connection asBefore = connect("country", "country");
                Statement statement = asBefore.createStatement()) {
            statement.execute("create table of_before as select generate_series(1, 3) as id");
            statement.execute("create function of_before() returns int language sql as 'select 1'");
        }
        postgres.stop();
        postgres.start(DATABASES);
        assertThat(answer("country", """
                        select string_agg(owner, ', ') from (
                            select datdba::regrole::text from pg_database where datname = 'country'
                            union all select relowner::regrole::text from pg_class where relname = 'of_before'
                            union all select proowner::regrole::text from pg_proc where proname = 'of_before'
                        ) owners (owner)""")).isEqualTo("country_owner, country_owner, country_owner");
        for (String statement :
                List.of("create table more (id int)", "drop table of_before", "create temporary table more (id int)")) {
            assertThatThrownBy(() -> answer("country", statement))
                    .as(statement)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void committedRowsSurviveAKilledServerAndAStaleProcessNumber() throws Exception {
        try (Connection connection = connect("activity", "activity_owner");
                Statement statement = connection.createStatement()) {
            statement.execute("grant usage on schema public to activity");
            statement.execute("alter default privileges grant select on tables to activity");
            statement.execute("create table kept as select generate_series(1, 10) as id");
        }
        for (ProcessHandle process : postgres.processes()) {
            process.destroyForcibly();
            process.onExit().get(20, TimeUnit.SECONDS);
        }
        // The file of the killed server names a process that lives and is no server of this directory: this one.
        Path pidFile = directory.resolve("data/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        Child again = postgres.start(DATABASES);
        assertThat(again.alive()).isTrue();
        assertThat(answer("activity", "select count(*) from kept")).isEqualTo("10");
    }

    @Test
    void aServerIsFoundAndStoppedByWhoeverComesLater() {
        new Postgres(settings).stop();
        assertThat(postgres.processes()).isEmpty();
        postgres.start(DATABASES);
        assertThat(postgres.processes()).isNotEmpty();
    }
}

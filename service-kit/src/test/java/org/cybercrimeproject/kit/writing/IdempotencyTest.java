package org.cybercrimeproject.kit.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the table of keys keeps; how a request with a key is answered is shown by the services' tests. */
class IdempotencyTest {

    private static final SuiteStack STACK = new SuiteStack();
    private static Map<String, String> stack;

    private final List<Runnable> scheduled = new ArrayList<>();
    private boolean isDatabaseAway;

    @BeforeAll
    static void start() throws Exception {
        stack = STACK.start();
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(migration("V0_1__changes_outbox_and_applied"));
            statement.execute(migration("V0_3__idempotency_and_audit"));
        }
    }

    @AfterAll
    static void stop() {
        STACK.stop();
    }

    /** An hour later than it stops to count. A task that failed once would never be run again. */
    @Test
    void aKeyIsDeletedWhenItIsADayAndAnHourOldAlsoAfterAnOutage() throws Exception {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into idempotency (scope, request, aggregate_type, aggregate_id, version, created_at)"
                            + " select gen_random_uuid(), age, 'thing', gen_random_uuid(), 1,"
                            + " clock_timestamp() - age::interval from unnest(array['0 h', '24.5 h', '25.5 h']) age");
            new Idempotency(database(), timer()).start(null);
            assertThat(scheduled).hasSize(1);
            isDatabaseAway = true;
            assertThatCode(scheduled.get(0)::run).doesNotThrowAnyException();
            isDatabaseAway = false;
            scheduled.get(0).run();
            var kept = new ArrayList<String>();
            try (var row = statement.executeQuery("select request from idempotency order by created_at desc")) {
                while (row.next()) {
                    kept.add(row.getString(1));
                }
            }
            assertThat(kept).containsExactly("0 h", "24.5 h");
        }
    }

    private AgroalDataSource database() {
        return proxy(AgroalDataSource.class, () -> {
            if (isDatabaseAway) {
                throw new SQLException("away", "08006");
            }
            return connect();
        });
    }

    /** Notes what is to be run again and again, and runs nothing. */
    private ScheduledExecutorService timer() {
        return (ScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ScheduledExecutorService.class},
                (it, method, arguments) -> {
                    scheduled.add((Runnable) arguments[0]);
                    return null;
                });
    }

    private interface Connecting {
        Connection connect() throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Connecting connecting) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (it, method, arguments) -> connecting.connect()));
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(stack.get("quarkus.datasource.jdbc.url"), "postgres", "");
    }

    private static String migration(String name) throws IOException {
        try (var in = IdempotencyTest.class.getResourceAsStream("/db/kit/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.cybercrimeproject.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.system.Soon.assertThatSoon;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cybercrimeproject.kit.test.PreviousBuild;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.system.stack.PatientClient;
import org.cybercrimeproject.system.stack.Suite;
import org.junit.jupiter.api.Test;

/**
 * The databases of an earlier build, filled by it and owned by the services' roles: this build starts on them, owns them
 * no longer as a service, and its overview is right, also where it counts what that build did not.
 */
class PreviousBuildTest {

    private static final String OVERVIEW = "/dashboards/overview?project=OLD&asOf=2010-02-01";

    @Test
    void aSuiteStartsOnTheDatabasesOfAnEarlierBuildAndGoesOn() throws SQLException {
        Suite suite = Suite.after(PreviousBuildTest::fill);
        try {
            PatientClient client = new PatientClient(suite, "publisher");
            assertOverview(client, 1, 1);
            assertThat(client.get("/instruments/ETS185/parties/AL?asOf=2010-02-01")
                            .body()
                            .path("status")
                            .asText())
                    .isEqualTo("PARTY");
            assertThat(client.all("/follow-ups?project=OLD&asOf=2010-12-31")).hasSize(2);

            String activity = client.all("/activities?project=OLD&asOf=2010-12-31").stream()
                    .filter(each -> each.path("reference").asText().equals("OLD-A2"))
                    .findFirst()
                    .orElseThrow()
                    .path("id")
                    .asText();
            client.patch("/activities/" + activity, "{\"outputs\": [\"1\"]}");
            assertThatSoon(() -> assertOverview(client, 0, 2));
            assertOwned(suite);
        } finally {
            suite.stop();
        }
    }

    /** The numbers are those that the earlier build gave itself, but for what one activity serves. */
    private static void assertOverview(PatientClient client, int withoutOutput, int ofOutputOne) {
        JsonNode numbers = client.get(OVERVIEW).body();
        assertThat(numbers.at("/activities/total").asInt()).isEqualTo(3);
        assertThat(numbers.at("/activities/byStatus/CARRIED_OUT").asInt()).isEqualTo(1);
        assertThat(numbers.at("/activities/byStatus/PLANNED").asInt()).isEqualTo(2);
        assertThat(numbers.at("/activities/byOutput/OLD:1").asInt()).isEqualTo(ofOutputOne);
        assertThat(numbers.at("/activities/withoutOutput").asInt()).isEqualTo(withoutOutput);
        assertThat(numbers.at("/activities/outputUnknown").asInt()).isEqualTo(1);
        assertThat(numbers.at("/activities/announced").asInt()).isEqualTo(1);
        assertThat(numbers.at("/followUps/total").asInt()).isEqualTo(2);
        assertThat(numbers.at("/followUps/byTiming/NO_DATE").asInt()).isEqualTo(1);
        assertThat(numbers.at("/followUps/nobodyNamed").asInt()).isEqualTo(1);
    }

    private static void assertOwned(Suite suite) throws SQLException {
        for (Service service : Service.values()) {
            try (Connection connection = suite.database(service.key());
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select string_agg(distinct relowner::regrole::text, ' ')"
                            + " from pg_class where relnamespace = 'public'::regnamespace")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(service.key() + "_owner");
            }
        }
    }

    /** As the earlier launcher and the services of that build left it; but reporting lacked a measure. */
    private static void fill(Suite suite) throws SQLException, IOException {
        for (Service service : Service.values()) {
            String name = service.key();
            try (Connection administrator = suite.database("postgres");
                    Statement statement = administrator.createStatement()) {
                statement.execute("create role %s login password '%s'".formatted(name, suite.password()));
                statement.execute("create database %s owner %s".formatted(name, name));
            }
            Path module = suite.root().resolve(service.fullName());
            try (Connection role = suite.database(name, name);
                    Connection administrator = suite.database(name);
                    InputStream rows =
                            Files.newInputStream(module.resolve("src/test/resources/previous-build/database.json"))) {
                PreviousBuild.restore(role, administrator, rows, script -> migration(suite.root(), module, script));
            }
        }
        try (Connection connection = suite.database("reporting");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from total where measure = 'ACTIVITIES_WITHOUT_OUTPUT'");
        }
    }

    private static InputStream migration(Path root, Path module, String script) {
        Path kit = root.resolve("service-kit");
        try {
            return Files.newInputStream((script.startsWith("db/kit/") ? kit : module)
                    .resolve("src/main/resources")
                    .resolve(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.cybercrimeproject.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.test.PreviousBuildStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/**
 * A database that an earlier build filled, by rules that lacked two of today's measures: the overview is right, and stays
 * right when what was counted is taken back.
 */
@QuarkusTest
@TestProfile(PreviousBuildTest.FewerRules.class)
class PreviousBuildTest {

    /** The database of before. */
    public static class FewerRules extends PreviousBuildStack.Profile {

        @Override
        public List<QuarkusTestProfile.TestResourceEntry> testResources() {
            return List.of(new QuarkusTestProfile.TestResourceEntry(Stack.class));
        }
    }

    /** Its totals, as if these measures had come later. */
    public static class Stack extends PreviousBuildStack {

        @Override
        protected void createDatabase(Connection administration, String url) throws SQLException, IOException {
            super.createDatabase(administration, url);
            try (var owner = DriverManager.getConnection(url, "suite_owner", "");
                    var statement = owner.createStatement()) {
                statement.execute(
                        "delete from total where measure in ('ACTIVITIES_WITHOUT_OUTPUT', 'FOLLOW_UP_TIMING')");
            }
        }
    }

    private static JsonPath overview(String day, String role) {
        var request = given();
        return (role == null ? request : request.auth().oauth2(Tokens.of(role)))
                .get("/api/v1/dashboards/overview?project=OLD&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The numbers are those that the earlier build gave itself. */
    @Test
    void theOverviewIsRightAndStaysRight() {
        var numbers = overview("2010-02-01", null);
        assertThat(numbers.getInt("activities.total")).isEqualTo(2);
        assertThat(numbers.getInt("activities.byStatus.PLANNED")).isEqualTo(1);
        assertThat(numbers.getInt("activities.byStatus.CARRIED_OUT")).isEqualTo(1);
        assertThat(numbers.getInt("activities.byOutput.'OLD:5'")).isEqualTo(1);
        assertThat(numbers.getInt("activities.withoutOutput")).isEqualTo(1);
        assertThat(numbers.getInt("activities.announced")).isEqualTo(1);
        assertThat(numbers.getInt("followUps.total")).isEqualTo(2);
        assertThat(numbers.getInt("followUps.byTiming.BEFORE_WINDOW")).isEqualTo(1);
        assertThat(numbers.getInt("followUps.byTiming.NO_DATE")).isEqualTo(1);
        assertThat(numbers.getInt("followUps.nobodyNamed")).isEqualTo(1);
        assertThat(numbers.getMap("treaties.find { it.instrument == 'ETS185' }.byStatus"))
                .containsAllEntriesOf(Map.of("PARTY", 1, "UNKNOWN", 1, "REQUESTED", 0));

        assertThat(overview("2010-02-01", "viewer").getInt("activities.total")).isEqualTo(3);
        assertThat(overview("2010-02-01", "viewer").getInt("activities.outputUnknown"))
                .isEqualTo(1);
        assertThat(overview("2010-12-31", null).getInt("followUps.byTiming.OVERDUE"))
                .isEqualTo(1);
        assertThat(overview("2010-12-31", null).getInt("followUps.byTiming.CLOSED"))
                .isEqualTo(1);

        // What follows is an event of today about a record of then.
        var state = Neighbours.sql()
                .query(
                        "select state from version where type = 'activity' and reference = 'OLD-A2' order by sequence desc",
                        row -> row.getString(1))
                .get(0);
        var id = Told.json(state).get("id").asText();
        try (var neighbours = new Neighbours()) {
            neighbours.tell(Telling.project("ELSE", "Another project", ""));
            neighbours.say(Told.of("activity", "withdrawn", id, state).but("withdrawn", "true"), 3);
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                var after = overview("2010-02-01", null);
                assertThat(after.getInt("activities.total")).isEqualTo(1);
                assertThat(after.getInt("activities.byStatus.PLANNED")).isZero();
                assertThat(after.getInt("activities.withoutOutput")).isZero();
            });
        }
    }

    @Test
    void theReportIsMadeFromWhatWasStoredThen() {
        var report = given().get("/api/v1/status-reports/preview?project=OLD&from=2009-12-01&to=2010-01-31"
                        + "&forecastFrom=2010-02-01&forecastTo=2010-02-28&asOf=2010-02-01")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(report)
                .contains(
                        "Training workshop for judges",
                        "The training concept is revised",
                        "A law on cybercrime is being drafted");
    }
}

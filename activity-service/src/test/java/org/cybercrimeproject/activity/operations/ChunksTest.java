package org.cybercrimeproject.activity.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.EventLog;
import org.cybercrimeproject.kit.test.GoldenEvents;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** Work over all aggregates, chunk by chunk: told once more, derived again. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ChunksTest {

    private static final String REPUBLISH = "/api/v1/operations/activity/republish";
    private static final String RECOMPUTE = "/api/v1/operations/activity/recompute";

    @Inject
    AgroalDataSource database;

    @Test
    void theNewestStatesAreToldOnceMoreWithTheSameVersionChunkByChunk() {
        var ids = List.of(project("RAGAIN1"), project("RAGAIN2"), project("RAGAIN3"));
        ids.forEach(id -> EventLog.await("activity.events", id, 1));
        var after = (String) null;
        var chunks = 0;
        do {
            var done = operator()
                    .contentType(ContentType.JSON)
                    .body("{\"type\": \"project\", \"limit\": 2%s}"
                            .formatted(after == null ? "" : ", \"after\": \"" + after + "\""))
                    .post(REPUBLISH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(done.getInt("written"))
                    .isEqualTo(done.getInt("examined"))
                    .isBetween(0, 2);
            after = done.getString("next");
            chunks++;
        } while (after != null);
        assertThat(chunks).isGreaterThan(1);
        for (var id : ids) {
            var events = EventLog.await("activity.events", id, 2);
            assertThat(events).extracting(EventLog.Logged::sequence).containsExactly(1L, 1L);
            assertThat(events.get(1).attributes()).isEqualTo(events.get(0).attributes());
            assertThat(events.get(1).data()).isEqualTo(events.get(0).data());
        }
    }

    @Test
    void whatIsNoChunkIsRefused() {
        for (var body :
                List.of("{\"limit\": 0}", "{\"after\": \"project/x\"}", "{\"type\": \"A B\"}", "{\"all\": 1}")) {
            operator()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(REPUBLISH)
                    .then()
                    .statusCode(400);
        }
        given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(REPUBLISH)
                .then()
                .statusCode(403);
        operator()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/operations/country/republish")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsDerivedOtherwiseNowGetsAVersionAndAnEventAndNothingElseDoes() {
        project("RDERIVE");
        var before = activity("RDERIVE");
        var id = activity("RDERIVE");
        var first = EventLog.await("activity.events", id, 1).get(0);
        assertThat(recomputeNextAfter(before)).as("nothing has changed").isZero();

        // As if a rule had been another one when it was written.
        Administrator.sql().update("alter table change disable trigger change_is_append_only");
        Administrator.sql().update("update change set timelines = '[]' where aggregate_id = ?::uuid", id);
        Administrator.sql().update("alter table change enable trigger change_is_append_only");
        assertThat(recomputeNextAfter(before)).isEqualTo(1);
        var second = EventLog.await("activity.events", id, 2).get(1);
        assertThat(second.type()).isEqualTo("org.cybercrimeproject.activity.recomputed.v1");
        GoldenEvents.check(second);
        assertThat(second.data().get("state")).isEqualTo(first.data().get("state"));
        assertThat(second.data().get("timelines")).isEqualTo(first.data().get("timelines"));
        assertThat(recomputeNextAfter(before)).isZero();
    }

    @Test
    void listRowsThatAreWrongAreWrittenAnewAndNobodyIsTold() {
        project("RROWS");
        var before = activity("RROWS");
        var id = activity("RROWS");
        var list = "/api/v1/activities?project=RROWS&withdrawn=true&asOf=2010-02-01";
        var right = listed(list);
        assertThat(right).contains(id);

        new Sql(database)
                .update(
                        "delete from activity_key using activity_row r where r.id = ?::uuid and activity_key.place = r.place",
                        id);
        new Sql(database)
                .update(
                        "update activity_row set status = 'CANCELLED', level = 0, withdrawn = true, title = 'Wrong',"
                                + " valid_from = '2009-12-01', first_day = null, last_day = null,"
                                + " summary = replace(summary, 'A meeting', 'Another one')"
                                + " where id = ?::uuid",
                        id);
        assertThat(listed(list)).as("it is wrong now").isNotEqualTo(right);

        assertThat(recomputeNextAfter(before))
                .as("nothing is derived otherwise")
                .isZero();
        assertThat(listed(list)).isEqualTo(right);
        for (var filter : List.of("status=PLANNED", "country=UNKNOWN", "from=2010-06-01&to=2010-06-30")) {
            assertThat(listed("/api/v1/activities?project=RROWS&asOf=2010-02-01&" + filter))
                    .as(filter)
                    .contains(id);
        }
        assertThat(listed("/api/v1/activities?project=RROWS&asOf=2009-10-15")).contains(id);
        given().get("/api/v1/activities?project=RROWS&asOf=2010-02-01").then().body("items.size()", equalTo(0));
        assertThat(new Sql(database)
                        .query("select version from change where aggregate_id = ?::uuid", row -> row.getLong(1), id))
                .containsExactly(1L);
    }

    private static String listed(String list) {
        return given().auth()
                .oauth2(Tokens.of("viewer"))
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Has one activity derived again, the one that was created next after another: ids grow with time. */
    private static int recomputeNextAfter(String activity) {
        var done = operator()
                .contentType(ContentType.JSON)
                .body("{\"limit\": 1, \"after\": \"activity/" + activity + "\"}")
                .post(RECOMPUTE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(done.getInt("examined")).isEqualTo(1);
        return done.getInt("written");
    }

    private static String project(String reference) {
        return created(
                "projects",
                "\"reference\": \"%s\", \"title\": {\"en\": \"x\"}, \"visibility\": \"PUBLIC\"".formatted(reference));
    }

    private static String activity(String project) {
        return created("activities", """
                "project": "%s", "title": {"en": "A meeting"}, "kind": "MEETING",
                "plan": {"period": {"text": "June 2010"}, "on": "2009-10-01"}""".formatted(project));
    }

    private static String created(String collection, String fields) {
        return given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body("{" + fields + "}")
                .post("/api/v1/" + collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator"));
    }
}

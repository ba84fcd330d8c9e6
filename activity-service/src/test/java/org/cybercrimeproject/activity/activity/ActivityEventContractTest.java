package org.cybercrimeproject.activity.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import org.cybercrimeproject.kit.test.EventLog;
import org.cybercrimeproject.kit.test.GoldenEvents;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ActivityEventContractTest {

    private static final String TOPIC = "activity.events";

    @Test
    void projectsAndOrganisationsAreToldAsInTheirExamples() {
        String project = post("/api/v1/projects", """
                {"reference": "GOLDEN", "title": {"en": "A project", "fr": "Un projet"}, "visibility": "PUBLIC",
                 "budget": {"ceiling": {"amount": "1400000.00", "currency": "EUR"}},
                 "contributions": [{"donor": {"kind": "COUNTRY", "code": "RO"}}],
                 "implementingUnit": {"name": "A division", "parent": "A directorate"},
                 "planned": {"from": "2009-03-01", "to": "2011-06-30"},
                 "outputs": [{"code": "1", "shortTitle": {"en": "Legislation"}},
                             {"code": "5", "shortTitle": {"en": "Training"}}]}""").path("id");
        String organisation = post("/api/v1/organisations", """
                {"reference": "GOLDEN-ORG", "name": "A training centre", "kind": "TRAINING_INSTITUTION",
                 "country": "EG", "visibility": "PUBLIC"}""").path("id");

        GoldenEvents.check(EventLog.await(TOPIC, project, 1).get(0));
        GoldenEvents.check(EventLog.await(TOPIC, organisation, 1).get(0));
    }

    @Test
    void theLifeOfAnActivityIsToldAsInItsExamples() {
        post("/api/v1/projects", """
                {"reference": "LIFE", "title": {"en": "A project"}, "visibility": "PUBLIC",
                 "outputs": [{"code": "5", "shortTitle": {"en": "Training"}}]}""");
        var proposed = post("/api/v1/activities", """
                {"reference": "LIFE.ONE", "project": "LIFE", "title": {"en": "A training"}, "kind": "TRAINING",
                 "outputs": ["5"], "place": {"city": "Cairo", "country": "EG"}, "visibility": "PUBLIC",
                 "on": "2009-09-01"}""");
        String id = proposed.path("id");
        var planned = move(id, "plan", proposed, """
                {"period": {"text": "November 2009"}, "on": "2009-09-15"}""");
        var rescheduled = move(id, "reschedule", planned, """
                {"period": {"text": "8-10 Dec", "context": {"from": "2009-12-01", "to": "2009-12-31"}},
                 "on": "2009-10-15", "reason": "The room was taken."}""");
        move(id, "carry-out", rescheduled, """
                {"period": {"from": "2009-12-08", "to": "2009-12-10"}, "summary": {"en": "Judges were trained."},
                 "commitments": [
                   {"text": {"en": "A workshop"}, "nature": "COMMITMENT", "action": "WORKSHOP",
                    "responsible": [{"kind": "ORGANISATION", "reference": "COE", "name": "Council of Europe"}],
                    "target": [{"kind": "COUNTRY", "code": "LA", "name": "Laos"}],
                    "due": {"period": {"text": "June/July 2010"}}, "outputs": ["5"]}]}""");
        var cancelled = post("/api/v1/activities", """
                {"reference": "LIFE.TWO", "project": "LIFE", "title": {"en": "A visit"}, "kind": "MISSION",
                 "visibility": "PUBLIC", "plan": {"period": {"text": "Q3 2010"}, "on": "2010-01-10"}}""");
        String other = cancelled.path("id");
        move(other, "cancel", cancelled, """
                {"on": "2010-01-20", "reason": "No longer wanted."}""");

        var told = EventLog.await(TOPIC, id, 4);
        assertThat(told).extracting(EventLog.Logged::sequence).containsExactly(1L, 2L, 3L, 4L);
        told.forEach(GoldenEvents::check);
        GoldenEvents.check(EventLog.await(TOPIC, other, 2).get(1));
    }

    private static ExtractableResponse<Response> post(String path, String body) {
        return given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract();
    }

    private static ExtractableResponse<Response> move(
            String id, String move, ExtractableResponse<Response> seen, String body) {
        return given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .header("If-Match", seen.header("ETag"))
                .body(body)
                .post("/api/v1/activities/" + id + "/" + move)
                .then()
                .statusCode(200)
                .extract();
    }
}

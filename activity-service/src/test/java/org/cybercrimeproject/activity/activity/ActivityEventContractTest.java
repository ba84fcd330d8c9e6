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
        post("/api/v1/organisations", """
                {"reference": "COE", "name": "Council of Europe", "kind": "INTERGOVERNMENTAL", "visibility": "PUBLIC"}""");
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
                    "responsible": [{"kind": "ORGANISATION", "reference": "COE"}],
                    "target": [{"kind": "COUNTRY", "code": "LA", "name": "Laos"}],
                    "due": {"period": {"text": "June/July 2010"}}, "outputs": ["5"]}]}""");
        var cancelled = post("/api/v1/activities", """
                {"reference": "LIFE.TWO", "project": "LIFE", "title": {"en": "A visit"}, "kind": "MISSION",
                 "visibility": "PUBLIC", "plan": {"period": {"text": "Q3 2010"}, "on": "2010-01-10"}}""");
        String other = cancelled.path("id");
        move(other, "cancel", cancelled, """
                {"on": "2010-01-20", "reason": "No longer wanted."}""");

        var expected = post("/api/v1/activities", """
                {"reference": "LIFE.THREE", "project": "LIFE", "title": {"en": "A workshop"}, "kind": "WORKSHOP",
                 "visibility": "PUBLIC", "plan": {"period": {"text": "March 2010"}, "tentative": true, "on": "2010-01-10"}}""");
        String third = expected.path("id");
        var confirmed = move(third, "confirm", expected, """
                {"on": "2010-01-15", "reason": "The hosts have agreed."}""");
        move(third, "postpone", confirmed, """
                {"on": "2010-01-20", "reason": "Elections."}""");

        var told = EventLog.await(TOPIC, id, 4);
        assertThat(told).extracting(EventLog.Logged::sequence).containsExactly(1L, 2L, 3L, 4L);
        told.forEach(GoldenEvents::check);
        GoldenEvents.check(EventLog.await(TOPIC, other, 2).get(1));
        EventLog.await(TOPIC, third, 3).stream().skip(1).forEach(GoldenEvents::check);
    }

    @Test
    void whatIsPutRightAndTakenBackIsToldAsInItsExamples() {
        var project = post("/api/v1/projects", """
                {"reference": "RIGHT", "title": {"en": "A project"}, "visibility": "PUBLIC"}""");
        var planned = post("/api/v1/activities", """
                {"reference": "RIGHT.ONE", "project": "RIGHT", "title": {"en": "A training"}, "kind": "TRAINING",
                 "visibility": "PUBLIC", "plan": {"period": {"text": "June 2009"}, "on": "2009-01-10"}}""");
        String id = planned.path("id");
        var activity = "/api/v1/activities/" + id;
        var seen = patch(activity, planned, "{\"title\": {\"fr\": \"Une formation\"}}");
        seen = patch(activity + "/moves/1", seen, "{\"on\": \"2009-01-11\"}");
        seen = move(id, "reschedule", seen, """
                {"period": {"text": "July 2009"}, "on": "2009-02-01", "reason": "Mistaken."}""");
        seen = move(id, "undo", seen, """
                {"reason": "Another activity was meant."}""");
        var lowered = patch("/api/v1/projects/RIGHT", project, "{\"visibility\": \"PARTNERS\"}");
        seen = given().auth().oauth2(Tokens.of("viewer")).get(activity).then().extract();
        move(id, "withdraw", seen, """
                {"reason": "Entered twice."}""");
        send("/api/v1/projects/RIGHT/withdraw", lowered, """
                {"reason": "Entered twice."}""");
        var organisation = post("/api/v1/organisations", """
                {"reference": "RIGHT-ORG", "name": "A centre", "kind": "AGENCY", "visibility": "PUBLIC"}""");
        var corrected = patch("/api/v1/organisations/RIGHT-ORG", organisation, "{\"acronym\": \"AC\"}");
        send("/api/v1/organisations/RIGHT-ORG/withdraw", corrected, """
                {"reason": "Entered twice."}""");

        EventLog.await(TOPIC, id, 7).stream()
                .filter(told ->
                        !told.type().endsWith(".planned.v1") && !told.type().endsWith(".rescheduled.v1"))
                .forEach(GoldenEvents::check);
        EventLog.await(TOPIC, project.path("id"), 3).stream().skip(1).forEach(GoldenEvents::check);
        EventLog.await(TOPIC, organisation.path("id"), 3).stream().skip(1).forEach(GoldenEvents::check);
    }

    private static ExtractableResponse<Response> patch(
            String address, ExtractableResponse<Response> seen, String body) {
        return given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType("application/merge-patch+json")
                .header("If-Match", seen.header("ETag"))
                .body(body)
                .patch(address)
                .then()
                .statusCode(200)
                .extract();
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
        return send("/api/v1/activities/" + id + "/" + move, seen, body);
    }

    private static ExtractableResponse<Response> send(String address, ExtractableResponse<Response> seen, String body) {
        return given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .header("If-Match", seen.header("ETag"))
                .body(body)
                .post(address)
                .then()
                .statusCode(200)
                .extract();
    }
}

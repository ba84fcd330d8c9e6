package org.cybercrimeproject.activity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.cybercrimeproject.kit.test.Tokens;

/** The calls that many tests make. */
public final class Api {

    public static final String ACTIVITIES = "/api/v1/activities";

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Api() {}

    /** A request of somebody with a role, or with none: {@code anonymous}. */
    public static RequestSpecification as(String role) {
        var request = given().contentType(ContentType.JSON);
        return role.equals("anonymous") ? request : request.auth().oauth2(Tokens.of(role));
    }

    /** A PUBLIC project with the outputs 1 and 5, unless it is there already. */
    public static void project(String reference) {
        as("publisher").body("""
                        {"reference": "%s", "title": {"en": "Project"}, "visibility": "PUBLIC", "outputs": [
                          {"code": "1", "shortTitle": {"en": "Law"}},
                          {"code": "5", "shortTitle": {"en": "Training"}}]}""".formatted(reference)).post("/api/v1/projects");
    }

    /** A new activity: title and whatever else is given, such as {@code , "visibility": "PUBLIC"}. */
    public static ValidatableResponse create(String project, String more) {
        return as("publisher")
                .body("{\"project\": \"%s\", \"title\": {\"en\": \"Training\"}, \"kind\": \"TRAINING\"%s}"
                        .formatted(project, more))
                .post(ACTIVITIES)
                .then()
                .statusCode(201);
    }

    /** Sends a command against the newest version. */
    public static ValidatableResponse command(String activity, String command, String body) {
        return as("publisher")
                .header("If-Match", etag(activity))
                .body(body)
                .post(ACTIVITIES + "/" + activity + "/" + command)
                .then();
    }

    /** Sends a merge patch against the newest version. */
    public static ValidatableResponse patch(String role, String address, String etag, String body) {
        return as(role).contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(address)
                .then();
    }

    public static Response get(String activity) {
        return as("viewer").get(ACTIVITIES + "/" + activity);
    }

    public static String etag(String activity) {
        return get(activity).header("ETag");
    }
}

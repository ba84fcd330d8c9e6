package org.cybercrimeproject.activity.activity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ActivityResourceTest {

    @BeforeEach
    void aProject() {
        as("publisher").body("""
                        {"reference": "GPC2", "title": {"en": "Global Project"}, "visibility": "PUBLIC",
                         "outputs": [{"code": "5", "shortTitle": {"en": "Training"}}]}""").post("/api/v1/projects");
    }

    @Test
    void anActivityIsProposedPlannedAndCarriedOutWithCommitments() {
        var created = as("editor")
                .body("""
                        {"project": "GPC2", "title": {"en": "Training of judges"}, "kind": "TRAINING",
                         "outputs": ["5"], "place": {"city": "Cairo", "country": "EG"}, "on": "2009-10-01"}""")
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/activities/"))
                .header("ETag", matchesPattern("\"1-[0-9a-f]{16}\""))
                .body("status", equalTo("PROPOSED"))
                .body("reference", matchesPattern("GPC2-[0-9]+"))
                .extract();
        String id = created.path("id");
        var planned = as("editor")
                .header("If-Match", created.header("ETag"))
                .body("""
                        {"period": {"from": "2009-12-08", "to": "2009-12-10"}, "on": "2009-11-01"}""")
                .post("/api/v1/activities/" + id + "/plan")
                .then()
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .extract();
        as("editor")
                .header("If-Match", planned.header("ETag"))
                .body("""
                        {"period": {"from": "2009-12-08", "to": "2009-12-10"}, "commitments": [
                          {"text": {"en": "Send the manual"}, "nature": "COMMITMENT", "action": "PROVIDE_MATERIAL",
                           "responsible": [], "outputs": ["5"]}]}""")
                .post("/api/v1/activities/" + id + "/carry-out")
                .then()
                .statusCode(200)
                .body("status", equalTo("CARRIED_OUT"))
                .body("commitments", hasSize(1))
                .body("commitments[0].followUp", containsString("/api/v1/follow-ups/"));
        as("viewer")
                .get("/api/v1/activities/" + id + "?asOf=2009-11-15")
                .then()
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("commitments", hasSize(0));
        as("viewer")
                .get("/api/v1/activities/" + id + "?asOf=2009-09-15")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("2009-09-15"))
                .body("traceId", notNullValue());
        given().get("/api/v1/activities/" + id).then().statusCode(404);
        as("viewer")
                .get("/api/v1/activities?country=EG&output=GPC2:5&status=CARRIED_OUT&total=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total.value", equalTo(1));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
    }
}

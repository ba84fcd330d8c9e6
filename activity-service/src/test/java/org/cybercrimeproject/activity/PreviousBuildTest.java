package org.cybercrimeproject.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.cybercrimeproject.kit.test.DatabaseRoleCheck;
import org.cybercrimeproject.kit.test.EventLog;
import org.cybercrimeproject.kit.test.PreviousBuildStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** A database that an earlier build filled: its records are read and changed as if they were of today. */
@QuarkusTest
@TestProfile(PreviousBuildStack.Profile.class)
class PreviousBuildTest {

    private static final String ACTIVITIES = "/api/v1/activities";

    @Inject
    AgroalDataSource database;

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).header("If-Match", "*");
    }

    @Test
    void recordsOfThenAreReadAndChanged() {
        given().get(ACTIVITIES + "?project=OLD&asOf=2010-12-31&sort=reference")
                .then()
                .statusCode(200)
                .body("items.reference", equalTo(List.of("OLD-A1", "OLD-A2", "OLD-A3")));
        var id = as("publisher")
                .get(ACTIVITIES + "?project=OLD&limit=50")
                .jsonPath()
                .getString("items.find { it.reference == 'OLD-A2' }.id");
        as("publisher")
                .contentType("application/merge-patch+json")
                .body("{\"tools\": [\"Another manual\"]}")
                .patch(ACTIVITIES + "/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(3), "status", equalTo("PLANNED"), "tools", equalTo(List.of("Another manual")));
        as("publisher")
                .get(ACTIVITIES + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.version", hasItems(1, 2, 3));
        assertThat(EventLog.await("activity.events", id, 1)
                        .get(0)
                        .data()
                        .at("/state/reference")
                        .asText())
                .isEqualTo("OLD-A2");
    }

    /** Lists say more than they did then. */
    @Test
    void listsSayOfRecordsOfThenWhatTheySayNow() {
        given().get(ACTIVITIES + "?project=OLD&status=CARRIED_OUT")
                .then()
                .statusCode(200)
                .body("items[0].countries", equalTo(List.of("EG")))
                .body("items[0].organisations[0].role", equalTo("PARTICIPANT"))
                .body("items[0].organisations[0].organisation.name", equalTo("Ministry of Justice"));
        String organisation = given().get("/api/v1/organisations?q=ministry")
                .then()
                .statusCode(200)
                .body("items.reference", equalTo(List.of("OLD-MOJ")))
                .extract()
                .path("items[0].id");
        given().get(ACTIVITIES + "?organisation=" + organisation)
                .then()
                .body("items.reference", equalTo(List.of("OLD-A1")));
    }

    @Test
    void whatElseWasStoredIsThere() {
        given().get("/api/v1/projects/OLD").then().statusCode(200).body("outputs.code", equalTo(List.of("1", "5")));
        as("viewer")
                .get("/api/v1/projects/OLD/contact")
                .then()
                .statusCode(200)
                .body("unit", equalTo("Economic Crime Division"));
        given().get("/api/v1/organisations").then().statusCode(200).body("items.name", hasItems("Ministry of Justice"));
    }

    @Test
    void theServiceOwnsItNoLonger() {
        DatabaseRoleCheck.check(database);
    }
}

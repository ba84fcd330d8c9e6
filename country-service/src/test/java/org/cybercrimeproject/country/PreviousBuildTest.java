package org.cybercrimeproject.country;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.cybercrimeproject.kit.test.DatabaseRoleCheck;
import org.cybercrimeproject.kit.test.PreviousBuildStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** A database that an earlier build filled: its records are read and changed as if they were of today. */
@QuarkusTest
@TestProfile(PreviousBuildStack.Profile.class)
class PreviousBuildTest {

    @Inject
    AgroalDataSource database;

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
    }

    private static String status(String party, String day, String role) {
        return as(role).get("/api/v1/instruments/ETS185/parties/" + party + "?asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }

    @Test
    void recordsOfThenAreReadAndChanged() {
        assertThat(status("AL", "2002-07-01", "viewer")).isEqualTo("CONSENT_DEPOSITED");
        assertThat(status("AL", "2010-01-01", "viewer")).isEqualTo("PARTY");
        assertThat(status("EG", "2010-02-01", "viewer")).isEqualTo("REQUESTED");
        as("publisher").body("""
                        {"reference": "OLD-T4", "instrument": "ETS185", "party": "AL", "type": "DENUNCIATION",
                         "date": "2012-01-10", "visibility": "PUBLIC"}""").post("/api/v1/treaty-actions").then().statusCode(201);
        assertThat(status("AL", "2010-01-01", "viewer")).isEqualTo("PARTY");
        assertThat(status("AL", "2013-01-01", "viewer")).isEqualTo("DENOUNCED");
        given().get("/api/v1/treaty-actions?party=AL&asOf=2013-01-01")
                .then()
                .statusCode(200)
                .body("items.reference", hasItems("OLD-T1", "OLD-T2", "OLD-T4"));
    }

    @Test
    void whatElseWasStoredIsThere() {
        given().get("/api/v1/country-statements?country=EG")
                .then()
                .statusCode(200)
                .body("items.reference", equalTo(List.of("OLD-S1")));
        given().get("/api/v1/countries/AL").then().statusCode(200);
        given().get("/api/v1/countries/FR").then().statusCode(200);
    }

    @Test
    void theServiceOwnsItNoLonger() {
        DatabaseRoleCheck.check(database);
    }
}

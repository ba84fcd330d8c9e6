package org.cybercrimeproject.followup.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.cybercrimeproject.followup.Topics;
import org.cybercrimeproject.kit.test.DatabaseRoleCheck;
import org.cybercrimeproject.kit.test.EventLog;
import org.cybercrimeproject.kit.test.PreviousBuildStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** A database that an earlier build filled: its records are read and changed as if they were of today. */
@QuarkusTest
@TestProfile(PreviousBuildStack.Profile.class)
class PreviousBuildTest {

    private static final String FOLLOW_UPS = "/api/v1/follow-ups";

    @Inject
    AgroalDataSource database;

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .contentType(ContentType.JSON)
                .header("If-Match", "*");
    }

    @Test
    void recordsOfThenAreReadAndChanged() {
        var list = given().get(FOLLOW_UPS + "?project=OLD&asOf=2010-12-31&sort=reference")
                .then()
                .statusCode(200)
                .body("items.reference", equalTo(List.of("FU-1", "FU-2")))
                .body("items.timing", equalTo(List.of("OVERDUE", "CLOSED")))
                .extract()
                .jsonPath();
        var id = list.getString("items[0].id");
        as("publisher")
                .body("{\"on\": \"2010-04-12\", \"evidence\": \"The concept was published.\"}")
                .post(FOLLOW_UPS + "/" + id + "/fulfil")
                .then()
                .statusCode(200)
                .body("status", equalTo("FULFILLED"), "version", equalTo(2));
        given().get(FOLLOW_UPS + "/" + id + "?asOf=2010-12-31")
                .then()
                .statusCode(200)
                .body("timing", equalTo("CLOSED_LATE"));
        assertThat(EventLog.await("followup.events", id, 1)
                        .get(0)
                        .data()
                        .at("/state/reference")
                        .asText())
                .isEqualTo("FU-1");
    }

    /** The numbers go on where they were. */
    @Test
    void whatIsAgreedNowComesAfterWhatWasAgreedThen() {
        var activity = new ActivityTold("NEW", "NEW.ONE", "2010-01-26");
        var followUp = activity.commitment("A workshop", """
                {"responsible": [], "target": [{"kind": "COUNTRY", "code": "LA", "name": "Laos"}]}""");
        Topics.send(List.of(activity.at(1)));
        assertThat(EventLog.await("followup.events", followUp.toString(), 1)
                        .get(0)
                        .data()
                        .at("/state/reference")
                        .asText())
                .isEqualTo("FU-3");
    }

    @Test
    void theServiceOwnsItNoLonger() {
        DatabaseRoleCheck.check(database);
    }
}

package org.cybercrimeproject.country.treaty;

import static org.cybercrimeproject.country.Suite.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;

/** The calls about treaties that many tests make. */
final class TreatyCalls {

    static final String ACTIONS = "/api/v1/treaty-actions";

    private TreatyCalls() {}

    /** Records an action and gives its id. */
    static String record(String instrument, String party, String type, String date, String visibility) {
        return post(instrument, party, type, date, visibility)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response post(String instrument, String party, String type, String date, String visibility) {
        return as("publisher")
                .body("""
                        {"instrument": "%s", "party": "%s", "type": "%s", "date": "%s", "visibility": "%s"}""".formatted(instrument, party, type, date, visibility))
                .post(ACTIONS);
    }

    static String etag(String action) {
        return as("viewer").get(ACTIONS + "/" + action).header("ETag");
    }

    /** Corrects an action, against its newest version, as somebody with a role. */
    static ValidatableResponse patch(String role, String action, String body) {
        return as(role).contentType("application/merge-patch+json")
                .header("If-Match", etag(action))
                .body(body)
                .patch(ACTIONS + "/" + action)
                .then();
    }

    static ValidatableResponse withdraw(String action) {
        return as("publisher")
                .header("If-Match", "*")
                .body("{\"reason\": \"Entered by mistake.\"}")
                .post(ACTIONS + "/" + action + "/withdraw")
                .then();
    }

    static List<Integer> versions(String instrument, String party) {
        return as("viewer")
                .get("/api/v1/instruments/" + instrument + "/parties/" + party + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("items.version");
    }

    /** An instant now, as soon as nothing can be recorded before it any more. */
    static String settledNow() {
        var instant = Instant.now().toString();
        Awaitility.await()
                .until(() -> as("viewer")
                                .get("/api/v1/countries/DE?knownAt=" + instant)
                                .statusCode()
                        == 200);
        return instant;
    }
}

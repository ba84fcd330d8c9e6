package org.cybercrimeproject.followup;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cybercrimeproject.followup.tracking.ActivityTold;
import org.cybercrimeproject.kit.test.Tokens;

/** A project of its own with one activity and five follow-ups, all PUBLIC but the hidden one. */
public final class FiveFollowUps {

    public static final String LIST = "/api/v1/follow-ups";

    private static final AtomicInteger PROJECTS = new AtomicInteger();
    private static final String JUNE_JULY = """
            {"text": "June/July 2010", "from": "2010-06-01", "to": "2010-07-31", "precision": "MONTH_RANGE"}""";

    public final String project = "P" + PROJECTS.incrementAndGet();
    /** Due in June/July 2010. */
    public final UUID laos;
    /** The same, possibly, and once a condition is met; nobody is named. */
    public final UUID cambodia;
    /** Due from February to June 2010; no country. */
    public final UUID telsom;
    /** Ongoing; serves no output. */
    public final UUID dialogue;
    /** INTERNAL, and nothing more is known. */
    public final UUID hidden;

    private FiveFollowUps() {
        var activity = new ActivityTold(project, project + "-8", "2010-01-26");
        laos = activity.commitment("Workshop in Laos", """
                {"due": {"period": %s}, "outputs": ["1"], "target": [{"kind": "COUNTRY", "code": "LA"}],
                 "responsible": [{"kind": "ORGANISATION", "reference": "COE", "name": "Council of Europe"}]}
                """.formatted(JUNE_JULY));
        cambodia = activity.commitment("Workshop in Cambodia", """
                {"due": {"period": %s, "tentative": true,
                         "condition": {"en": "once the commission is established", "fr": "une fois créée"}},
                 "outputs": ["1"], "target": [{"kind": "COUNTRY", "code": "KH"}], "responsible": []}
                """.formatted(JUNE_JULY));
        telsom = activity.commitment("Discuss the recommendation", """
                {"due": {"period": {"from": "2010-02-01", "to": "2010-06-30", "precision": "MONTH_RANGE"}},
                 "outputs": ["5"], "responsible": [{"kind": "BODY", "name": "ASEAN TELSOM"}], "target": []}
                """);
        dialogue = activity.commitment("Keep up the dialogue", """
                {"ongoing": true, "outputs": [], "target": [{"kind": "COUNTRY", "code": "ID"}],
                 "responsible": [{"kind": "ORGANISATION", "reference": "MY-AGC", "name": "AGC", "country": "MY"}]}
                """);
        hidden = activity.commitment("Talk in confidence", "{\"visibility\": \"INTERNAL\"}");
        Topics.send(List.of(activity.at(1)));
        Topics.await(() -> as("viewer").get(one(hidden)).then().statusCode(200));
    }

    /** Has them tracked, and waits until they are there. */
    public static FiveFollowUps tracked() {
        return new FiveFollowUps();
    }

    public static String one(UUID followUp) {
        return LIST + "/" + followUp;
    }

    public static String etag(UUID followUp) {
        return as("viewer").get(one(followUp)).header("ETag");
    }

    /** Sends a command against the newest version, as a publisher. */
    public static ValidatableResponse command(UUID followUp, String command, String body) {
        return as("publisher")
                .header("If-Match", etag(followUp))
                .body(body)
                .post(one(followUp) + "/" + command)
                .then();
    }

    /** Sends a merge patch against the newest version; the address may go on behind the follow-up's. */
    public static ValidatableResponse patch(String role, UUID followUp, String more, String body) {
        return as(role).contentType("application/merge-patch+json")
                .header("If-Match", etag(followUp))
                .body(body)
                .patch(one(followUp) + more)
                .then();
    }

    /** A request with JSON by somebody of a role; «anonymous» by nobody. */
    public static RequestSpecification as(String role) {
        var request = given().contentType(ContentType.JSON);
        return role.equals("anonymous") ? request : request.auth().oauth2(Tokens.of(role));
    }
}

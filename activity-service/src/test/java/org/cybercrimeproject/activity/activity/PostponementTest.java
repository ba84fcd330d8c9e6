package org.cybercrimeproject.activity.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Postponed without and with a new date, confirmed, possibly planned. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class PostponementTest {

    private static final String PLAN =
            ", \"visibility\": \"PUBLIC\", \"plan\": {\"period\": {\"from\": \"2012-04-12\", \"to\": \"2012-04-13\"},"
                    + " \"on\": \"2012-01-10\"}";

    @BeforeEach
    void aProject() {
        Api.project("POST");
    }

    @Test
    void withoutANewDateItLeavesTheCalendarAndKeepsItsHistory() {
        Api.project("POSTA");
        var id = Api.create("POSTA", ", \"reference\": \"POST.NODATE\"" + PLAN)
                .extract()
                .<String>path("id");

        Api.command(id, "postpone", "{\"on\": \"2012-03-20\", \"reason\": \"Elections\"}")
                .statusCode(200)
                .body("status", equalTo("POSTPONED"))
                .body("planned", nullValue())
                .body("slipDays", nullValue())
                .body("moves", hasSize(2))
                .body("moves[0].period.from", equalTo("2012-04-12"))
                .body("moves[1].reason", equalTo("Elections"));

        listed("POSTA", "from=2012-04-01&to=2012-04-30&asOf=2012-03-19")
                .body("items.reference", equalTo(list("POST.NODATE")));
        listed("POSTA", "from=2012-04-01&to=2012-04-30&asOf=2012-03-20&status=POSTPONED")
                .body("items", empty());
        listed("POSTA", "status=POSTPONED&asOf=2012-03-20").body("items[0].period", nullValue());
        var calendar = given().accept(Forms.CALENDAR)
                .get(ACTIVITIES + "?project=POSTA&status=POSTPONED&asOf=2012-03-20")
                .asString();
        assertThat(calendar).doesNotContain("POST.NODATE");
        as().get(ACTIVITIES + "/" + id + "?asOf=2012-03-19")
                .then()
                .body("status", equalTo("PLANNED"))
                .body("plannedText", equalTo("12–13 Apr 2012"))
                .body("slipDays", equalTo(0));
        Untouched.by(() -> Api.command(id, "confirm", "{}")
                .statusCode(409)
                .body("type", containsString("no-plan-yet"))
                .body("detail", containsString("plan it first")));
        Api.command(
                        id,
                        "plan",
                        "{\"on\": \"2012-04-02\", \"period\": {\"from\": \"2012-07-02\", \"to\": \"2012-07-03\"}}")
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("slipDays", equalTo(81));
        Api.command(id, "undo", "{\"reason\": \"Mistaken\"}")
                .statusCode(200)
                .body("status", equalTo("POSTPONED"))
                .body("planned", nullValue());
    }

    @Test
    void withANewDateItIsExpectedThenUntilItIsConfirmed() {
        var id = Api.create("POST", PLAN).extract().<String>path("id");

        Api.command(
                        id,
                        "postpone",
                        "{\"on\": \"2012-03-20\", \"reason\": \"Elections\", \"tentative\": true, \"period\": {\"text\": \"June 2012\"}}")
                .statusCode(200)
                .body("planned.text", equalTo("June 2012"))
                .body("plannedText", equalTo("possibly June 2012"))
                .body("tentative", equalTo(true))
                .body("slipDays", equalTo(50));
        listed("POST", "from=2012-06-01&to=2012-06-30&asOf=2012-03-20&status=POSTPONED")
                .body("items", hasSize(1))
                .body("items[0].tentative", equalTo(true));
        as().get(ACTIVITIES + "/" + id + "?lang=fr").then().body("plannedText", equalTo("éventuellement juin 2012"));
        Api.patch("publisher", ACTIVITIES + "/" + id + "/moves/2", Api.etag(id), "{\"reason\": null}")
                .statusCode(409)
                .body("type", containsString("reason-of-move"));
        Api.patch(
                        "publisher",
                        ACTIVITIES + "/" + id + "/moves/2",
                        Api.etag(id),
                        "{\"period\": {\"text\": \"July 2012\"}, \"reason\": \"Floods\"}")
                .statusCode(200)
                .body("planned.text", equalTo("July 2012"))
                .body("moves[1].reason", equalTo("Floods"));
        Api.command(id, "confirm", "{\"on\": \"2012-05-02\", \"reason\": \"The hosts have agreed\"}")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("plannedText", equalTo("July 2012"))
                .body("tentative", nullValue());
        Api.command(id, "postpone", "{\"on\": \"2012-05-03\", \"reason\": \" \"}")
                .statusCode(400);
        Api.command(id, "postpone", "{\"on\": \"2012-05-03\", \"reason\": \"Floods\", \"tentative\": true}")
                .statusCode(400)
                .body("violations[0].field", equalTo("/tentative"));
    }

    @Test
    void aPlanMayBePossibleOnly() {
        var id = Api.create("POST", ", \"on\": \"2012-01-01\"").extract().<String>path("id");

        Api.command(
                        id,
                        "plan",
                        "{\"on\": \"2012-01-02\", \"tentative\": true, \"period\": {\"text\": \"June/July 2012\"}}")
                .statusCode(200)
                .body("plannedText", equalTo("possibly June/July 2012"))
                .body("moves[1].tentative", equalTo(true));
        Api.command(
                        id,
                        "reschedule",
                        "{\"on\": \"2012-01-03\", \"reason\": \"Now certain\", \"period\": {\"text\": \"June/July 2012\"}}")
                .statusCode(200)
                .body("tentative", nullValue())
                .body("version", equalTo(3));
    }

    @Test
    void aProposalThatWasHeldIsCarriedOutInOneStep() {
        var id = Api.create("POST", ", \"on\": \"2012-01-01\"").extract().<String>path("id");

        Api.command(id, "carry-out", "{\"period\": {\"from\": \"2012-02-01\", \"to\": \"2012-02-02\"}}")
                .statusCode(200)
                .body("status", equalTo("CARRIED_OUT"))
                .body("moves[1].on", equalTo("2012-02-02"));
    }

    private static RequestSpecification as() {
        return Api.as("viewer");
    }

    private static ValidatableResponse listed(String project, String filter) {
        return as().get(ACTIVITIES + "?project=" + project + "&" + filter)
                .then()
                .statusCode(200);
    }

    private static List<String> list(String reference) {
        return List.of(reference);
    }
}

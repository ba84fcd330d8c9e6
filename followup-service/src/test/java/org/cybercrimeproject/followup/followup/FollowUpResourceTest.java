package org.cybercrimeproject.followup.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.followup.FiveFollowUps.LIST;
import static org.cybercrimeproject.followup.FiveFollowUps.as;
import static org.cybercrimeproject.followup.FiveFollowUps.one;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.cybercrimeproject.followup.FiveFollowUps;
import org.cybercrimeproject.followup.Topics;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class FollowUpResourceTest {

    private FiveFollowUps five;

    @BeforeEach
    void anActivityWithFiveCommitments() {
        five = FiveFollowUps.tracked();
    }

    @ParameterizedTest
    @CsvSource({
        "2010-02-01, BEFORE_WINDOW, WAITING_FOR_CONDITION, WINDOW_OPEN",
        "2010-07-15, WINDOW_OPEN, WAITING_FOR_CONDITION, OVERDUE",
        "2010-08-01, OVERDUE, WAITING_FOR_CONDITION, OVERDUE"
    })
    void timingIsThatOfTheDayAskedFor(String day, String ofLaos, String ofCambodia, String ofTelsom) {
        as("viewer").get(one(five.laos) + "?asOf=" + day).then().body("timing", equalTo(ofLaos));
        as("viewer").get(one(five.cambodia) + "?asOf=" + day).then().body("timing", equalTo(ofCambodia));
        as("viewer").get(one(five.telsom) + "?asOf=" + day).then().body("timing", equalTo(ofTelsom));
        listed("timing=" + ofLaos + "&asOf=" + day).body("items.id", hasItem(five.laos.toString()));
        listed("timing=" + ofCambodia + "&asOf=" + day).body("items.id", contains(five.cambodia.toString()));
    }

    @Test
    void aFollowUpSaysWhatComesNextAndHowItsWindowReads() {
        as("viewer")
                .get(one(five.laos) + "?asOf=2010-02-01")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"1-[0-9a-f]{16}\""))
                .header("Vary", containsString("Authorization"))
                .body("next.from", equalTo("2010-06-01"))
                .body("next.timing", equalTo("WINDOW_OPEN"))
                .body("dueText", equalTo("June/July 2010"))
                .body("reference", startsWith("FU-"));
        as("viewer")
                .get(one(five.cambodia) + "?asOf=2010-02-01")
                .then()
                .body("dueText", equalTo("possibly June/July 2010, once the commission is established"))
                .body("next", nullValue());
        as("viewer")
                .get(one(five.cambodia) + "?asOf=2010-02-01&lang=fr")
                .then()
                .body("dueText", equalTo("éventuellement juin/juillet 2010, une fois créée"));
    }

    @Test
    void itIsFoundByItsReferenceToo() {
        String reference = as("viewer").get(one(five.laos)).then().extract().path("reference");

        as("viewer").get(LIST + "/" + reference).then().statusCode(200).body("id", equalTo(five.laos.toString()));
        as("viewer").get(LIST + "/FU-999999").then().statusCode(404);
    }

    @Test
    void beforeItsBirthItDoesNotExist() {
        as("viewer")
                .get(one(five.laos) + "?asOf=2010-01-25")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cybercrimeproject:problem:not-yet"))
                .body("detail", containsString("2010-01-26"));
        listed("asOf=2010-01-25").body("items", hasSize(0)).body("total.value", equalTo(0));
    }

    @Test
    void whoHasItAlreadyGetsNoBody() {
        var tag = as("viewer").get(one(five.laos) + "?asOf=2010-02-01").header("ETag");

        as("viewer")
                .header("If-None-Match", tag)
                .get(one(five.laos) + "?asOf=2010-02-01")
                .then()
                .statusCode(304);
        as("viewer")
                .header("If-None-Match", tag)
                .get(one(five.laos) + "?asOf=2010-07-01")
                .then()
                .statusCode(200);
    }

    @Test
    void theListIsNarrowedByItsFilters() {
        listed("country=LA").body("items.id", contains(five.laos.toString()));
        listed("country=MY").body("items.id", contains(five.dialogue.toString()));
        listed("country=LA&country=KH").body("items", hasSize(2));
        listed("country=UNKNOWN").body("items.id", contains(five.telsom.toString(), five.hidden.toString()));
        listed("country=NONE").body("items", hasSize(0));
        listed("responsible=NONE").body("items.id", contains(five.cambodia.toString()));
        listed("responsible=UNKNOWN").body("items.id", contains(five.hidden.toString()));
        listed("responsible=COE").body("items.id", contains(five.laos.toString()));
        listed("responsible=ASEAN TELSOM").body("items.id", contains(five.telsom.toString()));
        listed("output=1").body("items", hasSize(2));
        listed("output=" + five.project + ":5").body("items.id", contains(five.telsom.toString()));
        listed("output=NONE").body("items.id", contains(five.dialogue.toString()));
        listed("origin=" + five.project + "-8").body("items", hasSize(5));
        listed("origin=GPC2-1").body("items", hasSize(0));
        listed("status=AGREED").body("items", hasSize(5));
        listed("status=FULFILLED").body("items", hasSize(0));
        listed("from=2010-07-01&to=2010-12-31")
                .body("items.id", containsInAnyOrder(five.laos.toString(), five.cambodia.toString()));
        listed("to=2010-05-31").body("items.id", contains(five.telsom.toString()));
        listed("from=2010-08-01").body("items", hasSize(0));
    }

    @Test
    void theListIsSortedByDueDateAndPaged() {
        var all = Stream.of(five.telsom, five.laos, five.cambodia, five.dialogue, five.hidden)
                .map(UUID::toString)
                .toList();
        listed("").body("items.id", equalTo(all));
        listed("sort=-reference").body("items[0].id", equalTo(five.hidden.toString()));

        var first = listed("limit=2")
                .body("items.id", equalTo(all.subList(0, 2)))
                .header("Link", containsString("rel=\"next\""));
        String cursor = first.extract().path("nextCursor");
        as("viewer")
                .get(LIST + "?project=" + five.project + "&limit=2&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(all.subList(2, 4)));
        as("viewer")
                .get(LIST + "?project=OTHER&limit=2&cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @Test
    void fulfillingClosesItAndTellsSo() {
        as("publisher")
                .header("If-Match", tag(five.laos))
                .body("""
                        {"on": "2010-07-20", "evidence": "Report of the workshop"}""")
                .post(one(five.laos) + "/fulfil")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("status", equalTo("FULFILLED"))
                .body("timing", equalTo("CLOSED_IN_TIME"))
                .body("moves[1].evidence", equalTo("Report of the workshop"));
        as("viewer")
                .get(one(five.laos) + "?asOf=2010-07-15")
                .then()
                .body("status", equalTo("AGREED"))
                .body("timing", equalTo("WINDOW_OPEN"))
                .body("moves", hasSize(1));
        listed("status=FULFILLED").body("items.id", contains(five.laos.toString()));
        told(five.laos, "agreed", "fulfilled");
        as("publisher")
                .header("If-Match", "*")
                .body("{\"evidence\": \"Again\"}")
                .post(one(five.laos) + "/fulfil")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:cybercrimeproject:problem:follow-up-closed"));
        told(five.laos, "agreed", "fulfilled");
    }

    @Test
    void reschedulingKeepsTheOldWindowAndTheReason() {
        as("publisher")
                .header("If-Match", tag(five.telsom))
                .body("""
                        {"due": {"period": {"from": "2010-09-01", "to": "2010-09-30"}},
                         "on": "2010-06-10", "reason": "The meeting was moved"}""")
                .post(one(five.telsom) + "/reschedule")
                .then()
                .statusCode(200)
                .body("due.period.to", equalTo("2010-09-30"))
                .body("moves[0].due.period.to", equalTo("2010-06-30"))
                .body("moves[1].due.period.to", equalTo("2010-09-30"))
                .body("moves[1].reason", equalTo("The meeting was moved"));
        as("viewer")
                .get(one(five.telsom) + "?asOf=2010-06-09")
                .then()
                .body("timing", equalTo("WINDOW_OPEN"))
                .body("due.period.to", equalTo("2010-06-30"));
        as("viewer").get(one(five.telsom) + "?asOf=2010-07-15").then().body("timing", equalTo("BEFORE_WINDOW"));
        listed("from=2010-09-01&asOf=2010-06-10").body("items.id", contains(five.telsom.toString()));
        listed("from=2010-09-01&asOf=2010-06-09").body("items", hasSize(0));
        told(five.telsom, "agreed", "rescheduled");
    }

    @Test
    void aConditionMetLetsTheWindowCount() {
        as("publisher")
                .header("If-Match", tag(five.cambodia))
                .body("{\"on\": \"2010-05-01\", \"reason\": \"Decree of the government\"}")
                .post(one(five.cambodia) + "/condition-met")
                .then()
                .statusCode(200)
                .body("due.conditionMetOn", equalTo("2010-05-01"));
        as("viewer").get(one(five.cambodia) + "?asOf=2010-07-15").then().body("timing", equalTo("WINDOW_OPEN"));
        as("viewer")
                .get(one(five.cambodia) + "?asOf=2010-04-30")
                .then()
                .body("timing", equalTo("WAITING_FOR_CONDITION"));
        told(five.cambodia, "agreed", "condition-met");
        Untouched.by(() -> as("publisher")
                .header("If-Match", "*")
                .body("{}")
                .post(one(five.laos) + "/condition-met")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:cybercrimeproject:problem:no-condition")));
    }

    private ValidatableResponse listed(String parameters) {
        return as("viewer")
                .get(LIST + "?project=" + five.project + "&total=true&" + parameters)
                .then()
                .statusCode(200);
    }

    private static String tag(UUID followUp) {
        return as("viewer").get(one(followUp)).header("ETag");
    }

    private static void told(UUID followUp, String... facts) {
        Topics.await(() -> assertThat(Topics.facts(followUp)).containsExactly(facts));
    }
}

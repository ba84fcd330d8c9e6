package org.cybercrimeproject.followup;

import static io.restassured.RestAssured.given;
import static org.cybercrimeproject.followup.FiveFollowUps.LIST;
import static org.cybercrimeproject.followup.FiveFollowUps.as;
import static org.cybercrimeproject.followup.FiveFollowUps.one;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input that only this service knows; the rest is in {@link BadInputOfAllOperationsTest}. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class BadInputTest {

    /** Nothing here changes it, so one is enough for all. */
    private static FiveFollowUps five;

    @BeforeEach
    void oneToRefuse() {
        if (five == null) {
            five = FiveFollowUps.tracked();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fulfil | {}",
                "reschedule | {\"due\": {}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"period\": {\"text\": \"soon\"}}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"condition\": {}}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"conditionMetOn\": \"2010-09-01\"}, \"reason\": \"x\"}"
            })
    void whatOnlyLooksRightIsA400(String command, String body) {
        refused(command, body, 400);
    }

    @Test
    void whatTheRulesForbidIsA409() {
        refused("fulfil", "{\"evidence\": \"x\", \"on\": \"" + LocalDate.now().plusDays(2) + "\"}", 409);
        refused("fulfil", "{\"evidence\": \"x\", \"on\": \"2010-01-25\"}", 409);
        refused("condition-met", "{}", 409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "output=1",
                "output=gpc2:1",
                "project=gpc2",
                "origin=the-workshop",
                "status=DONE",
                "timing=LATE",
                "country=UK",
                "knownAt=2010-02-01T00:00:00Z"
            })
    void aBadParameterIsA400ThatNamesIt(String query) {
        given().get(LIST + "?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(query.split("=")[0]));
    }

    @Test
    void searchSyntaxInAFilterIsJustText() {
        for (var text : new String[] {"%", "_", "\\", "' or 1=1 --", "a & b:*"}) {
            given().queryParam("responsible", text)
                    .get(LIST)
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(0));
        }
    }

    @Test
    void noFollowUpIsCreatedOrDeletedByHand() {
        as("editor").delete(one(five.laos)).then().statusCode(405).header("Allow", notNullValue());
        as("editor").body("{}").post(LIST).then().statusCode(405);
    }

    private static void refused(String command, String body, int status) {
        Untouched.by(() -> as("editor")
                .header("If-Match", "*")
                .body(body)
                .post(one(five.laos) + "/" + command)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:cybercrimeproject:problem:"))
                .body("detail", not(containsString("org.cyber")))
                .body("detail", not(containsString("java.")))
                .body("status", equalTo(status))
                .body("traceId", notNullValue()));
    }
}

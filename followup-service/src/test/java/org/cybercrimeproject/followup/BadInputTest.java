package org.cybercrimeproject.followup;

import static io.restassured.RestAssured.given;
import static org.cybercrimeproject.followup.FiveFollowUps.LIST;
import static org.cybercrimeproject.followup.FiveFollowUps.as;
import static org.cybercrimeproject.followup.FiveFollowUps.one;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear problem, changes nothing, emits nothing. */
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
                "fulfil | ''",
                "fulfil | {}",
                "fulfil | null",
                "fulfil | [1]",
                "fulfil | 1e309",
                "fulfil | {\"evidence\": NaN}",
                "fulfil | {\"evidence\": \"  \"}",
                "fulfil | {\"evidence\": \"x\", \"status\": \"AGREED\"}",
                "fulfil | {\"evidence\": \"x\", \"id\": \"01980f6e-0000-7000-8000-000000000000\"}",
                "fulfil | {\"evidence\": \"x\", \"version\": 7}",
                "fulfil | {\"evidence\": \"x\", \"on\": \"2010-02-30\"}",
                "fulfil | {\"evidence\": \"x\", \"on\": \"10000-01-01\"}",
                "fulfil | {\"evidence\": \"x\", \"on\": \"-0001-01-01\"}",
                "fulfil | {\"evidence\": \"x\", \"on\": 20100201}",
                "fulfil | {\"evidence\": \"a\\u0000b\"}",
                "fulfil | {\"evidence\": \"\\ud800\"}",
                "fulfil | {\"evidence\": \"\\u202e\"}",
                "fulfil | {\"evidence\": 5}",
                "fulfil | {\"evidence\": \"x\", \"evidence\": \"y\"}",
                "fulfil | {\"evidence\": \"x\"} trailing",
                "reschedule | {\"reason\": \"x\"}",
                "reschedule | {\"due\": {}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"period\": {\"from\": \"2010-09-30\", \"to\": \"2010-09-01\"}}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"period\": {\"from\": \"2010-09-01\"}}}",
                "reschedule | {\"due\": {\"period\": {\"from\": \"2010-09-01\"}}, \"reason\": \" \"}",
                "reschedule | {\"due\": {\"period\": {\"text\": \"soon\"}}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"period\": {\"text\": \"03/04/2010\"}}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"condition\": {}}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"condition\": {\"en\": \" \"}}, \"reason\": \"x\"}",
                "reschedule | {\"due\": {\"conditionMetOn\": \"2010-09-01\"}, \"reason\": \"x\"}",
                "condition-met | {\"met\": true}",
                "condition-met | null"
            })
    void whatCannotBeReadIsA400(String command, String body) {
        refused(command, body, 400);
    }

    @Test
    void whatTheRulesForbidIsA409() {
        refused("fulfil", "{\"evidence\": \"x\", \"on\": \"" + LocalDate.now().plusDays(2) + "\"}", 409);
        refused("fulfil", "{\"evidence\": \"x\", \"on\": \"2010-01-25\"}", 409);
        refused("condition-met", "{}", 409);
    }

    @Test
    void tooLongOrTooDeepIsRefused() {
        refused("fulfil", "{\"evidence\": \"" + "x".repeat(20_001) + "\"}", 400);
        refused("fulfil", "{\"reason\": \"" + "x".repeat(2_001) + "\"}", 400);
        refused("fulfil", "[".repeat(100_000), 400);
        refused("fulfil", "{\"evidence\": " + "9".repeat(5_000) + "}", 400);
        Untouched.by(() -> as("editor")
                .header("If-Match", "*")
                .body("{\"evidence\": \"" + "x".repeat(1_100_000) + "\"}")
                .post(one(five.laos) + "/fulfil")
                .then()
                .statusCode(413));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=1000000000",
                "sort=colour",
                "cursor=bm90aGluZw",
                "cursor=%00",
                "asOf=2010-02-30",
                "asOf=10000-01-01",
                "asOf=-0001-01-01",
                "status=DONE",
                "timing=late",
                "country=XX",
                "country=UK",
                "country=la",
                "colour=red",
                "from=yesterday",
                "project=%00",
                "responsible=%00",
                "knownAt=2010-02-01T00:00:00Z",
                "output=1",
                "total=maybe",
                "lang=de"
            })
    void aBadParameterIsA400ThatNamesIt(String query) {
        given().urlEncodingEnabled(false)
                .get(LIST + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", anyOf(equalTo(query.split("=")[0]), equalTo("/" + query.split("=")[0])));
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
    void wrongMediaTypesAndMethodsAreToldApart() {
        given().auth()
                .oauth2(Tokens.of("editor"))
                .contentType("text/plain")
                .body("done")
                .post(one(five.laos) + "/fulfil")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        as("viewer").accept("image/png").get(one(five.laos)).then().statusCode(406);
        as("editor")
                .delete(one(five.laos))
                .then()
                .statusCode(405)
                .header("Allow", notNullValue())
                .contentType("application/problem+json");
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

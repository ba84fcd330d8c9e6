package org.cybercrimeproject.followup;

import static io.restassured.RestAssured.given;
import static org.cybercrimeproject.followup.FiveFollowUps.LIST;
import static org.cybercrimeproject.followup.FiveFollowUps.as;
import static org.cybercrimeproject.followup.FiveFollowUps.one;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and change what. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class AccessTest {

    private static FiveFollowUps five;

    @BeforeEach
    void oneOfThemHidden() {
        if (five == null) {
            five = FiveFollowUps.tracked();
        }
    }

    @ParameterizedTest
    @CsvSource({"anonymous,404,4", "partner,404,4", "operator,404,4", "viewer,200,5", "editor,200,5", "publisher,200,5"
    })
    void everyRoleSeesItsLevelInGetListAndCount(String role, int ofHidden, int count) {
        as(role).get(one(five.laos)).then().statusCode(200);
        as(role).get(one(five.hidden)).then().statusCode(ofHidden);
        var listed = as(role).get(LIST + "?total=true&project=" + five.project)
                .then()
                .statusCode(200)
                .body("total.value", equalTo(count));
        var hidden = five.hidden.toString();
        listed.body("items.id", ofHidden == 200 ? hasItem(hidden) : not(hasItem(hidden)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fulfil", "reschedule", "condition-met"})
    void whoMayNotWriteIsRefused(String command) {
        Untouched.by(() -> {
            as("anonymous")
                    .body("{}")
                    .post(one(five.laos) + "/" + command)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .contentType("application/problem+json");
            for (var role : new String[] {"partner", "viewer", "operator"}) {
                as(role).body("{}")
                        .post(one(five.laos) + "/" + command)
                        .then()
                        .statusCode(403)
                        .contentType("application/problem+json");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwiZ3JvdXBzIjpbImFkbWluIl19."})
    void aTokenThatIsNoneIsA401WithAChallenge(String token) {
        given().auth()
                .oauth2(token)
                .get(LIST)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json");
    }

    @Test
    void expiredTokensAndTokensForOthersAreRefused() {
        given().auth().oauth2(Tokens.expired("admin")).get(LIST).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.forAudience("other", "admin"))
                .get(LIST)
                .then()
                .statusCode(401);
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        var body = "{\"evidence\": \"Report\"}";
        Untouched.by(() -> {
            as("editor").body(body).post(one(five.laos) + "/fulfil").then().statusCode(428);
            for (var stale : new String[] {"\"7-00\"", "\"0\"", "nonsense"}) {
                as("editor")
                        .header("If-Match", stale)
                        .body(body)
                        .post(one(five.laos) + "/fulfil")
                        .then()
                        .statusCode(412)
                        .body("type", equalTo("urn:cybercrimeproject:problem:stale"));
            }
        });
    }

    @Test
    void whatIsNotThereLooksLikeWhatMayNotBeSeen() {
        var body = "{\"evidence\": \"Report\"}";
        as("editor")
                .header("If-Match", "*")
                .body(body)
                .post(LIST + "/FU-999999/fulfil")
                .then()
                .statusCode(404);
        var nowhere =
                as("anonymous").get(LIST + "/FU-999999").then().statusCode(404).extract();
        as("anonymous")
                .get(one(five.hidden))
                .then()
                .statusCode(404)
                .body("type", equalTo(nowhere.path("type")))
                .body("title", equalTo(nowhere.path("title")));
    }

    @Test
    void healthAndSwaggerAreNotOnThePublicPort() {
        given().get("/q/health").then().statusCode(404);
        given().get("/q/openapi").then().statusCode(404);
        given().get("/q/swagger-ui").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }
}

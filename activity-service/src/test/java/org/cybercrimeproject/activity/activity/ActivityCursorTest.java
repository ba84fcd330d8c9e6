package org.cybercrimeproject.activity.activity;

import static io.restassured.RestAssured.given;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cursor belongs to: the collection, each filter, the sort and the day of the page that gave it. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ActivityCursorTest {

    private static final String LIST = "/api/v1/activities?limit=1&";
    private static final String ASKED = "project=CUR&country=UNKNOWN&asOf=2010-02-01";

    @BeforeEach
    void someActivities() {
        Api.project("CUR");
        Api.project("ACC");
        for (var since : List.of("2009-10-01", "2009-11-01", "2015-01-01")) {
            as("publisher")
                    .body("{\"reference\": \"CUR.%1$s\", \"project\": \"CUR\", \"title\": {\"en\": \"%1$s\"},"
                                    .formatted(since)
                            + " \"kind\": \"ADVICE\", \"visibility\": \"PUBLIC\", \"on\": \"" + since + "\"}")
                    .post("/api/v1/activities");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project=CUR&asOf=2010-02-01",
                "country=UNKNOWN&asOf=2010-02-01",
                "project=ACC&country=UNKNOWN&asOf=2010-02-01",
                "project=CUR&country=EG&asOf=2010-02-01",
                "project=CUR&instrument=UNKNOWN&asOf=2010-02-01",
                "project=CUR&country=UNKNOWN&asOf=2010-02-02",
                ASKED + "&sort=title",
                ASKED + "&sort=period",
                ASKED + "&status=PROPOSED",
                ASKED + "&kind=ADVICE",
                ASKED + "&country=EG",
                ASKED + "&output=UNKNOWN",
                ASKED + "&organisation=UNKNOWN",
                ASKED + "&instrument=UNKNOWN",
                ASKED + "&announced=false",
                ASKED + "&from=1990-01-01",
                ASKED + "&to=2030-01-01"
            })
    void itIsRefusedWithAnythingElse(String other) {
        refused(next(LIST + ASKED), LIST + other);
    }

    @Test
    void itIsRefusedWhereWithdrawnRecordsAreWantedToo() {
        as("viewer")
                .queryParam("cursor", next(LIST + ASKED))
                .get(LIST + ASKED + "&withdrawn=true")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cybercrimeproject:problem:invalid-cursor"));
    }

    @Test
    void itIsRefusedByAnotherCollection() {
        refused(next("/api/v1/activities?sort=reference&limit=1"), "/api/v1/projects?sort=reference");
    }

    @Test
    void itIsRefusedByAFileWhichHoldsTheWholeList() {
        given().accept(Forms.CSV)
                .queryParam("cursor", next(LIST + ASKED))
                .get(LIST + ASKED)
                .then()
                .statusCode(400);
    }

    @Test
    void laterPagesKeepTheDayOfTheFirstOneThoughAnotherDayHasBegun() {
        var list = "/api/v1/activities?sort=title&project=CUR";
        given().get(list).then().body("items.reference", hasItem("CUR.2015-01-01"));
        page(next(list + "&limit=1&asOf=2010-02-01"), list)
                .statusCode(200)
                .body("items.reference", equalTo(List.of("CUR.2009-11-01")));
    }

    private static void refused(String cursor, String list) {
        page(cursor, list).statusCode(400).body("type", equalTo("urn:cybercrimeproject:problem:invalid-cursor"));
    }

    private static ValidatableResponse page(String cursor, String list) {
        return given().queryParam("cursor", cursor).get(list).then();
    }

    private static String next(String list) {
        return given().get(list).then().statusCode(200).extract().path("nextCursor");
    }
}

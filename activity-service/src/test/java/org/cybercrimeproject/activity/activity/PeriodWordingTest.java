package org.cybercrimeproject.activity.activity;

import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods at the interface: read, kept with a person's own days, and taken back as they were answered. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class PeriodWordingTest {

    @BeforeEach
    void aProject() {
        Api.project("WORDS");
    }

    @Test
    void aWordingThatNobodyCanPlaceIsKeptWithAPersonsDays() {
        planned("{\"text\": \"early 2013\", \"from\": \"2013-01-01\", \"to\": \"2013-04-30\"}", "editor")
                .statusCode(201)
                .body("planned.text", equalTo("early 2013"))
                .body("planned.from", equalTo("2013-01-01"))
                .body("planned.to", equalTo("2013-04-30"))
                .body("planned.precision", equalTo("DAY_RANGE"));
    }

    @Test
    void aTextThatCanBeReadAndSaysOtherwiseIsRefusedInTheReadersLanguage() {
        var period = "{\"text\": \"October 2013\", \"from\": \"2013-11-01\", \"to\": \"2013-11-30\"}";
        Untouched.by(() -> planned(period, "editor")
                .statusCode(400)
                .body("violations[0].field", equalTo("/plan/period/text"))
                .body("violations[0].message", containsString("means 2013-10-01/2013-10-31")));
        Untouched.by(() -> as("editor")
                .header("Accept-Language", "fr")
                .contentType("application/json")
                .body(activity("{\"text\": \"fin octobre 2013\"}"))
                .post(ACTIVITIES)
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("d'ici fin octobre 2013")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": \"8 and 12 December 2012\"}",
                "{\"text\": \"8-10 Dec\", \"context\": {\"from\": \"2009-12-01\", \"to\": \"2010-01-31\"}}",
                "{\"text\": \"early 2013\", \"from\": \"2013-01-01\", \"to\": \"2013-04-30\"}",
                "{\"from\": \"2013-01-01\"}"
            })
    void whatWasAnsweredCanBeSentBackAsItCame(String period) {
        var created = planned(period, "editor").statusCode(201).extract();
        var id = created.<String>path("id");
        var answered = Json.write(created.path("planned"));
        Untouched.by(() -> Api.patch(
                        "editor", ACTIVITIES + "/" + id + "/moves/1", Api.etag(id), "{\"period\": " + answered + "}")
                .statusCode(200)
                .body("version", equalTo(1)));
    }

    @Test
    void daysThatDoNotFollowOnEachOtherAreToldOneByOne() {
        planned("{\"text\": \"8 and 12 December 2012\"}", "editor")
                .statusCode(201)
                .body("planned.from", equalTo("2012-12-08"))
                .body("planned.to", equalTo("2012-12-12"))
                .body("planned.stretches", hasSize(2))
                .body("planned.stretches[1].from", equalTo("2012-12-12"));
    }

    private static ValidatableResponse planned(String period, String role) {
        return as(role).contentType("application/json")
                .body(activity(period))
                .post(ACTIVITIES)
                .then();
    }

    private static String activity(String period) {
        return "{\"project\": \"WORDS\", \"title\": {\"en\": \"Training\"}, \"kind\": \"TRAINING\","
                + " \"plan\": {\"on\": \"2009-11-01\", \"period\": " + period + "}}";
    }
}

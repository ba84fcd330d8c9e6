package org.cybercrimeproject.followup.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.cybercrimeproject.followup.Topics;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What activities make of their commitments, and what becomes of it. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class TrackingTest {

    private static final String FOLLOW_UPS = "/api/v1/follow-ups/";

    @Inject
    AgroalDataSource database;

    private Sql sql;

    @BeforeEach
    void open() {
        sql = new Sql(database);
    }

    @Test
    void anActivityCarriedOutWithCommitmentsMakesFollowUps() {
        var activity = new ActivityTold("T1", "T1-8", "2010-01-26");
        var laos = activity.commitment("Workshop in Laos", ActivityTold.WINDOW);
        var later = activity.commitment("Consider a regional centre", "{}");

        Topics.send(List.of(activity.at(3)));

        Topics.await(() -> publisher()
                .get(FOLLOW_UPS + laos + "?asOf=2010-02-01")
                .then()
                .statusCode(200)
                .body("reference", matchesPattern("FU-[0-9]+"))
                .body("status", equalTo("AGREED"))
                .body("timing", equalTo("BEFORE_WINDOW"))
                .body("dueText", equalTo("June/July 2010"))
                .body("responsible", hasSize(0))
                .body("origin.activity.reference", equalTo("T1-8"))
                .body("moves[0].on", equalTo("2010-01-26")));
        publisher().get(FOLLOW_UPS + later).then().statusCode(200).body("timing", equalTo("NO_DATE"));
        Topics.await(() -> assertThat(Topics.about(laos)).singleElement().satisfies(told -> {
            assertThat(told.type()).isEqualTo("org.cybercrimeproject.follow-up.agreed.v1");
            assertThat(told.sequence()).isEqualTo(1);
            assertThat(told.attributes().get("actor")).isEqualTo("system:tracking");
            assertThat(told.data().at("/cause").asText())
                    .isEqualTo("commitments-become-follow-ups/" + activity.id() + "/3");
            assertThat(told.data().at("/timelines/1").toString())
                    .isEqualTo("{\"name\":\"timing\",\"steps\":["
                            + "{\"from\":\"2010-01-26\",\"value\":\"BEFORE_WINDOW\"},"
                            + "{\"from\":\"2010-06-01\",\"value\":\"WINDOW_OPEN\"},"
                            + "{\"from\":\"2010-08-01\",\"value\":\"OVERDUE\"}]}");
        }));
    }

    @Test
    void aStruckCommitmentTakesItsUntouchedFollowUpWithIt() {
        var activity = new ActivityTold("T6", "T6-1", "2010-01-26");
        var followUp = activity.commitment("Workshop", ActivityTold.WINDOW);
        Topics.send(List.of(activity.at(1), activity.strike(followUp).at(2)));
        Topics.awaitApplied(sql);

        publisher().get(FOLLOW_UPS + followUp).then().statusCode(410);
        publisher().get("/api/v1/follow-ups?project=T6").then().body("items", hasSize(0));
        Topics.await(() -> assertThat(Topics.facts(followUp)).containsExactly("agreed", "withdrawn"));
        publisher()
                .header("If-Match", "*")
                .body("{\"evidence\": \"Report\"}")
                .post(FOLLOW_UPS + followUp + "/fulfil")
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:cybercrimeproject:problem:gone"));
    }

    @Test
    void oneThatSomebodyWorkedOnStaysAndAnAdviceIsKeptOnce() {
        var activity = new ActivityTold("T7", "T7-1", "2010-01-26");
        var followUp = activity.commitment("Workshop", ActivityTold.WINDOW);
        Topics.send(List.of(activity.at(1)));
        Topics.awaitApplied(sql);
        publisher()
                .header("If-Match", "*")
                .body(
                        "{\"due\": {\"period\": {\"from\": \"2010-09-01\", \"to\": \"2010-09-30\"}}, \"reason\": \"Elections\"}")
                .post(FOLLOW_UPS + followUp + "/reschedule")
                .then()
                .statusCode(200);

        Topics.send(List.of(activity.strike(followUp).at(2), activity.at(3)));

        Topics.awaitApplied(sql);
        publisher().get(FOLLOW_UPS + followUp).then().statusCode(200);
        assertThat(sql.query(
                        "select advice from decision_needed where follow_up = ?", row -> row.getString(1), followUp))
                .containsExactly("CANCEL");
    }

    @Test
    void aFollowUpIsHiddenWithItsActivity() {
        var activity = new ActivityTold("T8", "T8-1", "2010-01-26");
        var followUp = activity.commitment("Workshop", ActivityTold.WINDOW);
        Topics.send(List.of(activity.at(1)));
        Topics.await(() -> given().get(FOLLOW_UPS + followUp).then().statusCode(200));

        Topics.send(List.of(activity.visibility("INTERNAL").at(2)));

        Topics.awaitApplied(sql);
        given().get(FOLLOW_UPS + followUp).then().statusCode(404);
        given().get("/api/v1/follow-ups?project=T8&total=true")
                .then()
                .body("items", hasSize(0))
                .body("total.value", equalTo(0));
        publisher().get(FOLLOW_UPS + followUp).then().statusCode(200);
        Topics.await(() -> assertThat(Topics.facts(followUp)).containsExactly("agreed", "visibility-lowered"));
    }

    private static RequestSpecification publisher() {
        return given().auth().oauth2(Tokens.of("publisher")).contentType("application/json");
    }
}

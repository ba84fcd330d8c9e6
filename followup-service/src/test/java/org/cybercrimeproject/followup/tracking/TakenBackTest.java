package org.cybercrimeproject.followup.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.followup.FiveFollowUps.LIST;
import static org.cybercrimeproject.followup.FiveFollowUps.as;
import static org.cybercrimeproject.followup.FiveFollowUps.command;
import static org.cybercrimeproject.followup.FiveFollowUps.one;
import static org.cybercrimeproject.followup.FiveFollowUps.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.followup.Topics;
import org.cybercrimeproject.followup.followup.FollowUps;
import org.cybercrimeproject.followup.followup.Fulfil;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.cybercrimeproject.kit.time.SuiteClock;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Intent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of follow-ups when persons and activities take things back, correct and hide them. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class TakenBackTest {

    private static final String WINDOW = """
            {"due": {"period": {"text": "June/July 2010", "from": "2010-06-01", "to": "2010-07-31",
             "precision": "MONTH_RANGE"}}, "responsible": [], "outputs": ["1"]}""";
    private static final String BECAUSE = "{\"reason\": \"Recorded by mistake\"}";

    @Inject
    AgroalDataSource database;

    @Inject
    Tracking tracking;

    @Inject
    Aggregates aggregates;

    @Inject
    FollowUps followUps;

    @Inject
    SuiteClock clock;

    private Sql sql;

    @BeforeEach
    void open() {
        sql = new Sql(database);
    }

    @Test
    void whatAPersonWithdrewIsGoneButForItsHistoryAndWhoAsksForIt() {
        var activity = new ActivityTold("B1", "B1-1", "2010-01-26");
        var followUp = told(activity);
        var etag = as("viewer").get(one(followUp)).header("ETag");

        command(followUp, "withdraw", BECAUSE).statusCode(200);

        as("viewer").get(one(followUp)).then().statusCode(410).body("type", containsString("gone"));
        as("viewer")
                .get(LIST + "?project=B1&total=true")
                .then()
                .body("items", hasSize(0))
                .body("total.value", equalTo(0));
        as("viewer")
                .get(LIST + "?project=B1&withdrawn=true&timing=OVERDUE")
                .then()
                .body("items.id", contains(followUp.toString()));
        as("viewer")
                .get(LIST + "?project=B1&withdrawn=true&asOf=2010-01-25")
                .then()
                .body("items", hasSize(0));
        as("viewer")
                .get(one(followUp) + "/history")
                .then()
                .statusCode(200)
                .body("items[0].type", containsString("follow-up.withdrawn"))
                .body("items[0].reason", equalTo("Recorded by mistake"))
                .body("items[0].actor", equalTo("test-publisher"));
        Untouched.by(() -> {
            for (var command : List.of("withdraw", "undo")) {
                as("editor")
                        .header("If-Match", etag)
                        .body(BECAUSE)
                        .post(one(followUp) + "/" + command)
                        .then()
                        .statusCode(410);
            }
            as("editor")
                    .header("If-Match", "*")
                    .body("{\"ongoing\": true}")
                    .patch(one(followUp))
                    .then()
                    .statusCode(410);
            as("editor")
                    .header("If-Match", "*")
                    .body("{\"on\": \"2010-01-25\"}")
                    .patch(one(followUp) + "/moves/1")
                    .then()
                    .statusCode(410);
        });
        Topics.await(() -> assertThat(Topics.about(followUp)).hasSize(2).last().satisfies(told -> {
            assertThat(told.data().at("/state/withdrawn").asBoolean()).isTrue();
            assertThat(told.data().at("/timelines"))
                    .allSatisfy(timeline -> assertThat(timeline.get("steps")).isEmpty());
        }));
    }

    @Test
    void whatAPersonWithdrewComesBackOnlyWhenItsCommitmentIsMadeAgain() {
        var activity = new ActivityTold("B2", "B2-1", "2010-01-26");
        var followUp = told(activity);
        command(followUp, "withdraw", BECAUSE).statusCode(200);

        Topics.send(List.of(activity.title("Another title").at(2)));
        Topics.awaitApplied(sql);
        as("viewer").get(one(followUp)).then().statusCode(410);

        Topics.send(List.of(
                activity.strike(followUp).at(3), activity.again(followUp).at(4)));
        Topics.awaitApplied(sql);
        as("viewer").get(one(followUp)).then().statusCode(200).body("status", equalTo("AGREED"));
        as("viewer").get(LIST + "?project=B2").then().body("items", hasSize(1));
    }

    @Test
    void aWithdrawnActivityTakesItsFollowUpsAlong() {
        var activity = new ActivityTold("B3", "B3-1", "2010-01-26");
        var followUp = told(activity);

        Topics.send(List.of(activity.withdraw().at(2)));

        Topics.awaitApplied(sql);
        as("viewer").get(one(followUp)).then().statusCode(410);
        Topics.await(() -> assertThat(Topics.facts(followUp)).containsExactly("agreed", "withdrawn"));
    }

    @Test
    void heardOfAfterItWasStruckItIsWithdrawnAllTheSame() {
        var activity = new ActivityTold("B4", "B4-1", "2010-01-26");
        var followUp = activity.commitment("Workshop", WINDOW);
        var carriedOut = activity.at(1);

        Topics.send(List.of(activity.strike(followUp).at(2), carriedOut));

        Topics.awaitApplied(sql);
        as("viewer").get(one(followUp)).then().statusCode(410);
        Topics.await(() -> assertThat(Topics.facts(followUp)).containsExactly("withdrawn"));
    }

    @Test
    void itsBirthAndItsLinkFollowACorrectedActivity() {
        var activity = new ActivityTold("B5", "B5-1", "2010-01-26");
        var followUp = told(activity);
        command(followUp, "reschedule", """
                {"due": {"period": {"text": "September 2010"}}, "on": "2010-03-01", "reason": "Elections"}""").statusCode(200);

        Topics.send(List.of(
                activity.correctedTo("2010-03-15").title("Another title").at(2)));

        Topics.awaitApplied(sql);
        as("viewer")
                .get(one(followUp))
                .then()
                .body("moves.on", contains("2010-03-01", "2010-03-01"))
                .body("origin.activity.name", equalTo("Another title"));
        as("viewer").get(one(followUp) + "?asOf=2010-02-28").then().statusCode(404);
    }

    @Test
    void aDecisionSettlesItselfWhenTheCommitmentIsMadeAgain() {
        var activity = new ActivityTold("B6", "B6-1", "2010-01-26");
        var followUp = told(activity);
        patch("publisher", followUp, "", "{\"action\": \"DISCUSS\"}").statusCode(200);

        Topics.send(List.of(activity.strike(followUp).at(2)));
        Topics.awaitApplied(sql);
        as("viewer").get(one(followUp)).then().statusCode(200);
        assertThat(decisions(followUp)).isEqualTo(1);

        Topics.send(List.of(activity.again(followUp).at(3)));
        Topics.awaitApplied(sql);
        assertThat(decisions(followUp)).isZero();
    }

    @Test
    void nobodyMakesItMoreVisibleThanItsCommitmentOrItsActivity() {
        var activity = new ActivityTold("B7", "B7-1", "2010-01-26").visibility("INTERNAL");
        var followUp = activity.commitment("Workshop", WINDOW);
        var secret = activity.commitment("Secret", "{\"visibility\": \"INTERNAL\"}");
        Topics.send(List.of(activity.at(1)));
        Topics.awaitApplied(sql);
        Untouched.by(() -> refused(followUp, "PARTNERS"));

        Topics.send(List.of(activity.visibility("PARTNERS").at(2)));
        Topics.awaitApplied(sql);
        as("viewer").get(one(followUp)).then().body("visibility", equalTo("INTERNAL"));
        Untouched.by(() -> {
            refused(followUp, "PUBLIC");
            refused(secret, "PARTNERS");
        });
        patch("editor", followUp, "", "{\"visibility\": \"PARTNERS\"}").statusCode(200);
        as("partner").get(one(followUp)).then().statusCode(200);

        Topics.send(List.of(activity.visibility("PUBLIC").at(3)));
        Topics.awaitApplied(sql);
        Untouched.by(() -> patch("editor", followUp, "", "{\"visibility\": \"PUBLIC\"}")
                .statusCode(403)
                .body("type", containsString("publisher-needed")));
        patch("publisher", followUp, "", "{\"visibility\": \"PUBLIC\"}").statusCode(200);
        as("anonymous").get(one(followUp)).then().statusCode(200);
    }

    @Test
    void anEditorOfOtherProjectsMayReadButNotWriteIt() {
        var followUp = told(new ActivityTold("B8", "B8-1", "2010-01-26"));
        var outside = Tokens.narrowed("editor", Map.of("projects", List.of("OTHER")));
        var inside = Tokens.narrowed("publisher", Map.of("projects", List.of("OTHER", "B8")));

        given().auth().oauth2(outside).get(one(followUp)).then().statusCode(200);
        Untouched.by(() -> {
            for (var command : List.of("withdraw", "undo")) {
                by(outside)
                        .body(BECAUSE)
                        .post(one(followUp) + "/" + command)
                        .then()
                        .statusCode(403)
                        .body("type", containsString("out-of-scope"));
            }
            by(outside).body("{\"ongoing\": true}").patch(one(followUp)).then().statusCode(403);
            by(outside)
                    .body("{\"evidence\": \"x\"}")
                    .post(one(followUp) + "/fulfil")
                    .then()
                    .statusCode(403);
        });
        by(inside).body("{\"ongoing\": true}").patch(one(followUp)).then().statusCode(200);
    }

    /** A person fulfils it while the news that its commitment was struck waits for the row: the news sees that. */
    @Test
    void whatAPersonDoesMeanwhileIsSeen() throws Exception {
        var activity = new ActivityTold("B9", "B9-1", "2010-01-26");
        var followUp = told(activity);
        var struck = seen(activity.strike(followUp));

        var news = QuarkusTransaction.requiringNew().call(() -> {
            aggregates.change(
                    followUps,
                    Intent.system("test", "test"),
                    followUp.toString(),
                    state -> state.fulfil(new Fulfil(null, "Report", null), clock.today()));
            var told = CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().run(() -> tracking.heardOf(struck, 2)));
            Topics.await(() -> assertThat(waiting()).isPositive());
            return told;
        });
        news.get(30, TimeUnit.SECONDS);

        as("viewer").get(one(followUp)).then().statusCode(200).body("status", equalTo("FULFILLED"));
    }

    private static void refused(UUID followUp, String level) {
        patch("publisher", followUp, "", "{\"visibility\": \"" + level + "\"}")
                .statusCode(409)
                .body("type", containsString("more-visible-than-parent"));
    }

    private UUID told(ActivityTold activity) {
        var followUp = activity.commitment("Workshop", WINDOW);
        Topics.send(List.of(activity.at(1)));
        Topics.awaitApplied(sql);
        return followUp;
    }

    private static ActivitySeen seen(ActivityTold activity) {
        return Json.read(
                Json.read(
                                new String(activity.at(2).value(), java.nio.charset.StandardCharsets.UTF_8),
                                com.fasterxml.jackson.databind.JsonNode.class)
                        .get("state")
                        .toString(),
                ActivitySeen.class);
    }

    private int decisions(UUID followUp) {
        return sql.query("select count(*) from decision_needed where follow_up = ?", row -> row.getInt(1), followUp)
                .get(0);
    }

    /** How many sessions wait for a lock. */
    private long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.query(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and query like '%follow_up%'",
                                row -> row.getLong(1))
                        .get(0));
    }

    private static io.restassured.specification.RequestSpecification by(String token) {
        return given().auth().oauth2(token).contentType("application/json").header("If-Match", "*");
    }
}

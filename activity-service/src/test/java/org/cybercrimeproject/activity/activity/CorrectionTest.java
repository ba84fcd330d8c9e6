package org.cybercrimeproject.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was recorded wrongly is put right, and what was believed before can still be asked for. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class CorrectionTest {

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void aProject() {
        Api.project("CORR");
    }

    @Test
    void aPatchCorrectsWhatItNamesAndNothingElse() {
        var id = activity(", \"outputs\": [\"5\"], \"place\": {\"city\": \"Cairo\", \"country\": \"EG\"},"
                + " \"summary\": {\"en\": \"Well attended\"}");
        patch(id, "{\"place\": {\"city\": \"Alexandria\"}, \"summary\": null, \"outputs\": []}")
                .statusCode(200)
                .body("place.city", equalTo("Alexandria"))
                .body("place.country", equalTo("EG"))
                .body("summary", nullValue())
                .body("outputs", hasSize(0))
                .body("title.en", equalTo("Training"))
                .body("version", equalTo(2));
        as("viewer")
                .get(ACTIVITIES + "?project=CORR&output=NONE&limit=200")
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void aPatchThatChangesNothingWritesNothing() {
        var id = activity("");
        Untouched.by(() ->
                patch(id, "{\"title\": {\"en\": \"Training\"}}").statusCode(200).body("version", equalTo(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"titel\": \"x\"}                   | unknown-field | /titel",
                "{\"titel\": null}                    | unknown-field | /titel",
                "{\"place\": {\"town\": null}}        | unknown-field | /place/town",
                "{\"status\": \"CANCELLED\"}          | unknown-field | /status",
                "{\"reference\": \"CORR-1\"}          | unknown-field | /reference",
                "{\"commitments\": []}                | unknown-field | /commitments",
                "{\"title\": null}                    | invalid-value | /title",
                "{\"kind\": \"PARTY\"}                | invalid-value | /kind",
                "{\"countries\": [\"XX\"]}            | invalid-value | /countries/0",
                "{\"outputs\": [null]}                | invalid-value | /outputs/0",
                "{\"place\": {\"country\": \"UK\"}}   | invalid-value | /place/country",
                "[]                                   | invalid-value | /",
            })
    void aPatchIsReadAsStrictlyAsACreation(String body, String type, String field) {
        var id = activity(", \"place\": {\"city\": \"Cairo\"}");
        Untouched.by(() -> patch(id, body)
                .statusCode(400)
                .body("type", equalTo("urn:cybercrimeproject:problem:" + type))
                .body("violations[0].field", equalTo(field)));
    }

    @Test
    void ofTwoPatchesWithOneEtagOneIsStale() {
        for (int round = 0; round < 10; round++) {
            var id = activity("");
            var etag = Api.etag(id);
            var patches = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> Api.patch(
                                    "editor", ACTIVITIES + "/" + id, etag, "{\"title\": {\"en\": \"Title " + i + "\"}}")
                            .extract()
                            .statusCode()))
                    .toList();
            var statuses =
                    patches.stream().map(CompletableFuture::join).sorted().toList();
            assertThat(statuses).isEqualTo(List.of(200, 412));
        }
    }

    @Test
    void aPatchNeedsTheEtagThatWasRead() {
        var id = activity("");
        Untouched.by(() -> as("editor")
                .contentType("application/merge-patch+json")
                .body("{\"summary\": {\"en\": \"S\"}}")
                .patch(ACTIVITIES + "/" + id)
                .then()
                .statusCode(428));
    }

    @Test
    void onlyAPublisherMakesAnActivityPublic() {
        var id = activity("");
        Untouched.by(() -> Api.patch("editor", ACTIVITIES + "/" + id, Api.etag(id), "{\"visibility\": \"PUBLIC\"}")
                .statusCode(403)
                .body("type", containsString("publisher-needed")));
        patch(id, "{\"visibility\": \"PUBLIC\"}").statusCode(200);
        as("anonymous").get(ACTIVITIES + "/" + id).then().statusCode(200);
    }

    @Test
    void aCorrectionDoesNotChangeWhatWasKnownBefore() {
        var id = carriedOut();
        var before = Api.get(id);
        String instant = before.path("recordedAt");
        move(id, 2, "{\"on\": \"2009-12-15\", \"period\": {\"text\": \"14-15 Dec 2009\"}}")
                .statusCode(200)
                .body("actual.from", equalTo("2009-12-14"))
                .body("moves[1].on", equalTo("2009-12-15"));
        patch(id, "{\"title\": {\"en\": \"Another title\"}}").statusCode(200);
        await().untilAsserted(() -> known(id, instant).then().statusCode(200));
        assertThat(known(id, instant).asString()).isEqualTo(before.asString());
        assertThat((String) Api.get(id).path("title.en")).isEqualTo("Another title");
        as("viewer")
                .get(ACTIVITIES + "/" + id + "?knownAt=2001-01-01T00:00:00Z")
                .then()
                .statusCode(404)
                .body("type", containsString("not-known-yet"))
                .body("knownSince", notNullValue());
    }

    @Test
    void whatWasHiddenSinceIsHiddenInThePastToo() {
        var id = activity(", \"visibility\": \"PUBLIC\"");
        String instant = Api.get(id).path("recordedAt");
        patch(id, "{\"visibility\": \"INTERNAL\"}").statusCode(200);
        await().untilAsserted(() -> known(id, instant).then().statusCode(200).body("visibility", equalTo("PUBLIC")));
        as("anonymous")
                .get(ACTIVITIES + "/" + id + "?knownAt=" + instant)
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasHiddenThenIsHiddenInThePastThoughItIsShownNow() {
        var id = activity("");
        String instant = Api.get(id).path("recordedAt");
        patch(id, "{\"visibility\": \"PUBLIC\"}").statusCode(200);
        await().untilAsserted(() -> known(id, instant).then().statusCode(200).body("visibility", equalTo("INTERNAL")));
        as("anonymous").get(ACTIVITIES + "/" + id).then().statusCode(200);
        as("anonymous")
                .get(ACTIVITIES + "/" + id + "?knownAt=" + instant)
                .then()
                .statusCode(404);
    }

    @Test
    void whatMayStillBeRecordedBeforeAnInstantIsWaitedFor() throws SQLException {
        var id = activity("");
        String instant;
        try (var writer = database.getConnection();
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            patch(id, "{\"summary\": {\"en\": \"S\"}}").statusCode(200);
            instant = Api.get(id).path("recordedAt");
            known(id, instant)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("urn:cybercrimeproject:problem:not-settled"));
            writer.rollback();
        }
        await().untilAsserted(() -> known(id, instant).then().statusCode(200).body("version", equalTo(2)));
    }

    @ParameterizedTest
    @CsvSource({"2199-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "yesterday", "2010-01-01", "2010-01-01T00:00:00+01:00"})
    void anInstantThatIsNoneOrStillToComeIsRefused(String instant) {
        var id = activity("");
        as("viewer")
                .queryParam("knownAt", instant)
                .get(ACTIVITIES + "/" + id)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("knownAt"));
    }

    @Test
    void whatAnInstantKnewIsNoQuestionForAList() {
        as("viewer")
                .get(ACTIVITIES + "?knownAt=2010-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("type", containsString("unknown-parameter"));
    }

    @Test
    void theHistoryTellsWhoChangedWhatFromWhatToWhatAndWhy() {
        var id = activity(", \"place\": {\"city\": \"Cairo\"}");
        Api.patch(
                        "editor",
                        ACTIVITIES + "/" + id + "?reason=Wrong city",
                        Api.etag(id),
                        "{\"place\": {\"city\": \"Giza\"}}")
                .statusCode(200);
        as("viewer")
                .get(ACTIVITIES + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].actor", equalTo("test-editor"))
                .body("items[0].type", equalTo("org.cybercrimeproject.activity.corrected.v1"))
                .body("items[0].reason", equalTo("Wrong city"))
                .body("items[0].changes", hasSize(1))
                .body("items[0].changes[0].field", equalTo("/place/city"))
                .body("items[0].changes[0].from", equalTo("Cairo"))
                .body("items[0].changes[0].to", equalTo("Giza"));
        as("partner").get(ACTIVITIES + "/" + id + "/history").then().statusCode(403);
    }

    @Test
    void aHistoryIsReadPageByPage() {
        var id = activity("");
        for (int i = 0; i < 4; i++) {
            patch(id, "{\"summary\": {\"en\": \"Summary " + i + "\"}}").statusCode(200);
        }
        var address = ACTIVITIES + "/" + id + "/history?limit=2";
        var first = as("viewer").get(address).then().body("items.version", contains(5, 4));
        var second = as("viewer")
                .get(address + "&cursor=" + first.extract().path("nextCursor"))
                .then()
                .body("items.version", contains(3, 2));
        as("viewer")
                .get(address + "&cursor=" + second.extract().path("nextCursor"))
                .then()
                .body("items.version", contains(1))
                .body("nextCursor", nullValue());
    }

    private static String activity(String more) {
        return Api.create("CORR", more).extract().path("id");
    }

    private static String carriedOut() {
        return activity(", \"plan\": {\"period\": {\"text\": \"Dec 2009\"}, \"on\": \"2009-10-01\"}, \"outcome\":"
                + " {\"period\": {\"from\": \"2009-12-08\", \"to\": \"2009-12-10\"}}");
    }

    private static io.restassured.response.Response known(String id, String instant) {
        return as("viewer").get(ACTIVITIES + "/" + id + "?knownAt=" + instant);
    }

    private static io.restassured.response.ValidatableResponse patch(String id, String body) {
        return Api.patch("publisher", ACTIVITIES + "/" + id, Api.etag(id), body);
    }

    private static io.restassured.response.ValidatableResponse move(String id, int number, String body) {
        return Api.patch("editor", ACTIVITIES + "/" + id + "/moves/" + number, Api.etag(id), body);
    }
}

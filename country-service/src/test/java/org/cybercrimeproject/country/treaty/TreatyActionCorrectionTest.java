package org.cybercrimeproject.country.treaty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;
import static org.cybercrimeproject.country.treaty.TreatyCalls.ACTIONS;
import static org.cybercrimeproject.country.treaty.TreatyCalls.etag;
import static org.cybercrimeproject.country.treaty.TreatyCalls.patch;
import static org.cybercrimeproject.country.treaty.TreatyCalls.record;
import static org.cybercrimeproject.country.treaty.TreatyCalls.settledNow;
import static org.cybercrimeproject.country.treaty.TreatyCalls.versions;
import static org.cybercrimeproject.country.treaty.TreatyCalls.withdraw;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class TreatyActionCorrectionTest {

    @Test
    void aCorrectionIsAChangeOfThePositionWithItsEtag() {
        var id = record("ETS185", "SK", "SIGNATURE", "2005-02-04", "PUBLIC");
        var deposit = record("ETS185", "SK", "RATIFICATION", "2008-01-08", "PUBLIC");
        Untouched.by(() ->
                as("publisher").body("{}").patch(ACTIONS + "/" + id).then().statusCode(428));
        Untouched.by(() -> as("publisher")
                .header("If-Match", "\"1\"")
                .body("{\"date\": \"2005-02-05\"}")
                .patch(ACTIONS + "/" + id)
                .then()
                .statusCode(412));
        Untouched.by(() -> patch("publisher", id, "{\"date\": \"2005-02-04\"}").statusCode(200));
        as("publisher")
                .contentType("application/merge-patch+json")
                .header("If-Match", etag(id))
                .body("{\"date\": \"2008-02-08\"}")
                .patch(ACTIONS + "/" + deposit + "?reason=A slip of the pen")
                .then()
                .statusCode(200)
                .body("date", equalTo("2008-02-08"))
                .body("takesEffect.on", equalTo("2008-06-01"))
                .body("version", equalTo(3));
        anonymous()
                .get(ACTIONS + "?party=SK&type=RATIFICATION")
                .then()
                .body("items.date", equalTo(List.of("2008-02-08")));
        as("viewer")
                .get(ACTIONS + "/" + deposit + "/history")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(3, 2)))
                .body("items[0].reason", equalTo("A slip of the pen"))
                .body("items[0].type", equalTo("org.cybercrimeproject.treaty-position.action-corrected.v1"))
                .body("items[0].changes.field", equalTo(List.of("/date")))
                .body("items[0].changes[0].from", equalTo("2008-01-08"))
                .body("items[1].changes.find { it.field == '/type' }.to", equalTo("RATIFICATION"));
        as("viewer")
                .get(ACTIONS + "/" + id + "/history")
                .then()
                .body("items.version", equalTo(List.of(1)))
                .body("items[0].changes.find { it.field == '/date' }.to", equalTo("2005-02-04"));
        assertThat(versions("ETS185", "SK")).containsExactly(3, 2, 1);
        anonymous().get(ACTIONS + "/" + id + "/history").then().statusCode(401);
        as("partner").get(ACTIONS + "/" + id + "/history").then().statusCode(403);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"date": "2001-11-22"}               | 409 | before-opening
            {"date": "2199-01-01"}               | 409 | in-the-future
            {"type": null}                       | 400 | invalid-value
            {"date": null}                       | 400 | invalid-value
            {"visibility": null}                 | 400 | invalid-value
            {"type": "SIGNED"}                   | 400 | invalid-value
            {"inForceOn": "2010-01-01"}          | 400 | invalid-value
            {"declaration": "OTHER"}             | 400 | invalid-value
            {"type": "RESERVATION", "provisions": ["15"]} | 409 | reservation-not-allowed
            {"provisions": ["99"]}               | 409 | no-such-article
            {"territory": " "}                   | 400 | invalid-value
            {"party": "FR"}                      | 400 | unknown-field
            {"instrument": "ETS189"}             | 400 | unknown-field
            {"reference": "ANOTHER-ONE"}         | 400 | unknown-field
            {"withdrawn": true}                  | 400 | unknown-field
            []                                   | 400 | invalid-value
            """)
    void aBadCorrectionChangesNothing(String body, int status, String type) {
        var id = record("ETS185", "SI", "SIGNATURE", "2002-07-24", "PUBLIC");
        Untouched.by(() -> patch("publisher", id, body).statusCode(status).body("type", containsString(type)));
        withdraw(id).statusCode(200);
    }

    @Test
    void aWithdrawnActionIsGoneAndCountsForNothing() {
        var id = record("ETS185", "SE", "SIGNATURE", "2001-11-23", "PARTNERS");
        withdraw(id).statusCode(200).body("version", equalTo(2));
        as("partner").get(ACTIONS + "/" + id).then().statusCode(410);
        anonymous().get(ACTIONS + "/" + id).then().statusCode(404);
        as("publisher")
                .header("If-Match", "*")
                .body("{}")
                .patch(ACTIONS + "/" + id)
                .then()
                .statusCode(410);
        withdraw(id).statusCode(410);
        as("viewer").get(ACTIONS + "?party=SE").then().body("items", hasSize(0));
        as("viewer").get(ACTIONS + "?party=SE&withdrawn=true").then().body("items", hasSize(1));
        as("viewer")
                .get("/api/v1/instruments/ETS185/parties/SE")
                .then()
                .body("status", equalTo("UNKNOWN"))
                .body("basis", hasSize(0));
        as("viewer")
                .get(ACTIONS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items[0].reason", equalTo("Entered by mistake."))
                .body("items[0].changes.field", equalTo(List.of("/withdrawn")));
    }

    @ParameterizedTest(name = "If-Match: {0}")
    @CsvSource({"none", "\"1\"", "\"2\"", "*"})
    void thatAnActionIsGoneIsSaidWhicheverVersionWasSeen(String match) {
        var id = record("ETS189", "AL", "SIGNATURE", "2003-01-28", "PUBLIC");
        withdraw(id).statusCode(200);
        Untouched.by(() -> matching("publisher", match)
                .body("{\"date\": \"2003-01-29\"}")
                .patch(ACTIONS + "/" + id)
                .then()
                .statusCode(410));
        Untouched.by(() -> matching("publisher", match)
                .body("{\"reason\": \"Once more.\"}")
                .post(ACTIONS + "/" + id + "/withdraw")
                .then()
                .statusCode(410));
        Untouched.by(() -> matching("viewer", match)
                .body("{\"reason\": \"Once more.\"}")
                .post(ACTIONS + "/" + id + "/withdraw")
                .then()
                .statusCode(403));
    }

    @Test
    void aRepeatedWithdrawalIsAnsweredAsItWas() {
        var id = record("ETS189", "MK", "SIGNATURE", "2003-01-28", "PUBLIC");
        for (var tried : List.of("first", "repeated")) {
            as("publisher")
                    .header("If-Match", "*")
                    .header("Idempotency-Key", "withdraw-" + id)
                    .body("{\"reason\": \"Entered by mistake.\"}")
                    .post(ACTIONS + "/" + id + "/withdraw")
                    .then()
                    .statusCode(200);
        }
        assertThat(versions("ETS189", "MK")).containsExactly(2, 1);
    }

    @Test
    void onlyAPublisherMakesAnActionPublicAlsoWhereThePositionIsPublicAlready() {
        record("ETS185", "NL", "SIGNATURE", "2001-11-23", "PUBLIC");
        var id = record("ETS185", "NL", "DESIGNATION_OF_AUTHORITY", "2006-11-16", "INTERNAL");
        Untouched.by(() -> patch("editor", id, "{\"visibility\": \"PUBLIC\"}")
                .statusCode(403)
                .body("type", containsString("publisher-needed")));
        patch("editor", id, "{\"visibility\": \"PARTNERS\"}").statusCode(200);
        patch("publisher", id, "{\"visibility\": \"PUBLIC\"}").statusCode(200);
    }

    @Test
    void aNarrowedEditorWritesForTheirCountriesOnly() {
        var id = record("ETS185", "LU", "SIGNATURE", "2003-01-28", "PARTNERS");
        var body = """
                {"instrument": "ETS185", "party": "LU", "type": "DECLARATION", "declaration": "OTHER",
                 "date": "2014-10-16"}""";
        for (var countries : List.of(List.of("MT"), List.<String>of())) {
            Untouched.by(
                    () -> narrowed(countries).body(body).post(ACTIONS).then().statusCode(403));
            Untouched.by(() -> narrowed(countries)
                    .header("If-Match", etag(id))
                    .body("{\"date\": \"2003-01-29\"}")
                    .patch(ACTIONS + "/" + id)
                    .then()
                    .statusCode(403)
                    .body("type", containsString("out-of-scope")));
        }
        narrowed(List.of("LU", "MT")).body(body).post(ACTIONS).then().statusCode(201);
    }

    @Test
    void aRepeatedRequestAppendsNothing() {
        var body = """
                {"instrument": "ETS185", "party": "MT", "type": "SIGNATURE", "date": "2002-01-17"}""";
        var first =
                as("editor").header("Idempotency-Key", "malta-signs").body(body).post(ACTIONS);
        record("ETS185", "MT", "RATIFICATION", "2012-04-12", "PUBLIC");
        as("editor")
                .header("Idempotency-Key", "malta-signs")
                .body(body)
                .post(ACTIONS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        assertThat(versions("ETS185", "MT")).containsExactly(2, 1);
    }

    @Test
    void aCorrectionDoesNotChangeWhatWasKnownBefore() {
        var before = Instant.now().toString();
        var id = record("ETS185", "GR", "SIGNATURE", "2001-11-23", "PUBLIC");
        var then = settledNow();
        patch("publisher", id, "{\"date\": \"2001-11-24\"}").statusCode(200);
        var later = settledNow();
        withdraw(id).statusCode(200);
        settledNow();

        as("viewer")
                .get(ACTIONS + "/" + id + "?knownAt=" + then)
                .then()
                .statusCode(200)
                .body("date", equalTo("2001-11-23"));
        as("viewer").get(ACTIONS + "/" + id + "?knownAt=" + later).then().body("date", equalTo("2001-11-24"));
        as("viewer")
                .get(ACTIONS + "/" + id + "?withdrawn=true")
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(true));
        as("viewer")
                .get(ACTIONS + "/" + id + "?knownAt=" + before)
                .then()
                .statusCode(404)
                .body("type", containsString("not-known-yet"))
                .body("knownSince", notNullValue());
        for (var known : Map.of(before, "UNKNOWN", then, "SIGNATORY").entrySet()) {
            assertKnown("viewer", known.getKey(), known.getValue());
            assertKnown("partner", known.getKey(), "UNKNOWN");
        }
        for (var instant : List.of(before, then, later)) {
            anonymous()
                    .get(ACTIONS + "/" + id + "?knownAt=" + instant)
                    .then()
                    .statusCode(410)
                    .body("detail", containsString(id));
        }
        anonymous().get(ACTIONS + "/" + id).then().statusCode(410);
        anonymous().get(ACTIONS + "/" + id + "?withdrawn=true").then().statusCode(403);
        anonymous().get(ACTIONS + "?withdrawn=true").then().statusCode(403);
    }

    /** Where Greece stood, as it was known: to a viewer as it was believed then, to others without what was withdrawn. */
    private static void assertKnown(String role, String knownAt, String status) {
        var query = "?asOf=2001-11-23&knownAt=" + knownAt;
        as(role).get("/api/v1/instruments/ETS185/parties/GR" + query)
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
        as(role).get("/api/v1/instruments/ETS185/status-chart" + query)
                .then()
                .statusCode(200)
                .body("rows", hasSize(251))
                .body("rows.find { it.party == 'GR' }.status", equalTo(status));
        as(role).get("/api/v1/countries/GR" + query)
                .then()
                .statusCode(200)
                .body("positions.find { it.instrument == 'ETS185' }.status", equalTo(status));
    }

    @Test
    void whatWasHiddenSinceStaysHiddenInWhatWasKnown() {
        var id = record("ETS185", "IS", "SIGNATURE", "2001-11-30", "PUBLIC");
        record("ETS185", "IS", "NO_ACTION_STATED", "2001-11-01", "PUBLIC");
        var then = settledNow();
        patch("publisher", id, "{\"visibility\": \"PARTNERS\"}").statusCode(200);
        var query = "?knownAt=" + then;
        anonymous().get(ACTIONS + "/" + id + query).then().statusCode(404);
        as("partner").get(ACTIONS + "/" + id + query).then().statusCode(200);
        for (var path : List.of("/api/v1/instruments/ETS185/parties/IS", "/api/v1/countries/IS")) {
            var at = path.contains("parties") ? "status" : "positions.find { it.instrument == 'ETS185' }.status";
            anonymous().get(path + query).then().body(at, equalTo("NONE"));
            as("partner").get(path + query).then().body(at, equalTo("SIGNATORY"));
        }
        var row = "rows.find { it.party == 'IS' }.status";
        anonymous()
                .get("/api/v1/instruments/ETS185/status-chart" + query)
                .then()
                .body(row, equalTo("NONE"));
        as("partner")
                .get("/api/v1/instruments/ETS185/status-chart" + query)
                .then()
                .body(row, equalTo("SIGNATORY"));
    }

    private static io.restassured.specification.RequestSpecification matching(String role, String match) {
        return match.equals("none") ? as(role) : as(role).header("If-Match", match);
    }

    private static io.restassured.specification.RequestSpecification narrowed(List<String> countries) {
        return given().auth()
                .oauth2(Tokens.narrowed("editor", Map.of("countries", countries)))
                .contentType(ContentType.JSON);
    }
}

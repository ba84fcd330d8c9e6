package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;
import static org.cybercrimeproject.country.treaty.TreatyCalls.ACTIONS;
import static org.cybercrimeproject.country.treaty.TreatyCalls.patch;
import static org.cybercrimeproject.country.treaty.TreatyCalls.record;
import static org.cybercrimeproject.country.treaty.TreatyCalls.withdraw;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cybercrimeproject.kit.test.EventLog;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.Test;

/** Reservations by their article, authorities, unknown days, territories, predecessors, doubles, warnings. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class TreatyKindsResourceTest {

    private static final String TOPIC = "country.events";

    @Test
    void aReservationToAnArticleThatAllowsNoneIsRefused() {
        record("ETS185", "AT", "RATIFICATION", "2006-06-30", "PUBLIC");
        var reservation = """
                {"instrument": "ETS185", "party": "AT", "type": "RESERVATION", "date": "2006-06-30", "article": "%s"}""";
        Untouched.by(() -> post(reservation.formatted("2"))
                .statusCode(409)
                .body("type", containsString("reservation-not-allowed"))
                .body("detail", containsString("not to 2")));
        post(reservation.formatted("14(3)")).statusCode(201).body("warnings", hasSize(0));
    }

    @Test
    void anAuthorityHoldsFromItsDayOfEffect() {
        var designation = """
                {"instrument": "ETS185", "party": "EE", "type": "DESIGNATION_OF_AUTHORITY", "date": "%s", %s
                 "article": "27(2)", "text": {"en": "%s"}, "visibility": "PUBLIC"}""";
        post(designation.formatted("2003-05-12", "", "Ministry of Justice")).statusCode(201);
        post(designation.formatted("2009-12-10", "\"inForceOn\": \"2010-01-01\",", "Office of the Prosecutor"))
                .statusCode(201)
                .body("inForceOn", equalTo("2010-01-01"))
                .body("takesEffect.on", equalTo("2010-01-01"));
        party("ETS185", "EE", "2009-12-15")
                .body("authorities.text.en", equalTo(List.of("Ministry of Justice")))
                .body("authorities[0].since", equalTo("2003-05-12"))
                .body("authorities[0].article", equalTo("27(2)"));
        party("ETS185", "EE", "2010-01-01").body("authorities.text.en", equalTo(List.of("Office of the Prosecutor")));
        party("ETS185", "EE", "2003-05-11").body("authorities", nullValue());
    }

    @Test
    void anActOfAnUnknownDayCountsFromItsLatestPossibleOne() {
        var id = post("""
                {"instrument": "ETS185", "party": "PT", "type": "SIGNATURE", "period": {"text": "November 2001"},
                 "visibility": "PUBLIC"}""")
                .statusCode(201)
                .body("date", equalTo("2001-11-30"))
                .body("period.text", equalTo("November 2001"))
                .body("period.from", equalTo("2001-11-01"))
                .extract()
                .<String>path("id");
        party("ETS185", "PT", "2001-11-29").body("status", equalTo("UNKNOWN"));
        party("ETS185", "PT", "2001-11-30").body("status", equalTo("SIGNATORY"));
        Untouched.by(() -> {
            post("{\"instrument\": \"ETS185\", \"party\": \"PT\", \"type\": \"RATIFICATION\"}")
                    .statusCode(400)
                    .body("violations.field", hasItem("/date"));
            post("""
                    {"instrument": "ETS185", "party": "PT", "type": "RATIFICATION", "date": "2010-03-24",
                     "period": {"text": "2010"}}""").statusCode(400);
            post("""
                    {"instrument": "ETS185", "party": "PT", "type": "RATIFICATION", "period": {"text": "from 2010"}}""").statusCode(400);
        });
        patch("publisher", id, "{\"date\": \"2001-11-23\", \"period\": null}")
                .statusCode(200)
                .body("date", equalTo("2001-11-23"))
                .body("period", nullValue());
        party("ETS185", "PT", "2001-11-23").body("status", equalTo("SIGNATORY"));
        patch("publisher", id, "{\"date\": null, \"period\": {\"to\": \"2001-12-31\"}}")
                .statusCode(200)
                .body("date", equalTo("2001-12-31"));
        as("viewer").get(ACTIONS + "?party=PT").then().body("items[0].period.to", equalTo("2001-12-31"));
    }

    @Test
    void aTerritorySaysByWhomATreatyIsAppliedThere() {
        record("ETS189", "NL", "SIGNATURE", "2003-01-28", "PUBLIC");
        record("ETS189", "NL", "ACCEPTANCE", "2010-07-22", "PUBLIC");
        var extension = post("""
                {"instrument": "ETS189", "party": "NL", "type": "TERRITORIAL_APPLICATION", "date": "2012-01-16",
                 "inForceOn": "2012-05-01", "territory": "Curaçao", "visibility": "PUBLIC"}""")
                .statusCode(201)
                .body("territory", equalTo("Curaçao"))
                .body("territoryCode", equalTo("CW"))
                .body("territoryName", equalTo("Curaçao"))
                .extract()
                .<String>path("id");
        party("ETS189", "CW", "2012-06-01")
                .body("status", equalTo("UNKNOWN"))
                .body("appliedBy.code", equalTo(List.of("NL")))
                .body("appliedBy[0].name", equalTo("Netherlands"))
                .body("appliedBy[0].since", equalTo("2012-05-01"))
                .body("appliedBy[0].action", equalTo(extension));
        party("ETS189", "CW", "2012-04-30").body("appliedBy", nullValue());
        var told = EventLog.await(TOPIC, "ETS189:CW", 1).get(0);
        assertThat(told.type()).isEqualTo("org.cybercrimeproject.treaty-position.recomputed.v1");
        assertThat(told.data().path("cause").asText()).startsWith("treaty-position ETS189:NL version");
        assertThat(told.data().path("timelines").toString())
                .contains("\"applied\"")
                .contains("2012-05-01");
        anonymous().get(ACTIONS + "?party=NL&instrument=ETS189").then().body("items.territoryCode", hasItem("CW"));

        var ending = post("""
                {"instrument": "ETS189", "party": "NL", "type": "DENUNCIATION", "date": "2014-01-31", "territory": "CW",
                 "visibility": "PUBLIC"}""").statusCode(201).extract().<String>path("id");
        party("ETS189", "CW", "2014-05-01").body("appliedBy", nullValue());
        party("ETS189", "NL", "2014-06-01").body("status", equalTo("PARTY"));
        withdraw(ending).statusCode(200);
        party("ETS189", "CW", "2014-05-01").body("appliedBy.code", equalTo(List.of("NL")));
        patch("publisher", extension, "{\"territory\": \"AW\"}").statusCode(200).body("territoryCode", equalTo("AW"));
        party("ETS189", "CW", "2014-05-01").body("appliedBy", nullValue());
        party("ETS189", "AW", "2014-05-01").body("appliedBy.code", equalTo(List.of("NL")));
        withdraw(extension).statusCode(200);
        party("ETS189", "AW", "2014-05-01").body("appliedBy", nullValue());
        assertThat(EventLog.await(TOPIC, "ETS189:CW", 4)).hasSize(4);
    }

    @Test
    void whatAPredecessorDidIsSaidAndNotDoubted() {
        var body = """
                {"instrument": "ETS189", "party": "ME", "type": "SIGNATURE", "date": "2005-04-07"%s,
                 "visibility": "PUBLIC"}""";
        var id = post(body.formatted(""))
                .statusCode(201)
                .body("warnings.code", equalTo(List.of("SIGNATURE_NOT_OPEN_TO_PARTY")))
                .extract()
                .<String>path("id");
        patch("publisher", id, "{\"byPredecessor\": true}")
                .statusCode(200)
                .body("byPredecessor", equalTo(true))
                .body("warnings", hasSize(0));
        party("ETS189", "ME", "2005-04-07")
                .body("status", equalTo("SIGNATORY"))
                .body("basis[0].byPredecessor", equalTo(true))
                .body("warnings", hasSize(0));
    }

    @Test
    void anActIsRecordedOnceAlsoByACorrection() {
        var body = """
                {"instrument": "ETS185", "party": "HR", "type": "SIGNATURE", "date": "%s", "visibility": "PUBLIC"}""";
        var id = post(body.formatted("2002-07-24")).statusCode(201).extract().<String>path("id");
        Untouched.by(() -> post(body.formatted("2002-07-24"))
                .statusCode(409)
                .body("type", equalTo("urn:cybercrimeproject:problem:already-recorded"))
                .body("detail", containsString(id)));
        as("publisher")
                .header("Accept-Language", "fr")
                .body(body.formatted("2002-07-24"))
                .post(ACTIONS)
                .then()
                .statusCode(409);
        var other = post(body.formatted("2002-07-25")).statusCode(201).extract().<String>path("id");
        Untouched.by(() -> patch("publisher", other, "{\"date\": \"2002-07-24\"}")
                .statusCode(409)
                .body("type", equalTo("urn:cybercrimeproject:problem:already-recorded")));
        withdraw(id).statusCode(200);
        patch("publisher", other, "{\"date\": \"2002-07-24\"}").statusCode(200);
    }

    @Test
    void anActEnteredManyTimesAtOnceIsRecordedOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var post = (Callable<Integer>)
                    () -> as("publisher").body("""
                            {"instrument": "ETS185", "party": "CY", "type": "SIGNATURE", "date": "2001-11-23",
                             "visibility": "PUBLIC"}""").post(ACTIONS).statusCode();
            var codes = pool
                    .invokeAll(IntStream.range(0, 16).mapToObj(i -> post).toList())
                    .stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(codes.stream().filter(code -> code == 201)).hasSize(1);
            assertThat(codes).containsOnly(201, 409);
        } finally {
            pool.shutdown();
        }
        as("viewer").get(ACTIONS + "?party=CY").then().body("items", hasSize(1));
    }

    @Test
    void whatIsDoubtfulStandsInTheAnswerInTheReadersLanguage() {
        var id = post("""
                {"instrument": "ETS185", "party": "LV", "type": "RATIFICATION", "date": "2007-02-14"}""")
                .statusCode(201)
                .body("warnings.code", equalTo(List.of("SIGNATURE_NOT_RECORDED")))
                .body("warnings[0].message", containsString("follows a signature"))
                .body("partyName", equalTo("Latvia"))
                .extract()
                .<String>path("id");
        as("publisher")
                .header("Accept-Language", "fr")
                .body("""
                        {"instrument": "ETS185", "party": "LV", "type": "RATIFICATION", "date": "2007-02-15"}""")
                .post(ACTIONS)
                .then()
                .statusCode(201)
                .body("partyName", equalTo("Lettonie"))
                .body("warnings.code", hasItem("CONSENT_DATES_DIFFER"))
                .body("warnings.message", hasItem(containsString("Des sources donnent des jours différents")));
        as("viewer")
                .get(ACTIONS + "/" + id + "?lang=fr")
                .then()
                .body("warnings.message", hasItem(containsString("suit une signature")));
        patch("publisher", id, "{\"type\": \"DEFINITIVE_SIGNATURE\"}")
                .statusCode(200)
                .body("warnings.code", equalTo(List.of("CONSENT_DATES_DIFFER")));
    }

    private static ValidatableResponse post(String body) {
        return as("publisher").body(body).post(ACTIONS).then();
    }

    private static ValidatableResponse party(String instrument, String party, String asOf) {
        return anonymous()
                .get("/api/v1/instruments/" + instrument + "/parties/" + party + "?asOf=" + asOf)
                .then()
                .statusCode(200);
    }
}

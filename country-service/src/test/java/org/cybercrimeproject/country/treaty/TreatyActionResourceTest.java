package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class TreatyActionResourceTest {

    private static final String ACTIONS = "/api/v1/treaty-actions";

    @Test
    void azerbaijanSignsDepositsAndBecomesAParty() {
        record("publisher", "AZ", "SIGNATURE", "2008-06-30", "PUBLIC").statusCode(201);
        record("publisher", "AZ", "RATIFICATION", "2010-03-15", "PUBLIC")
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/treaty-actions/[0-9a-f-]{36}"))
                .header("ETag", matchesPattern("\"2-[0-9a-f]{16}\""))
                .body("takesEffect.on", equalTo("2010-07-01"))
                .body("takesEffect.basis", equalTo("COMPUTED"));

        position("ETS185", "AZ", "2010-02-01")
                .body("status", equalTo("SIGNATORY"))
                .body("since", equalTo("2008-06-30"))
                .body("next.from", equalTo("2010-03-15"))
                .body("basis.type", equalTo(List.of("SIGNATURE")))
                .body("basis[0].on", equalTo("2008-06-30"))
                .body("basis[0].id", notNullValue())
                .body("warnings", hasSize(0));
        position("ETS185", "AZ", "2010-03-16")
                .body("status", equalTo("CONSENT_DEPOSITED"))
                .body("entryIntoForce.on", equalTo("2010-07-01"))
                .body("entryIntoForce.basis", equalTo("COMPUTED"))
                .body("next.status", equalTo("PARTY"));
        position("ETS185", "AZ", "2010-07-01").body("status", equalTo("PARTY")).body("next", nullValue());
        anonymous()
                .get("/api/v1/countries/AZ?asOf=2010-07-01")
                .then()
                .statusCode(200)
                .body("positions.find { it.instrument == 'ETS185' }.status", equalTo("PARTY"))
                .body("positions.find { it.instrument == 'ETS189' }.status", equalTo("UNKNOWN"));
    }

    @Test
    void germanyIsAPartyTurkeyHasDoneNothingLaosIsUnknown() {
        record("publisher", "DE", "SIGNATURE", "2001-11-23", "PUBLIC").statusCode(201);
        record("publisher", "DE", "RATIFICATION", "2009-03-09", "PUBLIC").statusCode(201);
        record("publisher", "TR", "NO_ACTION_STATED", "2010-01-12", "PUBLIC").statusCode(201);

        position("ETS185", "DE", "2010-02-01").body("status", equalTo("PARTY"));
        position("ETS185", "TR", "2010-02-01")
                .body("status", equalTo("NONE"))
                .body("statedUpTo", equalTo("2010-01-12"))
                .body("since", nullValue());
        position("ETS185", "LA", "2010-02-01")
                .body("status", equalTo("UNKNOWN"))
                .body("basis", hasSize(0))
                .body("warnings", hasSize(0));
        anonymous()
                .get("/api/v1/instruments/ETS185/status-chart?asOf=2010-02-01")
                .then()
                .statusCode(200)
                .body("rows", hasSize(251))
                .body("rows.find { it.party == 'DE' }.status", equalTo("PARTY"))
                .body("rows.find { it.party == 'DE' }.since", equalTo("2009-07-01"))
                .body("rows.find { it.party == 'TR' }.status", equalTo("NONE"))
                .body("rows.find { it.party == 'TR' }.since", nullValue())
                .body("rows.find { it.party == 'LA' }.status", equalTo("UNKNOWN"))
                .body("byStatus.values().sum()", is(251));
    }

    @Test
    void whatIsInternalIsInNoAnswerToOthers() {
        var reference = "MC-SIGNS";
        as("editor").body("""
                        {"reference": "MC-SIGNS", "instrument": "ETS185", "party": "MC", "type": "SIGNATURE",
                         "date": "2013-05-02"}""").post(ACTIONS).then().statusCode(201);
        as("editor").body("""
                        {"instrument": "ETS185", "party": "MC", "type": "RATIFICATION", "date": "2017-03-17",
                         "visibility": "PARTNERS"}""").post(ACTIONS).then().statusCode(201);
        record("publisher", "MC", "REQUEST_TO_BE_INVITED", "2012-01-10", "PUBLIC")
                .statusCode(201);

        for (var role : List.of("anonymous", "partner", "viewer")) {
            var caller = role.equals("anonymous") ? anonymous() : as(role);
            var status = switch (role) {
                case "anonymous" -> "REQUESTED";
                case "partner" -> "CONSENT_DEPOSITED";
                default -> "CONSENT_DEPOSITED";
            };
            caller.get("/api/v1/instruments/ETS185/parties/MC?asOf=2017-04-01")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo(status));
        }
        anonymous()
                .get(ACTIONS + "?party=MC&total=true")
                .then()
                .statusCode(200)
                .body("items.type", equalTo(List.of("REQUEST_TO_BE_INVITED")))
                .body("total.value", is(1));
        as("partner").get(ACTIONS + "?party=MC").then().body("items.type", hasItem("RATIFICATION"));
        as("partner").get(ACTIONS + "?party=MC").then().body("items.type", not(hasItem("SIGNATURE")));
        as("partner")
                .get("/api/v1/instruments/ETS185/parties/MC?asOf=2017-04-01")
                .then()
                .body("warnings.code", equalTo(List.of("SIGNATURE_NOT_RECORDED")));
        as("viewer")
                .get("/api/v1/instruments/ETS185/parties/MC?asOf=2017-04-01")
                .then()
                .body("warnings", hasSize(0));
        as("viewer").get(ACTIONS + "/" + reference).then().statusCode(200);
        anonymous().get(ACTIONS + "/" + reference).then().statusCode(404);
        as("partner").get(ACTIONS + "/" + reference).then().statusCode(404);
        as("partner")
                .get("/api/v1/instruments/ETS185/status-chart?asOf=2015-01-01")
                .then()
                .body("rows.find { it.party == 'MC' }.status", equalTo("REQUESTED"));
        as("viewer")
                .get("/api/v1/instruments/ETS185/status-chart?asOf=2015-01-01")
                .then()
                .body("rows.find { it.party == 'MC' }.status", equalTo("SIGNATORY"));
    }

    @Test
    void aPositionThatIsAllInternalLeavesNoTrace() {
        as("editor").body("""
                        {"instrument": "ETS189", "party": "MC", "type": "SIGNATURE", "date": "2013-05-02"}""").post(ACTIONS).then().statusCode(201);
        anonymous()
                .get("/api/v1/instruments/ETS189/parties/MC")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"0-[0-9a-f]{16}\""))
                .body("status", equalTo("UNKNOWN"))
                .body("basis", hasSize(0));
    }

    @Test
    void onlyRolesThatMayDoSoWriteAndPublish() {
        var signature = """
                {"instrument": "ETS185", "party": "SM", "type": "SIGNATURE", "date": "2017-03-17", "visibility": "%s"}""";
        anonymous().body(signature.formatted("INTERNAL")).post(ACTIONS).then().statusCode(401);
        for (var role : List.of("partner", "viewer", "operator")) {
            as(role).body(signature.formatted("INTERNAL")).post(ACTIONS).then().statusCode(403);
        }
        as("editor")
                .body(signature.formatted("PUBLIC"))
                .post(ACTIONS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", containsString("publisher-needed"));
        as("viewer").get(ACTIONS + "?party=SM").then().body("items", hasSize(0));
        as("publisher").body(signature.formatted("PUBLIC")).post(ACTIONS).then().statusCode(201);
    }

    @Test
    void aReferenceIsGivenOnceOverAllActions() {
        var body = """
                {"reference": "TA-SIGNS", "instrument": "ETS185", "party": "%s", "type": "SIGNATURE",
                 "date": "2005-05-09"}""";
        var id = as("editor")
                .body(body.formatted("PL"))
                .post(ACTIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (var party : List.of("PL", "SE")) {
            as("editor")
                    .body(body.formatted(party))
                    .post(ACTIONS)
                    .then()
                    .statusCode(409)
                    .body("type", containsString("reference-taken"));
        }
        as("viewer").get(ACTIONS + "?party=PL").then().body("items", hasSize(1));
        as("viewer").get(ACTIONS + "?party=SE").then().body("items", hasSize(0));
        as("viewer")
                .get(ACTIONS + "/TA-SIGNS")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("version", is(1));
    }

    @Test
    void twoFirstActionsAtOnceBothArrive() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var posts = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Integer>) () -> as("editor")
                            .body("""
                                    {"instrument": "ETS185", "party": "NO", "type": "DECLARATION",
                                     "declaration": "OTHER", "date": "2006-06-%02d"}""".formatted(10 + i))
                            .post(ACTIONS)
                            .statusCode())
                    .toList();
            for (var answer : pool.invokeAll(posts)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            pool.shutdown();
        }
        as("viewer").get(ACTIONS + "?party=NO").then().body("items", hasSize(8));
    }

    @Test
    void rulesRefuseWhatTheRecordContradictsAndNothingElse() {
        record("publisher", "IE", "NO_ACTION_STATED", "2010-01-12", "PUBLIC").statusCode(201);
        record("editor", "IE", "DENUNCIATION", "2010-01-12", "INTERNAL")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("denunciation-by-no-party"))
                .body("detail", containsString("Art. 47(1)"));
        record("editor", "IE", "SIGNATURE", "2001-11-22", "INTERNAL")
                .statusCode(409)
                .body("type", containsString("before-opening"));
        record("editor", "IE", "SIGNATURE", "2199-01-01", "INTERNAL")
                .statusCode(409)
                .body("type", containsString("in-the-future"));
        as("editor")
                .body("""
                        {"instrument": "ETS185", "party": "IE", "type": "RESERVATION", "date": "2010-01-12",
                         "provisions": ["15"]}""")
                .post(ACTIONS)
                .then()
                .statusCode(409)
                .body("type", containsString("reservation-not-allowed"));
        as("editor").body("""
                        {"instrument": "CETS999", "party": "IE", "type": "SIGNATURE", "date": "2010-01-12"}""").post(ACTIONS).then().statusCode(409).body("type", containsString("unknown-instrument"));
        as("viewer").get(ACTIONS + "?party=IE").then().body("items", hasSize(1));
        as("editor").body("""
                        {"instrument": "ETS185", "party": "IE", "type": "ENTRY_INTO_FORCE_STATED",
                         "date": "2010-01-12", "inForceOn": "2190-01-01"}""").post(ACTIONS).then().statusCode(201);
        as("viewer")
                .get("/api/v1/instruments/ETS185/parties/IE?asOf=2190-01-01")
                .then()
                .body("status", equalTo("PARTY"));
    }

    @Test
    void listsFilterSortAndPage() {
        for (var day : List.of("2011-01-03", "2011-01-01", "2011-01-02")) {
            record("publisher", "BA", "DECLARATION", day, "PUBLIC").statusCode(201);
        }
        var first = anonymous()
                .get(ACTIONS + "?party=BA&sort=date&limit=2")
                .then()
                .statusCode(200)
                .body("items.date", equalTo(List.of("2011-01-01", "2011-01-02")))
                .header("Link", containsString("rel=\"next\""))
                .extract();
        String cursor = first.path("nextCursor");
        anonymous()
                .get(ACTIONS + "?party=BA&sort=date&limit=2&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.date", equalTo(List.of("2011-01-03")))
                .body("nextCursor", nullValue());
        anonymous()
                .get(ACTIONS + "?party=DE&sort=date&limit=2&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-cursor"));
        anonymous()
                .get(ACTIONS + "?party=BA&from=2011-01-02&to=2011-01-02")
                .then()
                .body("items.date", equalTo(List.of("2011-01-02")));
        anonymous()
                .get(ACTIONS + "?party=BA&asOf=2011-01-01")
                .then()
                .body("items.date", equalTo(List.of("2011-01-01")));
        anonymous()
                .get(ACTIONS + "?instrument=ETS185&type=DECLARATION")
                .then()
                .body("items.type", everyItem(equalTo("DECLARATION")));
    }

    @Test
    void anActionDidNotExistBeforeItsDay() {
        String id = record("publisher", "HU", "SIGNATURE", "2001-11-23", "PUBLIC")
                .statusCode(201)
                .extract()
                .path("id");
        anonymous()
                .get(ACTIONS + "/" + id + "?asOf=2001-11-22")
                .then()
                .statusCode(404)
                .body("type", containsString("not-yet"))
                .body("detail", containsString("2001-11-23"));
        var tag = anonymous()
                .get(ACTIONS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        anonymous().header("If-None-Match", tag).get(ACTIONS + "/" + id).then().statusCode(304);
    }

    @Test
    void anAnswerIsNewWhenWhatItRestsOnIsNew() {
        var country = anonymous().get("/api/v1/countries/FI?asOf=2010-02-01").header("ETag");
        var party = anonymous()
                .get("/api/v1/instruments/ETS185/parties/FI?asOf=2010-02-01")
                .header("ETag");
        record("publisher", "FI", "SIGNATURE", "2001-11-23", "PUBLIC").statusCode(201);
        anonymous()
                .header("If-None-Match", country)
                .get("/api/v1/countries/FI?asOf=2010-02-01")
                .then()
                .statusCode(200)
                .body("positions.find { it.instrument == 'ETS185' }.status", equalTo("SIGNATORY"));
        anonymous()
                .header("If-None-Match", party)
                .get("/api/v1/instruments/ETS185/parties/FI?asOf=2010-02-01")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse position(String instrument, String party, String asOf) {
        return anonymous()
                .get("/api/v1/instruments/" + instrument + "/parties/" + party + "?asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse record(String role, String party, String type, String date, String visibility) {
        var declaration = type.equals("DECLARATION") ? "\"declaration\": \"OTHER\", " : "";
        return as(role).body("""
                        {"instrument": "ETS185", "party": "%s", "type": "%s", "date": "%s", %s"visibility": "%s"}""".formatted(party, type, date, declaration, visibility))
                .post(ACTIONS)
                .then();
    }
}

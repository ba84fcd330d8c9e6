package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;
import static org.cybercrimeproject.country.treaty.TreatyCalls.patch;
import static org.cybercrimeproject.country.treaty.TreatyCalls.post;
import static org.cybercrimeproject.country.treaty.TreatyCalls.record;
import static org.cybercrimeproject.country.treaty.TreatyCalls.settledNow;
import static org.cybercrimeproject.country.treaty.TreatyCalls.versions;
import static org.cybercrimeproject.country.treaty.TreatyCalls.withdraw;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cybercrimeproject.country.instrument.Instruments;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.EventLog;
import org.cybercrimeproject.kit.test.GoldenEvents;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.writing.Changes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What follows from a change elsewhere, shown with an instrument of which no source states that it is in force. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class RecomputationTest {

    private static final String TOPIC = "country.events";
    private static final String CODE = "CETS224";

    @Inject
    AgroalDataSource database;

    @Inject
    Changes changes;

    @Inject
    TreatyPositions positions;

    @Inject
    Instruments instruments;

    private final List<String> recorded = new ArrayList<>();

    /** The instrument is everybody's: what was recorded under it is taken back. */
    @AfterEach
    void takeBack() {
        recorded.forEach(id -> withdraw(id));
        instrument("viewer", "2026-01-01").body("entryIntoForce", nullValue());
    }

    @Test
    void theFifthConsentBringsTheInstrumentIntoForceAndItsPartiesWithIt() {
        consent("BE", "2024-01-10", "PUBLIC");
        consent("DK", "2024-01-11", "PUBLIC");
        consent("EE", "2024-01-12", "PUBLIC");
        consent("FI", "2024-01-13", "PUBLIC");
        recorded.add(record(CODE, "BG", "SIGNATURE", "2024-01-14", "PUBLIC"));
        party("anonymous", "BE").body("status", equalTo("CONSENT_DEPOSITED")).body("next", nullValue());
        recorded.add(record("ETS185", "BE", "SIGNATURE", "2001-11-23", "PUBLIC"));
        var signatory = versions(CODE, "BG");
        var convention = versions("ETS185", "BE");
        var before = versions(CODE, "BE").get(0);
        instrument("anonymous", "2026-01-01").body("entryIntoForce", nullValue());

        consent("HR", "2024-11-30", "PUBLIC");

        instrument("anonymous", "2026-01-01")
                .body("entryIntoForce.on", equalTo("2025-03-01"))
                .body("entryIntoForce.basis", equalTo("COMPUTED"))
                .body("entryIntoForce.decidedOn", equalTo("2024-11-30"));
        instrument("anonymous", "2024-11-29").body("entryIntoForce", nullValue());
        party("anonymous", "BE").body("status", equalTo("PARTY")).body("since", equalTo("2025-03-01"));
        anonymous()
                .get("/api/v1/instruments/" + CODE + "/status-chart?asOf=2026-01-01")
                .then()
                .body("byStatus.PARTY", equalTo(5));
        assertThat(versions(CODE, "BE").get(0)).as("its own version").isEqualTo(before + 1);
        assertThat(versions(CODE, "HR"))
                .as("who brought it about is written once")
                .hasSize(1);
        assertThat(versions(CODE, "BG")).as("a signatory stays one").isEqualTo(signatory);
        assertThat(versions("ETS185", "BE")).as("another instrument").isEqualTo(convention);
        var told = EventLog.await(TOPIC, CODE + ":BE", before + 1);
        var last = told.get(told.size() - 1);
        assertThat(last.type()).isEqualTo("org.cybercrimeproject.treaty-position.recomputed.v1");
        assertThat(last.data().get("cause").asText()).matches("instrument CETS224 version [0-9]+");
        assertThat(last.attributes()).containsEntry("actor", "test-publisher");
        instrumentIsToldAsInItsExample();
        everyStoredValueIsWhatFollowsNow();
    }

    /** How often it was told before depends on the other tests. */
    private static void instrumentIsToldAsInItsExample() {
        var told = EventLog.await(TOPIC, CODE, 2);
        var last = told.get(told.size() - 1);
        var attributes = new LinkedHashMap<>(last.attributes());
        attributes.put("sequence", "2");
        GoldenEvents.check(new EventLog.Logged(last.key(), attributes, last.data()));
        assertThat(last.data().get("cause").asText()).isEqualTo("treaty-position CETS224:HR version 1");
    }

    @Test
    void aConsentThatIsSentTwiceIsAnsweredAsTheFirstTimeWhateverElseFollowedFromIt() {
        List.of("BE", "DK", "EE", "FI").forEach(party -> consent(party, "2024-01-10", "PUBLIC"));
        var fifth =
                as("publisher").header("Idempotency-Key", "the-fifth-consent").body("""
                {"instrument": "CETS224", "party": "MT", "type": "RATIFICATION", "date": "2024-02-10",
                 "visibility": "PUBLIC"}""");
        var first = fifth.post(TreatyCalls.ACTIONS).then().statusCode(201).extract();
        recorded.add(first.path("id"));
        instrument("anonymous", "2026-01-01").body("entryIntoForce.on", equalTo("2024-06-01"));

        fifth.post(TreatyCalls.ACTIONS)
                .then()
                .statusCode(201)
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag")));
        assertThat(versions(CODE, "MT")).containsExactly(1);
    }

    @Test
    void aConsentThatIsMovedOrTakenBackMovesTheDayWithIt() {
        List.of("BE", "DK", "EE", "FI").forEach(party -> consent(party, "2024-01-10", "PUBLIC"));
        var fifth = consent("NO", "2024-02-10", "PUBLIC");
        instrument("anonymous", "2026-01-01").body("entryIntoForce.on", equalTo("2024-06-01"));
        var then = settledNow();
        patch("publisher", fifth, "{\"date\": \"2024-05-10\"}").statusCode(200);
        instrument("anonymous", "2026-01-01").body("entryIntoForce.on", equalTo("2024-09-01"));
        party("anonymous", "EE").body("since", equalTo("2024-09-01"));
        withdraw(fifth).statusCode(200);
        instrument("anonymous", "2026-01-01").body("entryIntoForce", nullValue());
        party("anonymous", "EE").body("status", equalTo("CONSENT_DEPOSITED"));

        // What was withdrawn is for viewers, at every instant; others see what followed without it.
        as("viewer")
                .get("/api/v1/instruments/" + CODE + "?asOf=2026-01-01&knownAt=" + then)
                .then()
                .statusCode(200)
                .body("entryIntoForce.on", equalTo("2024-06-01"));
        as("viewer")
                .get("/api/v1/instruments/" + CODE + "/parties/EE?asOf=2026-01-01&knownAt=" + then)
                .then()
                .body("status", equalTo("PARTY"))
                .body("since", equalTo("2024-06-01"));
        anonymous()
                .get("/api/v1/instruments/" + CODE + "?asOf=2026-01-01&knownAt=" + then)
                .then()
                .statusCode(200)
                .body("entryIntoForce", nullValue());
        everyStoredValueIsWhatFollowsNow();
    }

    @Test
    void eachLevelSeesWhatFollowsFromWhatItMaySee() {
        List.of("BE", "DK", "EE", "FI").forEach(party -> consent(party, "2024-01-10", "PUBLIC"));
        consent("NO", "2024-02-10", "PARTNERS");
        instrument("anonymous", "2026-01-01").body("entryIntoForce", nullValue());
        instrument("partner", "2026-01-01").body("entryIntoForce.on", equalTo("2024-06-01"));
        party("anonymous", "BE").body("status", equalTo("CONSENT_DEPOSITED"));
        party("partner", "BE").body("status", equalTo("PARTY"));
        for (var role : List.of("partner", "viewer")) {
            as(role).get("/api/v1/instruments?asOf=2026-01-01")
                    .then()
                    .body("items.find { it.code == 'CETS224' }.entryIntoForce.on", equalTo("2024-06-01"));
        }
        anonymous()
                .get("/api/v1/instruments?asOf=2026-01-01")
                .then()
                .body("items.findAll { it.code == 'CETS224' }.size()", equalTo(1))
                .body("items.find { it.code == 'CETS224' }.entryIntoForce", nullValue());
    }

    @Test
    void theConventionDecidesWhoMaySignItsProtocols() {
        recorded.add(record(CODE, "CL", "SIGNATURE", "2023-01-10", "PUBLIC"));
        party("anonymous", "CL").body("warnings.code", equalTo(List.of("SIGNATURE_NOT_OPEN_TO_PARTY")));
        var accession = record("ETS185", "CL", "ACCESSION", "2017-04-20", "PUBLIC");
        recorded.add(accession);
        party("anonymous", "CL").body("warnings.size()", equalTo(0));
        var told = EventLog.await(TOPIC, CODE + ":CL", 2);
        assertThat(told.get(1).type()).isEqualTo("org.cybercrimeproject.treaty-position.recomputed.v1");
        assertThat(told.get(1).data().get("cause").asText()).isEqualTo("treaty-position ETS185:CL version 1");
        GoldenEvents.check(told.get(1));
        recorded.add(record("ETS185", "CL", "DESIGNATION_OF_AUTHORITY", "2017-04-20", "PUBLIC"));
        assertThat(versions(CODE, "CL")).containsExactly(2, 1);
        everyStoredValueIsWhatFollowsNow();
    }

    @Test
    void writersAtOnceLeaveNoStaleValueBehind() throws Exception {
        var parties = List.of("AT", "CY", "CZ", "ES", "HU", "LT", "LV", "PT");
        var calls = new ArrayList<Callable<String>>();
        for (var party : parties) {
            calls.add(() -> posted(CODE, party, "RATIFICATION", "2024-03-1" + parties.indexOf(party)));
            calls.add(() -> posted(CODE, party, "SIGNATURE", "2023-03-10"));
            calls.add(() -> posted("ETS185", party, "RATIFICATION", "2015-03-10"));
            calls.add(() -> posted("ETS189", party, "SIGNATURE", "2015-04-10"));
            calls.add(() -> posted("ETS185", party, "SIGNATURE", "2015-02-10"));
        }
        var pool = Executors.newFixedThreadPool(12);
        try {
            for (var answer : pool.invokeAll(calls)) {
                recorded.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        everyStoredValueIsWhatFollowsNow();
        instrument("anonymous", "2026-01-01").body("entryIntoForce.on", equalTo("2024-07-01"));
        for (var party : parties) {
            party("anonymous", party).body("status", equalTo("PARTY")).body("warnings.size()", equalTo(0));
            assertThat(Set.copyOf(versions(CODE, party)))
                    .as("no version is lost")
                    .hasSameSizeAs(versions(CODE, party));
        }
    }

    /** A request that met others too often may be repeated (503); none is lost, none is refused. */
    private static String posted(String instrument, String party, String type, String date) {
        while (true) {
            var response = post(instrument, party, type, date, "PUBLIC");
            if (response.statusCode() != 503) {
                return response.then().statusCode(201).extract().path("id");
            }
        }
    }

    private void everyStoredValueIsWhatFollowsNow() {
        for (var written : changes.all(positions)) {
            var state = written.state();
            assertThat(stored("treaty-position", state.id(), written.version()))
                    .as(state.reference())
                    .isEqualTo(Json.write(positions.timelines(state)));
        }
        for (var written : changes.all(instruments)) {
            var state = written.state();
            assertThat(stored("instrument", state.id(), written.version()))
                    .as(state.reference())
                    .isEqualTo(Json.write(instruments.timelines(state)));
        }
    }

    private String stored(String type, Object id, long version) {
        return new Sql(database)
                .query(
                        "select timelines from change where aggregate_type = ? and aggregate_id = ? and version = ?",
                        row -> row.getString(1),
                        type,
                        id,
                        version)
                .get(0);
    }

    private String consent(String party, String date, String visibility) {
        var id = record(CODE, party, "RATIFICATION", date, visibility);
        recorded.add(id);
        return id;
    }

    private static ValidatableResponse instrument(String role, String asOf) {
        return caller(role)
                .get("/api/v1/instruments/" + CODE + "?asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse party(String role, String party) {
        return caller(role)
                .get("/api/v1/instruments/" + CODE + "/parties/" + party + "?asOf=2026-01-01")
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification caller(String role) {
        return role.equals("anonymous") ? anonymous() : as(role);
    }
}

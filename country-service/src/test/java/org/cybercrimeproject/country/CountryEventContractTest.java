package org.cybercrimeproject.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Suite.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cybercrimeproject.kit.test.EventLog;
import org.cybercrimeproject.kit.test.GoldenEvents;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class CountryEventContractTest {

    private static final String TOPIC = "country.events";

    @Test
    void theCatalogueIsToldAsInItsExamples() {
        GoldenEvents.check(EventLog.await(TOPIC, "TR", 1).get(0));
        GoldenEvents.check(EventLog.await(TOPIC, "ASEAN", 1).get(0));
        GoldenEvents.check(EventLog.await(TOPIC, "ETS185", 1).get(0));
    }

    @Test
    void aPositionIsToldWithItsStatusForEachLevel() {
        action("""
                {"reference": "GOLDEN-SIGNS", "instrument": "ETS185", "party": "LI", "type": "SIGNATURE",
                 "period": {"text": "November 2008"}, "byPredecessor": true, "visibility": "PUBLIC",
                 "provenance": {"source": {"title": "Chart of signatures"}, "basis": "VERBATIM"}}""");
        action("""
                {"reference": "GOLDEN-RATIFIES", "instrument": "ETS185", "party": "LI", "type": "RATIFICATION",
                 "date": "2016-01-27", "visibility": "PARTNERS"}""");
        action("""
                {"reference": "GOLDEN-RESERVES", "instrument": "ETS185", "party": "LI", "type": "RESERVATION",
                 "date": "2016-01-27", "provisions": ["14(3)(a)", "22(2)"], "article": "42",
                 "text": {"en": "Kept for serious offences."}}""");

        var told = EventLog.await(TOPIC, "ETS185:LI", 3);
        assertThat(told).extracting(EventLog.Logged::sequence).containsExactly(1L, 2L, 3L);
        GoldenEvents.check(told.get(2));

        change("PATCH", "/api/v1/treaty-actions/GOLDEN-RESERVES", "?reason=A typing error", """
                {"provisions": ["14(3)"], "visibility": "PARTNERS"}""");
        change("POST", "/api/v1/treaty-actions/GOLDEN-RESERVES", "/withdraw", """
                {"reason": "It was a declaration."}""");
        var changed = EventLog.await(TOPIC, "ETS185:LI", 5);
        GoldenEvents.check(changed.get(3));
        GoldenEvents.check(changed.get(4));
    }

    @Test
    void aStatementIsToldAsInItsExample() {
        String id = as("publisher")
                .body("""
                        {"reference": "GOLDEN-STATEMENT", "subject": {"kind": "GROUP", "code": "ASEAN"},
                         "exceptions": ["PH"], "wording": {"en": "Substantive law is well covered."},
                         "on": "2010-01-28", "topic": "SUBSTANTIVE_LAW", "speaker": "an expert",
                         "occasion": {"reference": "GPC2.MANILA", "name": "Manila"}, "project": "GPC2", "visibility": "PUBLIC",
                         "provenance": {"locator": "line 63", "basis": "PARAPHRASED"}}""")
                .post("/api/v1/country-statements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        GoldenEvents.check(EventLog.await(TOPIC, id, 1).get(0));

        change("PATCH", "/api/v1/country-statements/" + id, "", """
                {"exceptions": [], "wording": {"fr": "Le droit matériel est bien couvert."}}""");
        change("POST", "/api/v1/country-statements/" + id, "/withdraw", """
                {"reason": "Said by somebody else."}""");
        var changed = EventLog.await(TOPIC, id, 3);
        GoldenEvents.check(changed.get(1));
        GoldenEvents.check(changed.get(2));
    }

    private static void change(String method, String address, String more, String body) {
        as("publisher")
                .header("If-Match", "*")
                .body(body)
                .request(method, address + more)
                .then()
                .statusCode(200);
    }

    private static void action(String body) {
        as("publisher").body(body).post("/api/v1/treaty-actions").then().statusCode(201);
    }
}

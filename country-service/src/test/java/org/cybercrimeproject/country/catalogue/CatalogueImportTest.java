package org.cybercrimeproject.country.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Holder.instrument;
import static org.cybercrimeproject.country.Holder.isFree;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.cybercrimeproject.country.Holder;
import org.cybercrimeproject.country.country.CountryState;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.group.Membership;
import org.cybercrimeproject.country.instrument.InstrumentState.Basis;
import org.cybercrimeproject.country.instrument.InstrumentState.OwnEntryIntoForce;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class CatalogueImportTest {

    @Inject
    CatalogueImport catalogueImport;

    @Inject
    AgroalDataSource database;

    @Test
    void aSecondStartWritesNothing() {
        long before = changes();
        assertThat(catalogueImport.bring(Catalogue.read())).isZero();
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void theSystemItselfIsTheActorAndEverybodyMaySeeIt() {
        var actors = new Sql(database)
                .query(
                        "select distinct actor || ' ' || level from change where aggregate_type"
                                + " in ('country', 'group', 'instrument')",
                        row -> row.getString(1));
        assertThat(actors).containsExactly("system:catalogue 0");
    }

    @Test
    void onlyWhatDiffersBecomesANewVersion() {
        var catalogue = Catalogue.read();
        var moved = catalogue.countries().stream()
                .map(country -> country.code().equals("NU") ? withCapital(country, "Alofi South") : country)
                .toList();
        var changed = new Catalogue(moved, catalogue.groups(), catalogue.instruments());
        long before = changes();
        assertThat(catalogueImport.bring(changed)).isEqualTo(1);
        assertThat(changes()).isEqualTo(before + 1);
        anonymous()
                .get("/api/v1/countries/NU")
                .then()
                .body("capital", equalTo("Alofi South"))
                .body("version", equalTo(2));
        assertThat(catalogueImport.bring(catalogue)).isEqualTo(1);
        anonymous().get("/api/v1/countries/NU").then().body("capital", equalTo("Alofi"));
    }

    @Test
    void twoReplicasThatStartAtOnceImportOnce() throws Exception {
        var catalogue = Catalogue.read();
        var moved = catalogue.countries().stream()
                .map(country -> country.code().equals("NR") ? withCapital(country, "Aiwo") : country)
                .toList();
        var changed = new Catalogue(moved, catalogue.groups(), catalogue.instruments());
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> start = () -> catalogueImport.bring(changed);
            int written = 0;
            for (var replica : pool.invokeAll(List.of(start, start))) {
                written += replica.get();
            }
            assertThat(written).isEqualTo(1);
        } finally {
            pool.shutdown();
            catalogueImport.bring(catalogue);
        }
    }

    @Test
    void positionsFollowTheCatalogueInTheSameTransaction() {
        var catalogue = Catalogue.read();
        var ratified = record("CETS224", "RS", "RATIFICATION", "2023-02-09");
        var signed = record("ETS185", "KZ", "SIGNATURE", "2010-01-10");
        var untouched = record("ETS185", "ME", "SIGNATURE", "2009-01-10");
        position("CETS224", "RS").body("status", equalTo("CONSENT_DEPOSITED"));
        position("ETS185", "KZ").body("warnings.code", equalTo(List.of("SIGNATURE_NOT_OPEN_TO_PARTY")));

        try {
            assertThat(catalogueImport.bring(moved(catalogue))).isEqualTo(2);
            position("CETS224", "RS").body("status", equalTo("PARTY")).body("since", equalTo("2024-01-01"));
            position("ETS185", "KZ").body("warnings.size()", equalTo(0));
            assertThat(newest("CETS224:RS"))
                    .matches("2 .*recomputed.v1 system:catalogue instrument CETS224 version .*");
            assertThat(newest("ETS185:KZ")).matches("2 .*recomputed.v1 system:catalogue group COE version .*");
            assertThat(newest("ETS185:ME")).startsWith("1 ");
        } finally {
            assertThat(catalogueImport.bring(catalogue)).isEqualTo(2);
            List.of(ratified, signed, untouched).forEach(CatalogueImportTest::withdraw);
        }
        position("CETS224", "RS").body("status", equalTo("UNKNOWN"));
    }

    @Test
    void noPositionIsWrittenWhileTheCatalogueMovesInstruments() throws Exception {
        var catalogue = Catalogue.read();
        var held = new Holder(database, instrument("ETS185", "share"));
        var replica = CompletableFuture.supplyAsync(() -> catalogueImport.bring(moved(catalogue)));
        try (held) {
            held.awaitWaiting(replica);
            assertThat(isFree(database, "CETS224")).as("taken before").isFalse();
            assertThat(isFree(database, "ETS189")).as("to be taken behind").isTrue();
        } finally {
            assertThat(replica.join()).isEqualTo(2);
            assertThat(catalogueImport.bring(catalogue)).isEqualTo(2);
        }
    }

    /** The protocol is said to be in force, and Kazakhstan to be a member. */
    private static Catalogue moved(Catalogue catalogue) {
        var stated = new OwnEntryIntoForce(LocalDate.parse("2024-01-01"), Basis.STATED, "a test", null);
        return new Catalogue(
                catalogue.countries(),
                catalogue.groups().stream()
                        .map(group -> group.code().equals("COE") ? withKazakhstan(group) : group)
                        .toList(),
                catalogue.instruments().stream()
                        .map(instrument -> instrument.code().equals("CETS224")
                                ? instrument.enteringIntoForce(Optional.of(stated))
                                : instrument)
                        .toList());
    }

    private static GroupState withKazakhstan(GroupState group) {
        var members = new ArrayList<>(group.members());
        members.add(new Membership("KZ", LocalDate.parse("2009-01-01"), null));
        return new GroupState(group.id(), group.code(), group.title(), group.aliases(), members, group.visibility());
    }

    private static String record(String instrument, String party, String type, String date) {
        return as("publisher")
                .body("""
                        {"instrument": "%s", "party": "%s", "type": "%s", "date": "%s", "visibility": "PUBLIC"}""".formatted(instrument, party, type, date))
                .post("/api/v1/treaty-actions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void withdraw(String action) {
        as("publisher")
                .header("If-Match", "*")
                .body("{\"reason\": \"A test.\"}")
                .post("/api/v1/treaty-actions/" + action + "/withdraw")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse position(String instrument, String party) {
        return anonymous()
                .get("/api/v1/instruments/" + instrument + "/parties/" + party)
                .then()
                .statusCode(200);
    }

    private String newest(String subject) {
        return new Sql(database)
                .query(
                        "select version || ' ' || type || ' ' || actor || ' ' || coalesce(cause, '') from change"
                                + " where subject = ? order by version desc limit 1",
                        row -> row.getString(1),
                        subject)
                .get(0);
    }

    private static CountryState withCapital(CountryState country, String capital) {
        return new CountryState(
                country.id(),
                country.code(),
                country.alpha3(),
                country.numeric(),
                country.names(),
                country.lastDay(),
                country.successors(),
                country.partOf(),
                country.region(),
                country.subRegion(),
                capital,
                country.visibility());
    }

    private long changes() {
        return new Sql(database)
                .query("select count(*) from change", row -> row.getLong(1))
                .get(0);
    }
}

package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Holder.instrument;
import static org.cybercrimeproject.country.Holder.isFree;
import static org.cybercrimeproject.country.treaty.TreatyCalls.post;
import static org.cybercrimeproject.country.treaty.TreatyCalls.record;
import static org.cybercrimeproject.country.treaty.TreatyCalls.withdraw;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.cybercrimeproject.country.Holder;
import org.cybercrimeproject.country.instrument.Instruments;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a writer of treaty actions waits for, and that it holds nothing yet of what comes later in the order. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class TreatyLocksTest {

    /** The party of these tests, and the number by which it is locked: «SE» behind «PRTY». */
    private static final String PARTY = "SE";

    private static final String ITS_LOCK = "(x'50525459'::int, x'00530045'::int)";

    @Inject
    AgroalDataSource database;

    @Test
    void aConsentHasItsInstrumentForItselfBeforeItTakesItsParty() throws Exception {
        String signed;
        CompletableFuture<Response> consent;
        try (var held = new Holder(database, instrument("CETS224", "share"))) {
            signed = record("CETS224", PARTY, "SIGNATURE", "2023-01-10", "PUBLIC");
            consent = waiting(held, "CETS224", "RATIFICATION");
            assertThat(partyIsFree()).isTrue();
        }
        done(consent);
        withdraw(signed).statusCode(200);
    }

    @Test
    void aCorrectionTakesThemBeforeThePositionItself() throws Exception {
        var consent = record("CETS224", PARTY, "RATIFICATION", "2023-01-10", "PUBLIC");
        CompletableFuture<ValidatableResponse> correction;
        try (var held = new Holder(database, instrument("CETS224", "share"))) {
            correction = CompletableFuture.supplyAsync(() -> withdraw(consent));
            held.awaitWaiting(correction);
            assertThat(partyIsFree()).isTrue();
            assertThat(new Sql(database)
                            .query(
                                    "select 1 from treaty_position where reference = ? for update skip locked",
                                    row -> true,
                                    "CETS224:" + PARTY))
                    .as("the position is free")
                    .hasSize(1);
        }
        correction.join().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"ETS185, CETS224", "ETS185, ETS189", "CETS224, ETS185"})
    void aWriteWaitsForWhoeverChangesAConventionOrProtocolOfItsInstrument(String written, String related)
            throws Exception {
        CompletableFuture<Response> signature;
        try (var held = new Holder(database, instrument(related, "update"))) {
            signature = waiting(held, written, "SIGNATURE");
            assertThat(partyIsFree()).isTrue();
        }
        done(signature);
    }

    @Test
    void instrumentsAreTakenInTheOrderOfTheirCodes() throws Exception {
        CompletableFuture<Response> consent;
        try (var held = new Holder(database, instrument("ETS185", "share"))) {
            consent = waiting(held, "ETS185", "RATIFICATION");
            assertThat(isFree(database, "CETS224")).as("it comes before").isFalse();
            assertThat(isFree(database, "ETS189")).as("it comes behind").isTrue();
        }
        done(consent);
    }

    @Test
    void whatBecameRelatedWhileAWriterWaitedIsLockedToo() throws Exception {
        CompletableFuture<Response> signature;
        try (var catalogue = new Holder(database, instrument("ETS185", "update"));
                var held = new Holder(database, instrument("ETS189", "update"))) {
            signature = waiting(catalogue, "CETS224", "SIGNATURE");
            catalogue.execute("""
                    insert into instrument_key (id, name, value)
                    select id, '%s', 'ETS189' from instrument where reference = 'CETS224'""".formatted(Instruments.SIGNATORIES_DEPEND_ON));
            catalogue.commit();
            held.awaitWaiting(signature);
            assertThat(isFree(database, "ETS185"))
                    .as("it has the convention now")
                    .isFalse();
        } finally {
            new Sql(database)
                    .update(
                            "delete from instrument_key k using instrument i where i.id = k.id and i.reference = 'CETS224'"
                                    + " and k.name = ? and k.value = 'ETS189'",
                            Instruments.SIGNATORIES_DEPEND_ON);
        }
        done(signature);
    }

    @Test
    void onePartysPositionsAreWrittenOneAfterTheOtherEvenBeforeTheyExist() throws Exception {
        CompletableFuture<Response> signature;
        try (var held = new Holder(database, "select pg_advisory_xact_lock" + ITS_LOCK)) {
            signature = waiting(held, "ETS185", "SIGNATURE");
        }
        done(signature);
    }

    private static CompletableFuture<Response> waiting(Holder held, String instrument, String type) {
        var writer = CompletableFuture.supplyAsync(() -> post(instrument, PARTY, type, "2023-01-10", "PUBLIC"));
        held.awaitWaiting(writer);
        return writer;
    }

    private static void done(CompletableFuture<Response> writer) {
        withdraw(writer.join().then().statusCode(201).extract().path("id")).statusCode(200);
    }

    private boolean partyIsFree() {
        return new Sql(database)
                .query("select pg_try_advisory_xact_lock" + ITS_LOCK, row -> row.getBoolean(1))
                .get(0);
    }
}

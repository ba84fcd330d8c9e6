package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cybercrimeproject.country.Suite.as;
import static org.cybercrimeproject.country.treaty.TreatyCalls.record;
import static org.cybercrimeproject.country.treaty.TreatyCalls.withdraw;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

/** What an operator has derived again takes its locks in the order in which all writers take them. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class OperatorsRecomputationTest {

    @Inject
    AgroalDataSource database;

    @Test
    void aPositionIsDerivedAgainOnlyWhenNobodyChangesItsInstrumentAndIsNotLockedBefore() throws Exception {
        var action = record("ETS189", "NO", "SIGNATURE", "2008-04-29", "PUBLIC");
        var sql = new Sql(database);
        var position = sql.query(
                        "select id from treaty_position where reference = 'ETS189:NO'",
                        row -> row.getObject(1, UUID.class))
                .get(0);
        var answer = QuarkusTransaction.requiringNew().call(() -> {
            sql.query("select 1 from instrument where reference = 'ETS189' for update", row -> true);
            var asked = CompletableFuture.supplyAsync(() -> recompute(position));
            await().until(() -> asked.isDone() || waiting(sql));
            assertThat(asked).as("it waits for the instrument").isNotDone();
            assertThat(sql.query(
                            "select id from treaty_position where id = ? for update skip locked",
                            row -> true,
                            position))
                    .as("the position is free")
                    .hasSize(1);
            return asked;
        });
        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        withdraw(action).statusCode(200);
    }

    /** Has this position derived again, and says how many were looked at. */
    private static int recompute(UUID position) {
        var before = new UUID(position.getMostSignificantBits(), position.getLeastSignificantBits() - 1);
        return as("operator")
                .body("{\"type\": \"treaty-position\", \"after\": \"treaty-position/%s\", \"limit\": 1}"
                        .formatted(before))
                .post("/api/v1/operations/country/recompute")
                .then()
                .statusCode(200)
                .extract()
                .path("examined");
    }

    private static boolean waiting(Sql sql) {
        return !sql.query(
                        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%from instrument%'",
                        row -> true)
                .isEmpty();
    }
}

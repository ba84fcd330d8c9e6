package org.cybercrimeproject.country.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cybercrimeproject.country.country.CountryState;
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

    private static CountryState withCapital(CountryState country, String capital) {
        return new CountryState(
                country.id(),
                country.code(),
                country.alpha3(),
                country.numeric(),
                country.names(),
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

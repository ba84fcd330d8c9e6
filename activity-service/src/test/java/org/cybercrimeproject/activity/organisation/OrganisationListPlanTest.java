package org.cybercrimeproject.activity.organisation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.Plans;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At volume a page costs what a page costs: no list is read from end to end, and none is sorted as a whole. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationListPlanTest {

    private static final int COUNT = Boolean.getBoolean("test.full") ? 100_000 : 20_000;

    private static final String ROWS = """
            insert into organisation_row (id, version, level, withdrawn, valid_from, valid_until, name, kind, country,
                                          summary)
            select md5('o' || n)::uuid, 1, 0, false, '-infinity', 'infinity', 'Name ' || md5(n::text),
                   case when n %% 100 = 0 then 'UNIVERSITY' when n %% 3 = 0 then 'NGO' else 'PRIVATE_SECTOR' end,
                   case when n %% 50 = 0 then null when n %% 200 = 1 then 'KH' else 'DE' end,
                   '{"id": "00000000-0000-7000-8000-000000000001", "kind": "NGO", "visibility": "PUBLIC", "name": "'
                       || repeat('x', 300) || '"}'
            from generate_series(1, %1$d) n;
            analyze organisation_row""".formatted(COUNT);

    /** Other tests of this module read the same list. */
    private static final String NO_ROWS =
            "delete from organisation_row where id in (select md5('o' || n)::uuid from generate_series(1, %d) n)"
                    .formatted(COUNT);

    @BeforeAll
    void manyOrganisations() {
        Administrator.sql().update(ROWS);
    }

    @AfterAll
    void noRows() {
        Administrator.sql().update(NO_ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=50",
                "kind=UNIVERSITY",
                "country=KH",
                "country=UNKNOWN",
                "country=KH&kind=UNIVERSITY",
                "sort=-name",
                "sort=kind",
                "sort=-kind,name"
            })
    void aPageReadsAboutAPage(String parameters) {
        Plans.check("/api/v1/organisations?" + parameters, COUNT / 8);
    }
}

package org.cybercrimeproject.activity.activity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.Plans;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At volume a page costs what a page costs: no list is read from end to end, and none is sorted as a whole. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityListPlanTest {

    private static final long A_FEW_PAGES = ManyActivities.COUNT / 8;

    /** What a page links to is looked up too; nobody but viewers sees these, and no list of another test has them. */
    private static final String ORGANISATIONS = """
            insert into organisation (id, reference, version, level, last_event)
            select md5('linked' || n)::uuid, 'LINKED.' || n, 1, 2, md5('linked' || n)::uuid
            from generate_series(1, 5000) n;
            insert into organisation_row (id, version, level, withdrawn, valid_from, valid_until, name, kind, summary)
            select id, 1, 2, false, '-infinity', 'infinity', reference, 'NGO', '{}' from organisation
            where reference like 'LINKED.%';
            analyze organisation, organisation_row""";

    private static final String NO_ORGANISATIONS = """
            delete from organisation_row where id in (select id from organisation where reference like 'LINKED.%');
            delete from organisation where reference like 'LINKED.%'""";

    @BeforeAll
    void manyOrganisations() {
        Administrator.sql().update(ORGANISATIONS);
    }

    @AfterAll
    void noOrganisations() {
        Administrator.sql().update(NO_ORGANISATIONS);
    }

    @BeforeEach
    void manyActivities() {
        ManyActivities.in("VOL");
        Api.project("ELSEWHERE");
    }

    /** A page, the row behind it, a key of each; and some that other tests left there and nobody may see. */
    private static final long ALONG_THE_KEYS = 500;

    /** What has a key is walked in the order of the list. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "country=KH",
                "output=VOL:1",
                "output=VOL:1&sort=period",
                "organisation=UNKNOWN",
                "instrument=ETS185&to=2009-12-31"
            })
    void aFilterByOneKeyReadsAPage(String parameters) {
        Plans.check("/api/v1/activities?asOf=2026-01-01&limit=50&" + parameters, ALONG_THE_KEYS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "project=VOL",
                "project=ELSEWHERE",
                "status=PLANNED",
                "status=POSTPONED",
                "status=POSTPONED&project=VOL",
                "country=KH",
                "country=KH&country=LA",
                "output=VOL:1",
                "output=NONE",
                "organisation=ORG.7",
                "instrument=ETS185",
                "from=2009-01-01&to=2009-12-31",
                "from=2018-01-01",
                "to=1990-12-31",
                "country=KH&output=VOL:3&from=2000-01-01&to=2010-12-31",
                "instrument=ETS185&status=CARRIED_OUT",
                "announced=true&project=VOL",
                "sort=period",
                "sort=title",
                "sort=-title",
                "sort=reference&project=VOL",
                "sort=-reference",
                "sort=-title&output=VOL:1"
            })
    void aPageReadsAboutAPage(String parameters) {
        Plans.check("/api/v1/activities?asOf=2026-01-01&limit=50&" + parameters, A_FEW_PAGES);
    }
}

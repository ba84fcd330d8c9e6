package org.cybercrimeproject.country;

import static org.cybercrimeproject.country.Suite.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.Plans;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At volume a page costs what a page costs: no list is read from end to end, and none is sorted as a whole. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlanTest {

    private static final int COUNT = Boolean.getBoolean("test.full") ? 100_000 : 20_000;

    /** Few actions have a reference: behind the last one that has, a page goes on with those that have none. */
    private static final String ROWS = """
            insert into treaty_action_row (id, position_id, reference, level, withdrawn, valid_from, valid_until,
                                           instrument, party, type, summary)
            select md5('a' || n)::uuid, position_id, case when n %% 200 = 0 then 'VOL.' || n end, 0, false,
                   date '1990-01-01' + (n * 7919) %% 11000, 'infinity', case n %% 9 when 3 then 'ETS189' else 'ETS185' end, 'P' || n %% 190,
                   (array['SIGNATURE', 'RATIFICATION', 'SIGNATURE', 'RATIFICATION', 'SIGNATURE', 'DECLARATION'])[1 + n %% 6],
                   '{"id": "00000000-0000-7000-8000-000000000001", "instrument": "ETS185", "party": "DE", "type": "SIGNATURE",'
                       || ' "date": "1990-01-01", "visibility": "PUBLIC", "territory": "' || repeat('x', 300) || '"}'
            from (select position_id from treaty_action_row limit 1) p, generate_series(1, %1$d) n;
            insert into country_statement_row (id, version, level, withdrawn, valid_from, valid_until, on_day, reference,
                                               summary, place)
            select md5('s' || n)::uuid, 1, 0, false, day, 'infinity', day,
                   case when n %% 10 = 0 then null else 'VOL.' || n end,
                   '{"id": "00000000-0000-7000-8000-000000000001", "visibility": "PUBLIC",'
                       || ' "subject": {"kind": "COUNTRY", "code": "KH"}, "wording": {"en": "' || repeat('x', 600) || '"}}', md5('s' || n)::uuid
            from generate_series(1, %1$d) n, lateral (select date '1990-01-01' + (n * 7919) %% 11000 as day) d;
            insert into country_statement_key (place, name, value, on_day)
            select r.place, key.name, key.value, r.on_day
            from generate_series(1, %1$d) n join country_statement_row r on r.id = md5('s' || n)::uuid, lateral (values
                ('country', case when n %% 100 = 1 then 'KH' when n %% 4 = 0 then 'DE' else 'X' || n %% 190 end),
                ('project', case when n %% 3 = 0 then 'UNKNOWN' else 'PROJ-' || n %% 50 end),
                ('occasion', case when n %% 2 = 0 then 'UNKNOWN' else 'ACT-' || n / 5 end),
                ('group', case when n %% 5 = 0 then 'G' || n %% 12 end)) key (name, value)
            where key.value is not null;
            analyze treaty_action_row, country_statement_row, country_statement_key""".formatted(COUNT);

    /** Other tests of this module read the same lists. */
    private static final String NO_ROWS = """
            delete from treaty_action_row where id in (select md5('a' || n)::uuid from generate_series(1, %1$d) n);
            delete from country_statement_key where place in (select md5('s' || n)::uuid from generate_series(1, %1$d) n);
            delete from country_statement_row where id in (select md5('s' || n)::uuid from generate_series(1, %1$d) n)""".formatted(COUNT);

    private boolean loaded;

    /** Not before all: the address of the service is known from the first test on. */
    @BeforeEach
    void manyRows() {
        if (loaded) {
            return;
        }
        as("publisher").body("""
                        {"instrument": "ETS185", "party": "AD", "type": "SIGNATURE", "date": "2013-04-23",
                         "visibility": "PUBLIC"}""").post("/api/v1/treaty-actions");
        Administrator.sql().update(ROWS);
        loaded = true;
    }

    @AfterAll
    void noRows() {
        Administrator.sql().update(NO_ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "treaty-actions?limit=50",
                "treaty-actions?instrument=ETS189",
                "treaty-actions?instrument=CETS224",
                "treaty-actions?party=DE",
                "treaty-actions?type=DECLARATION",
                "treaty-actions?type=DENUNCIATION",
                "treaty-actions?type=SIGNATURE&instrument=ETS189",
                "treaty-actions?from=2009-01-01&to=2009-12-31",
                "treaty-actions?sort=date",
                "treaty-actions?sort=party",
                "treaty-actions?sort=-party,date",
                "treaty-actions?sort=reference",
                "treaty-actions?sort=-reference",
                "country-statements?limit=50",
                "country-statements?country=KH",
                "country-statements?country=KH&country=LA",
                "country-statements?occasion=ACT-7",
                "country-statements?occasion=UNKNOWN",
                "country-statements?project=PROJ-7",
                "country-statements?project=UNKNOWN",
                "country-statements?project=PROJ-7&country=KH",
                "country-statements?group=COE",
                "country-statements?from=2009-01-01&to=2009-12-31",
                "country-statements?sort=on",
                "country-statements?sort=reference"
            })
    void aPageReadsAboutAPage(String list) {
        Plans.check("/api/v1/" + list + "&asOf=2026-01-01", COUNT / 8);
    }
}

package org.cybercrimeproject.followup.followup;

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
class FollowUpListPlanTest {

    private static final int COUNT = Boolean.getBoolean("test.full") ? 100_000 : 20_000;

    /** Three steps each, so that there are before, in and after the window rows of every follow-up. */
    private static final String ROWS = """
            insert into follow_up_row (id, version, level, withdrawn, valid_from, valid_until, status, timing, due_from,
                                       due_to, number, project, summary, place)
            select md5('f' || n)::uuid, 1, 0, false,
                   case step when 0 then date '2009-01-01' when 1 then due - 30 else due + 1 end,
                   case step when 0 then due - 30 when 1 then due + 1 else date 'infinity' end,
                   case when n %% 20 = 0 then 'AGREED' else 'FULFILLED' end,
                   (array['BEFORE_WINDOW', 'WINDOW_OPEN', 'OVERDUE'])[step + 1],
                   case when n %% 30 = 0 then null else due - 30 end, case when n %% 30 = 0 then null else due end,
                   1000000 + n, 'VOL' || n %% 4,
                   '{"id": "00000000-0000-7000-8000-000000000001", "project": "VOL", "origin": {"kind": "ACTIVITY"},'
                       || ' "status": "AGREED", "timing": "OVERDUE", "visibility": "PUBLIC", "text": {"en": "'
                       || repeat('x', 600) || '"}}', md5('f' || n)::uuid
            from generate_series(1, %1$d) n, generate_series(0, 2) step,
                 lateral (select date '2010-01-01' + (n * 7919) %% 6000 as due) d;
            insert into follow_up_key (place, name, value, due_to)
            select distinct r.place, key.name, key.value, r.due_to
            from generate_series(1, %1$d) n join follow_up_row r on r.id = md5('f' || n)::uuid, lateral (values
                ('country', case when n %% 100 = 1 then 'KH' when n %% 10 = 2 then 'NONE' else 'X' || n %% 150 end),
                ('responsible', case when n %% 50 = 3 then 'NONE' else 'ORG' || n %% 300 end),
                ('output', 'VOL' || n %% 4 || ':' || 1 + n %% 7),
                ('origin', 'ACT-' || n / 5)) key (name, value);
            analyze follow_up_row, follow_up_key""".formatted(COUNT);

    /** Other tests of this module read the same list. */
    private static final String NO_ROWS = """
            delete from follow_up_key where place in (select md5('f' || n)::uuid from generate_series(1, %1$d) n);
            delete from follow_up_row where id in (select md5('f' || n)::uuid from generate_series(1, %1$d) n)""".formatted(COUNT);

    @BeforeAll
    void manyFollowUps() {
        Administrator.sql().update(ROWS);
    }

    @AfterAll
    void noRows() {
        Administrator.sql().update(NO_ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "project=VOL1",
                "project=ELSEWHERE",
                "status=AGREED",
                "status=CANCELLED",
                "timing=OVERDUE",
                "timing=WINDOW_OPEN",
                "timing=OVERDUE&project=VOL1",
                "country=KH",
                "country=NONE",
                "responsible=NONE",
                "responsible=ORG7",
                "output=VOL1:2",
                "origin=ACT-7",
                "from=2012-01-01&to=2012-03-31",
                "sort=-due",
                "sort=reference",
                "sort=-reference&project=VOL2"
            })
    void aPageReadsAboutAPage(String parameters) {
        Plans.check("/api/v1/follow-ups?asOf=2025-12-01&limit=50&" + parameters, COUNT / 4);
    }
}

package org.cybercrimeproject.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedAccessTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<String> lines = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RefusedAccess refused = new RefusedAccess(meters, nanos::get, lines::add);

    @Test
    void theFirstIsALineAndThoseOfTheMinuteAfterItAreANumber() {
        for (int i = 0; i < 5; i++) {
            refuse("jane", "POST /api/v1/activities");
        }
        assertThat(lines).containsExactly("jane was refused POST /api/v1/activities (403): No role.");

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(59));
        refuse("jane", "POST /api/v1/activities");
        assertThat(lines).hasSize(1);

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        refuse("jane", "POST /api/v1/activities");
        assertThat(lines)
                .hasSize(2)
                .last()
                .isEqualTo("jane was refused POST /api/v1/activities (403): No role."
                        + " So were 5 more like it since the line before.");

        nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
        refuse("jane", "POST /api/v1/activities");
        assertThat(lines).hasSize(3).last().asString().endsWith("No role.");
        assertThat(meters.counter("suite.refused.accesses", "status", "403").count())
                .isEqualTo(8);
    }

    @Test
    void eachPersonAndOperationHasLinesOfItsOwn() {
        refuse("jane", "POST /api/v1/activities");
        refuse("john", "POST /api/v1/activities");
        refuse("jane", "POST /api/v1/projects");
        assertThat(lines).hasSize(3);
    }

    @Test
    void whatACallerChoosesBeginsNoLineOfItsOwn() {
        refused.refused(403, "x", "jane\n12:00 INFO all is well", "GET /\u001b[2J", "No\r\nrole" + "e".repeat(1_000));
        assertThat(lines)
                .singleElement()
                .asString()
                .doesNotContain("\n", "\r", "\u001b")
                .hasSizeLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/activities,/api/v1/activities",
        "/api/v1/activities/GPC2-7/moves/2,/api/v1/activities/{}/moves/{}",
        "/api/v1/activities/0199d9a0-0000-7000-8000-000000000001,/api/v1/activities/{}",
        "/api/v1/operations/activity/audit,/api/v1/operations/activity/audit",
        "/api/v1/countries/%41x,/api/v1/countries/{}",
        "/,/"
    })
    void theNamesOfRecordsAreNoPartOfAnOperation(String path, String operation) {
        assertThat(RefusedAccess.operation("GET", path)).isEqualTo("GET " + operation);
    }

    private void refuse(String who, String operation) {
        refused.refused(403, who + " " + operation, who, operation, "No role.");
    }
}

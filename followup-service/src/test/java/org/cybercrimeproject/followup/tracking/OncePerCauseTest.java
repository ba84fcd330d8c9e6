package org.cybercrimeproject.followup.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

/** The net below tracking: should it ever forget to ask, the database refuses what a cause did before. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class OncePerCauseTest {

    @Inject
    AgroalDataSource database;

    @Test
    void theSameCauseChangesTheSameFollowUpOnce() {
        var id = UUID.randomUUID();
        change(id, 1, "rule/source/1");
        change(id, 2, "rule/source/2");
        change(id, 3, null);
        change(id, 4, null);
        change(UUID.randomUUID(), 1, "rule/source/1");
        assertThatThrownBy(() -> change(id, 5, "rule/source/1"))
                .isInstanceOf(DatabaseFailed.class)
                .satisfies(failure ->
                        assertThat(DatabaseFailed.constraint(failure)).isEqualTo("change_once_per_cause"));
    }

    private void change(UUID id, long version, String cause) {
        new Sql(database)
                .update(
                        "insert into change (aggregate_type, aggregate_id, version, event_id, subject, type,"
                                + " recorded_at, actor, cause, level, state) values ('follow-up', ?, ?, gen_random_uuid(), 'x',"
                                + " 'org.cybercrimeproject.follow-up.agreed.v1', clock_timestamp(), 'test', ?, 0,"
                                + " '{}')",
                        id,
                        version,
                        cause);
    }
}

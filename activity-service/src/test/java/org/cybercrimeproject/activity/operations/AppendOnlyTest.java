package org.cybercrimeproject.activity.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was recorded stays: it is the audit. The database itself sees to that, whoever asks. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class AppendOnlyTest {

    private static final String RESTRICT_VIOLATION = "23001";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update change set actor = 'somebody else'",
                "update change set state = state",
                "delete from change",
                "truncate change"
            })
    void nobodyChangesOrDeletesWhatWasRecorded(String attempt) {
        Api.project("KEPT");
        refuses(INSUFFICIENT_PRIVILEGE, new Sql(database), attempt);
        refuses(INSUFFICIENT_PRIVILEGE, new Sql(Administrator.owner()), attempt);
        refuses(RESTRICT_VIOLATION, Administrator.sql(), attempt);
    }

    private static void refuses(String sqlState, Sql sql, String attempt) {
        assertThatThrownBy(() -> sql.update(attempt))
                .isInstanceOfSatisfying(
                        DatabaseFailed.class,
                        failed -> assertThat(DatabaseFailed.sqlState(failed)).isEqualTo(sqlState));
    }
}

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
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was recorded stays: it is the audit. The database itself sees to that, whoever asks. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class AppendOnlyTest {

    private static final String RESTRICT_VIOLATION = "23001";

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
        var sql = new Sql(database);
        assertThatThrownBy(() -> sql.update(attempt))
                .isInstanceOfSatisfying(
                        DatabaseFailed.class,
                        failed -> assertThat(DatabaseFailed.sqlState(failed)).isEqualTo(RESTRICT_VIOLATION));
    }
}

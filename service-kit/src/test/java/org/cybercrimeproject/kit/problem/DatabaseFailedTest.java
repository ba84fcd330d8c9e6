package org.cybercrimeproject.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailedTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "57P03", "53300", "25P04"})
    void aDatabaseThatIsAwayIsAnOutage(String state) {
        assertThat(DatabaseFailed.isOutage(new DatabaseFailed(new SQLException("away", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42601", "57014"})
    void aDatabaseThatRefusesIsNone(String state) {
        assertThat(DatabaseFailed.isOutage(new DatabaseFailed(new SQLException("refused", state))))
                .isFalse();
    }

    @Test
    void aConnectionThatDidNotComeInTimeIsAnOutage() {
        assertThat(DatabaseFailed.isOutage(new SQLException("Acquisition timeout", new TimeoutException())))
                .isTrue();
        assertThat(DatabaseFailed.isOutage(new SQLException("something else"))).isFalse();
    }

    @Test
    void theReasonOfACommitThatFailedIsFoundAmongTheSuppressed() {
        var rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new IllegalStateException(new SQLException("away", "08006")));

        assertThat(DatabaseFailed.isOutage(rolledBack)).isTrue();
    }
}

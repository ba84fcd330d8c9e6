package org.cybercrimeproject.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.reporting.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class SnapshotTest {

    @Inject
    Snapshot snapshot;

    private Sql sql;

    @BeforeEach
    void aTableOfTheTestsOwn() {
        sql = Neighbours.sql();
        new Sql(Administrator.owner()).update("create table pictured (number int)");
        sql.update("insert into pictured values (1)");
    }

    @AfterEach
    void drop() {
        new Sql(Administrator.owner()).update("drop table pictured");
    }

    @Test
    void whatIsCommittedMeanwhileIsNotSeen() {
        snapshot.of(() -> {
            assertThat(count()).isEqualTo(1);
            CompletableFuture.runAsync(() -> sql.update("insert into pictured values (2)"))
                    .join();
            assertThat(count()).isEqualTo(1);
            return null;
        });
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void nothingIsWritten() {
        assertThatThrownBy(() -> snapshot.of(() -> sql.update("insert into pictured values (2)")))
                .isInstanceOf(DatabaseFailed.class)
                .satisfies(
                        failure -> assertThat(DatabaseFailed.sqlState(failure)).isEqualTo("25006"));
    }

    private long count() {
        return sql.query("select count(*) from pictured", row -> row.getLong(1)).get(0);
    }
}

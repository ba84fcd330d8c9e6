package org.cybercrimeproject.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.DatabaseRoleCheck;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class DatabaseRoleTest {

    /** As after a first start that migrated as the service's role: V0_5 counts as done and has granted nothing. */
    private static final List<String> NOTHING_GRANTED = List.of(
            "alter default privileges in schema public revoke select, insert, update, delete on tables from suite",
            "alter default privileges in schema public revoke usage on sequences from suite",
            "revoke all on all tables in schema public from suite",
            "revoke all on all sequences in schema public from suite",
            "grant select, update, delete on change to suite",
            "grant select on flyway_schema_history to suite",
            "grant insert, update on change to suite_owner");

    @Inject
    AgroalDataSource database;

    @Inject
    Flyway flyway;

    @Test
    void theServiceReadsAndWritesRowsAndNothingElse() {
        DatabaseRoleCheck.check(database);
    }

    @Test
    void eachMigrationGrantsAnewWhatAnEarlierOneCouldNot() {
        var owner = new Sql(Administrator.owner());
        NOTHING_GRANTED.forEach(owner::update);
        flyway.migrate();
        DatabaseRoleCheck.check(database);
        assertThat(owner.query("select has_table_privilege('change', 'insert, update')", row -> row.getBoolean(1)))
                .as("the owner records nothing")
                .containsExactly(false);
    }

    /** Looked up, not injected: what a test asks for is kept in the build for that reason alone. */
    @Test
    void settingsAreLookedAtBeforeAnythingIsMigrated() {
        assertThat(Arc.container().listAll(FlywayConfigurationCustomizer.class))
                .extracting(each -> each.getBean().getBeanClass().getSimpleName())
                .contains("FitBeforeMigrating");
    }
}

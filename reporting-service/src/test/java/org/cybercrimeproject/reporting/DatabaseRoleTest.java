package org.cybercrimeproject.reporting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.cybercrimeproject.kit.test.DatabaseRoleCheck;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class DatabaseRoleTest {

    @Inject
    AgroalDataSource database;

    @Test
    void theServiceReadsAndWritesRowsAndNothingElse() {
        DatabaseRoleCheck.check(database);
    }
}

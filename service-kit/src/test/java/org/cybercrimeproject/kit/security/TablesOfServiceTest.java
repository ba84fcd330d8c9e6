package org.cybercrimeproject.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TablesOfServiceTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void rolesAndATable() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var role : new String[] {"owner", "service", "deputy"}) {
                statement.execute("create role " + role + " login");
            }
            statement.execute("grant owner to deputy");
            statement.execute("create table records (n int)");
            statement.execute("alter table records owner to owner");
            statement.execute("grant all on records to service");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void aServiceThatOwnsNothingMayStart() throws SQLException {
        assertThat(TablesOfService.faults(postgres.getDatabase("service", "postgres")))
                .isEmpty();
    }

    @Test
    void whoOwnsTheTablesOrCouldMayNot() throws SQLException {
        for (var role : new String[] {"owner", "deputy", "postgres"}) {
            assertThat(TablesOfService.faults(postgres.getDatabase(role, "postgres")))
                    .singleElement()
                    .asString()
                    .contains("quarkus.datasource.username", role, "records");
        }
    }
}

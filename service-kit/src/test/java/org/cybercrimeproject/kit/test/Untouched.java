package org.cybercrimeproject.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;

/** Shows that a refused request changed nothing and emitted nothing: no change row came, so no event will. */
public final class Untouched {

    private Untouched() {}

    /** Runs something that must be refused, and compares the change rows before and after. */
    public static void by(Runnable request) {
        var before = count();
        request.run();
        assertThat(count()).as("change rows after a refused request").isEqualTo(before);
    }

    /** How many changes there are. An outbox row only points to a change row, so none of these, no event. */
    public static long count() {
        var database = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from change")) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

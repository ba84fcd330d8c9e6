package org.cybercrimeproject.kit.writing;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.cybercrimeproject.kit.reading.Sql;

/** Up to which instant nothing can be recorded any more in this service's database: what the relay last published. */
@Singleton
public class Settled {

    private final Sql sql;

    Settled(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** That instant; empty before the first mark. */
    public Optional<Instant> until() {
        return sql
                .query(
                        "select until from settled",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .stream()
                .findFirst();
    }
}

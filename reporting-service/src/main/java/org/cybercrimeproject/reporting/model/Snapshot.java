package org.cybercrimeproject.reporting.model;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.cybercrimeproject.kit.reading.Hash;
import org.cybercrimeproject.kit.reading.Sql;

/** Reads several things as they were at one moment, so that they never contradict each other. */
@Singleton
public class Snapshot {

    private final Sql sql;

    Snapshot(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    public <T> T of(Supplier<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.update("set transaction isolation level repeatable read read only");
            return reading.get();
        });
    }

    /** Which facts the read models hold, counted by which rules: the same version, the same answers. */
    public String modelVersion() {
        return Hash.of(sql.query(
                        "select topic, topic_partition, last_offset from applied union all"
                                + " select 'counting rules', 0, number from counting_rules order by 1, 2",
                        row -> row.getString(1) + ":" + row.getInt(2) + ":" + row.getLong(3))
                .toArray(String[]::new));
    }
}

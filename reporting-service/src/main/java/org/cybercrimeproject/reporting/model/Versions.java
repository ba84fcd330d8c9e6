package org.cybercrimeproject.reporting.model;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;

/** Keeps every state that was heard, and which one is the newest. */
@Singleton
class Versions {

    private final Sql sql;

    Versions(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /**
     * What a record is looked for by.
     *
     * @param id its id
     * @param reference its reference, or null
     * @param project the project it belongs to, or null
     * @param level who may see it
     */
    record Key(String id, String reference, String project, Visibility level) {}

    /** The state that was the newest so far; empty when the record was unknown. */
    <S> Optional<Known<S>> newest(Event event, Class<S> type) {
        return sql
                .query(
                        "select version.state, version.timelines from newest join version"
                                + " using (type, aggregate, sequence) where type = ? and aggregate = ?",
                        row -> StateReader.read(type, row.getString(1), row.getString(2)),
                        event.aggregate(),
                        event.subject())
                .stream()
                .findFirst();
    }

    /** Keeps the state; true when it is newer than all that was known of the record. */
    boolean keep(Event event, Key key) {
        sql.update(
                "insert into version (type, aggregate, sequence, recorded_at, state, timelines, id, reference,"
                        + " project, level, withdrawn) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                event.aggregate(),
                event.subject(),
                event.sequence(),
                event.recordedAt().atOffset(ZoneOffset.UTC),
                event.state().toString(),
                event.timelines().isArray() ? event.timelines().toString() : null,
                key.id(),
                key.reference(),
                key.project(),
                key.level().ordinal(),
                isWithdrawn(event));
        return sql.update(
                        """
                        insert into newest (type, aggregate, sequence, id, reference, project, level, withdrawn)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (type, aggregate) do update set sequence = excluded.sequence, id = excluded.id,
                            reference = excluded.reference, project = excluded.project, level = excluded.level,
                            withdrawn = excluded.withdrawn
                        where newest.sequence < excluded.sequence
                        """,
                        event.aggregate(),
                        event.subject(),
                        event.sequence(),
                        key.id(),
                        key.reference(),
                        key.project(),
                        key.level().ordinal(),
                        isWithdrawn(event))
                > 0;
    }

    /** Whether the owner has taken the record back: any kind of record can be. */
    static boolean isWithdrawn(Event event) {
        return event.state().path("withdrawn").asBoolean();
    }
}

package org.cybercrimeproject.reporting.model;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** The newest so far is read by the statement that replaces it: what it reads is what was there before. */
    private static final String KEEP = """
            with before as (
                select version.state, version.timelines from newest join version using (type, aggregate, sequence)
                where type = ? and aggregate = ?
            ), kept as (
                insert into version (type, aggregate, sequence, recorded_at, state, timelines, id, reference, project,
                                     level, withdrawn)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            ), newer as (
                insert into newest (type, aggregate, sequence, id, reference, project, level, withdrawn)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (type, aggregate) do update set sequence = excluded.sequence, id = excluded.id,
                    reference = excluded.reference, project = excluded.project, level = excluded.level,
                    withdrawn = excluded.withdrawn
                where newest.sequence < excluded.sequence
                returning 1
            )
            select before.state, before.timelines from newer left join before on true""";

    /**
     * Keeps the state.
     *
     * @return when it is newer than all that was known of the record: the state that was the newest so far, empty when
     *     the record was unknown
     */
    <S> Optional<Optional<Known<S>>> keep(Event event, Class<S> type, Key key) {
        var timelines = event.timelines().isArray() ? event.timelines().toString() : null;
        return sql
                .query(
                        KEEP,
                        row -> known(type, row),
                        event.aggregate(),
                        event.subject(),
                        event.aggregate(),
                        event.subject(),
                        event.sequence(),
                        event.recordedAt().atOffset(ZoneOffset.UTC),
                        event.state().toString(),
                        timelines,
                        key.id(),
                        key.reference(),
                        key.project(),
                        key.level().ordinal(),
                        isWithdrawn(event),
                        event.aggregate(),
                        event.subject(),
                        event.sequence(),
                        key.id(),
                        key.reference(),
                        key.project(),
                        key.level().ordinal(),
                        isWithdrawn(event))
                .stream()
                .findFirst();
    }

    private static <S> Optional<Known<S>> known(Class<S> type, ResultSet row) throws SQLException {
        var state = row.getString(1);
        return state == null ? Optional.empty() : Optional.of(StateReader.read(type, state, row.getString(2)));
    }

    /** Whether the owner has taken the record back: any kind of record can be. */
    static boolean isWithdrawn(Event event) {
        return event.state().path("withdrawn").asBoolean();
    }
}

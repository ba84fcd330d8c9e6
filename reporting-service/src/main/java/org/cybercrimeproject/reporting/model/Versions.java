package org.cybercrimeproject.reporting.model;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** A record of a neighbour, whatever its state. */
    record Aggregate(String type, String subject) {

        static Aggregate of(Event event) {
            return new Aggregate(event.aggregate(), event.subject());
        }
    }

    /**
     * What was known of a record before.
     *
     * @param sequence of the state that is its newest now
     * @param state the JSON of the one that was its newest so far; null when the record was unknown
     * @param timelines what was derived from that one, or null
     */
    record Before(long sequence, String state, String timelines) {}

    /** Of several states of one record only the newest replaces what is known. */
    private static final String KEEP = """
            with heard as (
                select type, aggregate, sequence::bigint, recorded_at::timestamptz, state, timelines, id, reference,
                       project, level::int, withdrawn::bool
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as heard (type, aggregate, sequence, recorded_at, state,
                    timelines, id, reference, project, level, withdrawn)
            ), kept as (
                insert into version (type, aggregate, sequence, recorded_at, state, timelines, id, reference, project,
                                     level, withdrawn)
                select * from heard on conflict do nothing
            ), newer as (
                insert into newest (type, aggregate, sequence, id, reference, project, level, withdrawn)
                select distinct on (type, aggregate) type, aggregate, sequence, id, reference, project, level, withdrawn
                from heard order by type, aggregate, sequence desc
                on conflict (type, aggregate) do update set sequence = excluded.sequence, id = excluded.id,
                    reference = excluded.reference, project = excluded.project, level = excluded.level,
                    withdrawn = excluded.withdrawn
                where newest.sequence < excluded.sequence
                returning new.type, new.aggregate, new.sequence, old.sequence as before
            )
            select newer.type, newer.aggregate, newer.sequence, version.state, version.timelines
            from newer left join version on version.type = newer.type and version.aggregate = newer.aggregate
                and version.sequence = newer.before""";

    /**
     * Keeps states.
     *
     * @return the records of which one of them is newer than all that was known, with what that was
     */
    Map<Aggregate, Before> keep(List<Heard<?>> heard) {
        var newer = new HashMap<Aggregate, Before>();
        sql.query(
                KEEP,
                row -> newer.put(
                        new Aggregate(row.getString(1), row.getString(2)),
                        new Before(row.getLong(3), row.getString(4), row.getString(5))),
                each(heard, it -> it.event().aggregate()),
                each(heard, it -> it.event().subject()),
                each(heard, it -> Long.toString(it.event().sequence())),
                each(heard, it -> it.event().recordedAt().toString()),
                each(heard, it -> it.event().state().toString()),
                each(
                        heard,
                        it -> it.event().timelines().isArray()
                                ? it.event().timelines().toString()
                                : null),
                each(heard, it -> it.key().id()),
                each(heard, it -> it.key().reference()),
                each(heard, it -> it.key().project()),
                each(heard, it -> Integer.toString(it.key().level().ordinal())),
                each(heard, it -> Boolean.toString(it.isWithdrawn())));
        return newer;
    }

    private static List<String> each(List<Heard<?>> heard, Function<Heard<?>, String> column) {
        return heard.stream().map(column).toList();
    }
}

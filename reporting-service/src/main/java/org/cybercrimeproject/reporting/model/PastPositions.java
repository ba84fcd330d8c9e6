package org.cybercrimeproject.reporting.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * Where countries stood under treaties as it was known at an instant, without what has been withdrawn or hidden since:
 * of then and now the stricter counts for each action. Their owner derives a status from all actions at once, so none
 * can be taken out of a past state here; in its place stands the first later state without them.
 */
final class PastPositions {

    private static final String TYPE = "treaty-position";

    private static final String THEN_AND_NOW = """
            select found.aggregate, found.sequence, found.state, found.timelines, latest.state
            from (
                select distinct on (aggregate) * from version where type = ? and recorded_at <= ?
                order by aggregate, sequence desc
            ) found
                join newest on newest.type = found.type and newest.aggregate = found.aggregate
                join version latest on latest.type = newest.type and latest.aggregate = newest.aggregate
                    and latest.sequence = newest.sequence
            where greatest(found.level, newest.level) <= ?""";

    private record Past(String aggregate, long sequence, Known<TreatyPosition> then, TreatyPosition now) {}

    private final Sql sql;
    private final Visibility level;

    /** @param level below INTERNAL, whose readers see what was withdrawn since */
    PastPositions(Sql sql, Visibility level) {
        this.sql = sql;
        this.level = level;
    }

    List<Known<TreatyPosition>> knownAt(Instant instant) {
        return sql
                .query(
                        THEN_AND_NOW,
                        row -> new Past(
                                row.getString(1),
                                row.getLong(2),
                                read(row.getString(3), row.getString(4)),
                                read(row.getString(5), null).state()),
                        TYPE,
                        instant.atOffset(ZoneOffset.UTC),
                        level.ordinal())
                .stream()
                .map(this::hidden)
                .toList();
    }

    private Known<TreatyPosition> hidden(Past past) {
        var gone = seen(past.then().state());
        gone.removeAll(seen(past.now()));
        return gone.isEmpty() ? past.then() : without(gone, past);
    }

    private Known<TreatyPosition> without(Set<String> gone, Past past) {
        return sql
                .query(
                        "select state, timelines from version where type = ? and aggregate = ? and sequence > ?"
                                + " order by sequence",
                        row -> read(row.getString(1), row.getString(2)),
                        TYPE,
                        past.aggregate(),
                        past.sequence())
                .stream()
                .filter(later -> seen(later.state()).stream().noneMatch(gone::contains))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> seen(TreatyPosition position) {
        return position.actions().stream()
                .filter(action -> level.sees(action.visibility()))
                .map(TreatyPosition.Action::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Known<TreatyPosition> read(String state, String timelines) {
        return StateReader.read(TreatyPosition.class, state, timelines);
    }
}

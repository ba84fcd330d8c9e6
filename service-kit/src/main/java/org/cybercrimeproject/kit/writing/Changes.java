package org.cybercrimeproject.kit.writing;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.text.Identifier;

/** Reads states: the newest of an aggregate, or the one at a version. */
@Singleton
public class Changes {

    private final Sql sql;

    Changes(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** The newest state of an aggregate by id or reference. Whether the caller may see it is the caller's to ask. */
    public <S extends State, R extends AggregateRow> Optional<Written<S>> newest(
            AggregateType<S, R> type, String reference) {
        return sql.query(select(type, reference), row -> read(type, row), type.name(), key(reference)).stream()
                .findFirst();
    }

    /**
     * The newest state of an aggregate whose row is locked against changes (FOR SHARE) until the end of the transaction.
     * Two statements in one call: the second one sees what the last holder of the lock wrote.
     */
    <S extends State, R extends AggregateRow> Optional<Written<S>> locked(AggregateType<S, R> type, String reference) {
        return sql
                .last(
                        "select 1 from " + type.table() + " r where r." + column(reference) + " = ? for share; "
                                + select(type, reference),
                        row -> read(type, row),
                        key(reference),
                        type.name(),
                        key(reference))
                .stream()
                .findFirst();
    }

    private static String select(AggregateType<?, ?> type, String reference) {
        return "select c.state, c.version, c.recorded_at from " + type.table() + " r join change c"
                + " on c.aggregate_type = ? and c.aggregate_id = r.id and c.version = r.version"
                + " where r." + column(reference) + " = ?";
    }

    private static String column(String reference) {
        return Identifier.uuid(reference).isPresent() ? "id" : "reference";
    }

    private static Object key(String reference) {
        return Identifier.uuid(reference).<Object>map(id -> id).orElse(reference);
    }

    /** The newest states of all aggregates of a type, in order of their references: for catalogues, which are small. */
    public <S extends State, R extends AggregateRow> List<Written<S>> all(AggregateType<S, R> type) {
        return all(type, "true");
    }

    /**
     * The newest states of those aggregates of a type whose rows fulfil a condition, in order of their references.
     *
     * @param condition SQL on the aggregate row {@code r}
     */
    public <S extends State, R extends AggregateRow> List<Written<S>> all(
            AggregateType<S, R> type, String condition, Object... parameters) {
        var all = new ArrayList<Object>(List.of(type.name()));
        all.addAll(List.of(parameters));
        return sql.query(
                "select c.state, c.version, c.recorded_at from " + type.table() + " r join change c"
                        + " on c.aggregate_type = ? and c.aggregate_id = r.id and c.version = r.version"
                        + " where " + condition + " order by r.reference",
                row -> read(type, row),
                all.toArray());
    }

    /**
     * The state of an aggregate as it was known at an instant, with what it is now.
     *
     * @param known what was known then, hidden as it is now; empty when it had not been recorded yet
     * @param knownSince when it was first recorded
     * @param now its newest state: what has been hidden or withdrawn since stays so
     */
    public record Past<S extends State>(Optional<Written<S>> known, Instant knownSince, Written<S> now) {

        private static <S extends State> Past<S> of(
                AggregateType<S, ?> type, Optional<Written<S>> known, Instant knownSince, Written<S> now) {
            return new Past<>(
                    known.map(then -> new Written<>(
                            type.stateClass().cast(then.state().hiddenAs(now.state())),
                            then.version(),
                            then.recordedAt())),
                    knownSince,
                    now);
        }
    }

    /** What was known of an aggregate at an instant; empty when there is no such aggregate even now. */
    public <S extends State, R extends AggregateRow> Optional<Past<S>> known(
            AggregateType<S, R> type, String reference, Instant instant) {
        return newest(type, reference).map(now -> {
            var id = now.state().id();
            var known = sql.query(
                    "select state, version, recorded_at from change where aggregate_type = ? and aggregate_id = ?"
                            + " and recorded_at <= ? order by version desc limit 1",
                    row -> read(type, row),
                    type.name(),
                    id,
                    instant.atOffset(ZoneOffset.UTC));
            return Past.of(type, known.stream().findFirst(), at(type, id, 1).recordedAt(), now);
        });
    }

    /**
     * What was known at an instant of those aggregates of a type whose rows fulfil a condition; what was recorded later
     * is left out. In order of their references.
     *
     * @param condition SQL on the aggregate row {@code r} and on {@code c}, its change of that time
     */
    public <S extends State, R extends AggregateRow> List<Past<S>> allKnown(
            AggregateType<S, R> type, Instant instant, String condition, Object... parameters) {
        var all = new ArrayList<Object>(List.of(instant.atOffset(ZoneOffset.UTC), type.name(), type.name()));
        all.addAll(List.of(parameters));
        return sql.query(
                "select c.state, c.version, c.recorded_at, n.state, n.version, n.recorded_at, f.recorded_at from "
                        + type.table() + " r join lateral (select * from change where aggregate_id = r.id"
                        + " and recorded_at <= ? and aggregate_type = ? order by version desc limit 1) c on true"
                        + " join change n on n.aggregate_type = c.aggregate_type and n.aggregate_id = r.id"
                        + " and n.version = r.version"
                        + " join change f on f.aggregate_type = ? and f.aggregate_id = r.id and f.version = 1"
                        + " where " + condition + " order by r.reference",
                row -> Past.of(
                        type,
                        Optional.of(read(type, row, 1)),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        read(type, row, 4)),
                all.toArray());
    }

    /** The derived values as they were written with a version; null when there are none. */
    String timelines(AggregateType<?, ?> type, UUID id, long version) {
        return sql.query(
                        "select timelines from change where aggregate_type = ? and aggregate_id = ? and version = ?",
                        row -> new String[] {row.getString(1)},
                        type.name(),
                        id,
                        version)
                .get(0)[0];
    }

    <S extends State, R extends AggregateRow> Written<S> at(AggregateType<S, R> type, UUID id, long version) {
        return sql
                .query(
                        "select state, version, recorded_at from change"
                                + " where aggregate_type = ? and aggregate_id = ? and version = ?",
                        row -> read(type, row),
                        type.name(),
                        id,
                        version)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No change row of " + type.name() + " " + id));
    }

    private static <S extends State> Written<S> read(AggregateType<S, ?> type, ResultSet row) throws SQLException {
        return read(type, row, 1);
    }

    /** Reads state, version and recordedAt from a column on. */
    private static <S extends State> Written<S> read(AggregateType<S, ?> type, ResultSet row, int from)
            throws SQLException {
        return new Written<>(
                Json.read(row.getBytes(from), type.stateClass()),
                row.getLong(from + 1),
                row.getObject(from + 2, OffsetDateTime.class).toInstant());
    }
}

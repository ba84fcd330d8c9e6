package org.cybercrimeproject.kit.relay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.kit.reading.Sql;

/** The events that the broker refuses: to be looked at, and to be sent again when it has learnt to take them. */
@Singleton
public class Refusals {

    /**
     * An event that the broker refuses.
     *
     * @param id what it is called here
     * @param eventId the event's id
     * @param type its type
     * @param aggregate the kind of aggregate
     * @param subject the aggregate
     * @param version its version
     * @param recordedAt when it was recorded
     * @param refusedAt when the broker refused it last
     * @param retriedAt since when it waits to be sent again; left out when it does not
     * @param reason what the broker said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefusedEvent(
            long id,
            UUID eventId,
            String type,
            String aggregate,
            String subject,
            long version,
            Instant recordedAt,
            Instant refusedAt,
            Instant retriedAt,
            String reason) {}

    private static final String SELECT = """
            select r.id, c.event_id, c.type, aggregate_type, c.subject, version, c.recorded_at, r.refused_at,
                r.retried_at, r.reason
            from outbox_refused r join change c using (aggregate_type, aggregate_id, version) where\s""";

    private static final String RETRY = """
            with retried as (
                update outbox_refused set retried_at = coalesce(retried_at, clock_timestamp()) where id = ?
                returning aggregate_type, aggregate_id, version)
            insert into outbox (aggregate_type, aggregate_id, version)
            select aggregate_type, aggregate_id, version from retried
            where not exists (select 1 from outbox o where o.aggregate_type = retried.aggregate_type
                and o.aggregate_id = retried.aggregate_id and o.version = retried.version)""";

    private final Sql sql;
    private final Event<OutboxFilled> filled;

    Refusals(AgroalDataSource database, Event<OutboxFilled> filled) {
        this.sql = new Sql(database);
        this.filled = filled;
    }

    /** Those below an id, highest first. */
    public List<RefusedEvent> below(long id, int limit) {
        return sql.query(SELECT + "r.id < ? order by r.id desc limit ?", Refusals::read, id, limit);
    }

    /** How many there are. */
    public long count() {
        return sql.query("select count(*) from outbox_refused", row -> row.getLong(1))
                .get(0);
    }

    public Optional<RefusedEvent> find(long id) {
        return sql.query(SELECT + "r.id = ?", Refusals::read, id).stream().findFirst();
    }

    /** Puts one back into the outbox, in the transaction at hand; asked for twice, it goes there once. */
    public void retry(long id) {
        sql.query("select 1 from outbox_refused where id = ? for update", row -> true, id);
        sql.update(RETRY, id);
        filled.fire(new OutboxFilled());
    }

    private static RefusedEvent read(ResultSet row) throws SQLException {
        return new RefusedEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                instant(row, 7),
                instant(row, 8),
                instant(row, 9),
                row.getString(10));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

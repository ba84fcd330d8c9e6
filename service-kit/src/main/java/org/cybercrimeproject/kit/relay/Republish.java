package org.cybercrimeproject.kit.relay;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.reading.Sql;

/** Puts the newest change of each aggregate into the outbox once more: the same state with the same version. */
@Singleton
public class Republish {

    /**
     * An aggregate.
     *
     * @param type its kind
     * @param id its id
     */
    public record Place(String type, UUID id) {}

    /** Before every aggregate. */
    public static final Place START = new Place("", new UUID(0, 0));

    private static final String AGAIN = """
            with recursive chunk (aggregate_type, aggregate_id, ordinal) as (
                (select aggregate_type, aggregate_id, 1 from change
                 where (aggregate_type, aggregate_id) > (?, ?) and (?::text is null or aggregate_type = ?)
                 order by aggregate_type, aggregate_id limit 1)
                union all
                (select following.aggregate_type, following.aggregate_id, ordinal + 1
                 from chunk cross join lateral (
                     select aggregate_type, aggregate_id from change
                     where (change.aggregate_type, change.aggregate_id) > (chunk.aggregate_type, chunk.aggregate_id)
                         and (?::text is null or change.aggregate_type = ?)
                     order by change.aggregate_type, change.aggregate_id limit 1) following
                 where ordinal < ?)
            ), again as (
                insert into outbox (aggregate_type, aggregate_id, version)
                select aggregate_type, aggregate_id, (
                    select max(version) from change newest where newest.aggregate_type = chunk.aggregate_type
                        and newest.aggregate_id = chunk.aggregate_id)
                from chunk order by ordinal)
            select aggregate_type, aggregate_id from chunk order by ordinal""";

    private final Sql sql;
    private final Event<OutboxFilled> filled;

    Republish(AgroalDataSource database, Event<OutboxFilled> filled) {
        this.sql = new Sql(database);
        this.filled = filled;
    }

    /**
     * One chunk, in the transaction at hand.
     *
     * @param type only aggregates of this kind; null for all
     * @param after only aggregates behind this one
     * @param limit how many at most
     * @return the aggregates, in order; fewer than the limit when these were the last
     */
    public List<Place> chunk(String type, Place after, int limit) {
        var places = sql.query(
                AGAIN,
                row -> new Place(row.getString(1), row.getObject(2, UUID.class)),
                after.type(),
                after.id(),
                type,
                type,
                type,
                type,
                limit);
        filled.fire(new OutboxFilled());
        return places;
    }
}

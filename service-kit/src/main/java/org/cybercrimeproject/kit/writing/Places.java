package org.cybercrimeproject.kit.writing;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.reading.Sql;

/** Goes through all aggregates of a service in one order, for work that takes longer than a transaction may. */
@Singleton
public class Places {

    /**
     * An aggregate.
     *
     * @param type its kind
     * @param id its id
     */
    public record Place(String type, UUID id) {}

    /** Before every aggregate. */
    public static final Place START = new Place("", new UUID(0, 0));

    /** From one aggregate's change rows to the next one's by the index, however many versions there are. */
    private static final String BEHIND = """
            with recursive place (aggregate_type, aggregate_id, ordinal) as (
                (select aggregate_type, aggregate_id, 1 from change
                 where (aggregate_type, aggregate_id) > (?, ?) and (?::text is null or aggregate_type = ?)
                 order by aggregate_type, aggregate_id limit 1)
                union all
                (select following.aggregate_type, following.aggregate_id, ordinal + 1
                 from place cross join lateral (
                     select aggregate_type, aggregate_id from change
                     where (change.aggregate_type, change.aggregate_id) > (place.aggregate_type, place.aggregate_id)
                         and (?::text is null or change.aggregate_type = ?)
                     order by change.aggregate_type, change.aggregate_id limit 1) following
                 where ordinal < ?)
            ) select aggregate_type, aggregate_id from place order by ordinal""";

    private final Sql sql;

    Places(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /**
     * The aggregates behind a place, in order.
     *
     * @param type only aggregates of this kind; null for all
     */
    public List<Place> behind(Place place, String type, int limit) {
        return sql.query(
                BEHIND,
                row -> new Place(row.getString(1), row.getObject(2, UUID.class)),
                place.type(),
                place.id(),
                type,
                type,
                type,
                type,
                limit);
    }
}

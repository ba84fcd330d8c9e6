package org.cybercrimeproject.kit.relay;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.writing.Places.Place;

/** Puts the newest change of aggregates into the outbox once more: the same state with the same version. */
@Singleton
public class Republish {

    private static final String AGAIN = """
            insert into outbox (aggregate_type, aggregate_id, version)
            select place.type, place.id::uuid, (
                select max(version) from change where aggregate_type = place.type and aggregate_id = place.id::uuid)
            from unnest(?, ?) with ordinality as place (type, id, ordinal) order by ordinal""";

    private final Sql sql;
    private final Event<OutboxFilled> filled;

    Republish(AgroalDataSource database, Event<OutboxFilled> filled) {
        this.sql = new Sql(database);
        this.filled = filled;
    }

    /** Does so for these aggregates, in the transaction at hand. */
    public void again(List<Place> places) {
        sql.update(
                AGAIN,
                places.stream().map(Place::type).toList(),
                places.stream().map(place -> place.id().toString()).toList());
        filled.fire(new OutboxFilled());
    }
}

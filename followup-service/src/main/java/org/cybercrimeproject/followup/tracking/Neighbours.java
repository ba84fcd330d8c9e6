package org.cybercrimeproject.followup.tracking;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;

/** The newest states of the activities, as far as tracking needs them. */
@Singleton
class Neighbours {

    private final Sql sql;

    Neighbours(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /**
     * Keeps a state unless a newer one, or this one, was seen before; and locks what it keeps until the end of the
     * transaction, so that two replicas do not track the same activity at once.
     *
     * @return whether it is news
     */
    boolean keep(ActivitySeen activity, long sequence) {
        return sql.update(
                        "insert into activity_seen as seen (id, sequence, state) values (?, ?, ?)"
                                + " on conflict (id) do update set sequence = excluded.sequence, state = excluded.state"
                                + " where seen.sequence < excluded.sequence",
                        activity.id(),
                        sequence,
                        Json.write(activity))
                == 1;
    }
}

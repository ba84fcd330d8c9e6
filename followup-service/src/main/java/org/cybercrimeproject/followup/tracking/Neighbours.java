package org.cybercrimeproject.followup.tracking;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.cybercrimeproject.followup.followup.Ceiling;
import org.cybercrimeproject.followup.followup.FollowUpState;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;

/** The newest states of the activities, as far as tracking needs them. */
@Singleton
class Neighbours implements Ceiling {

    private final Sql sql;

    Neighbours(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /**
     * Keeps a state unless a newer one, or this one, was seen before; and locks what it keeps until the end of the
     * transaction, so that two replicas do not track the same activity at once.
     *
     * @return the news; empty when it is none
     */
    Optional<News> keep(ActivitySeen activity, long sequence) {
        return sql
                .query(
                        "insert into activity_seen as seen (id, sequence, state) values (?, ?, ?)"
                                + " on conflict (id) do update set sequence = excluded.sequence, state = excluded.state"
                                + " where seen.sequence < excluded.sequence returning old.state",
                        row -> new News(read(row.getString(1)), activity, sequence),
                        activity.id(),
                        sequence,
                        Json.write(activity))
                .stream()
                .findFirst();
    }

    /** What is not known of the activity raises nothing. */
    @Override
    public Visibility of(FollowUpState followUp) {
        return sql
                .query(
                        "select state from activity_seen where id = ?",
                        row -> read(row.getString(1)),
                        followUp.origin().activity().id())
                .stream()
                .findFirst()
                .flatMap(activity -> activity.commitment(followUp.id())
                        .map(commitment -> CommitmentsBecomeFollowUps.level(commitment, activity)))
                .orElse(followUp.visibility());
    }

    private static ActivitySeen read(String state) {
        return state == null ? null : Json.read(state, ActivitySeen.class);
    }
}

package org.cybercrimeproject.followup.tracking;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cybercrimeproject.followup.followup.FollowUpEvent;
import org.cybercrimeproject.followup.followup.FollowUpState;
import org.cybercrimeproject.followup.followup.FollowUps;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Intent;
import org.cybercrimeproject.kit.writing.Outcome;

/** Makes the follow-ups what their neighbours demand, in the transaction at hand. */
@Singleton
class Tracking {

    private static final String ACTOR = "system:tracking";

    private final Neighbours neighbours;
    private final FollowUps followUps;
    private final Aggregates aggregates;
    private final Sql sql;

    Tracking(Neighbours neighbours, FollowUps followUps, Aggregates aggregates, AgroalDataSource database) {
        this.neighbours = neighbours;
        this.followUps = followUps;
        this.aggregates = aggregates;
        this.sql = new Sql(database);
    }

    /** An activity was heard of; what is no news changes nothing. */
    void heardOf(ActivitySeen activity, long sequence) {
        neighbours
                .keep(activity, sequence)
                .filter(news -> !activity.commitments().isEmpty())
                .ifPresent(news ->
                        CommitmentsBecomeFollowUps.demands(news, lock(activity)).forEach(this::satisfy));
    }

    /**
     * The follow-ups of an activity that are there, locked in the order of their ids. They are read after they are
     * locked: a person may have changed them while this waited.
     */
    private Map<UUID, FollowUpState> lock(ActivitySeen activity) {
        var ids = activity.commitments().stream().map(Commitment::id).toList();
        sql.query("select id from follow_up where id = any(?::uuid[]) order by id for update", row -> true, ids);
        return sql
                .query(
                        "select c.state from follow_up r join change c on c.aggregate_type = ?"
                                + " and c.aggregate_id = r.id and c.version = r.version where r.id = any(?::uuid[])",
                        row -> Json.read(row.getString(1), FollowUpState.class),
                        followUps.name(),
                        ids)
                .stream()
                .collect(Collectors.toMap(FollowUpState::id, Function.identity()));
    }

    private void satisfy(Demand demand) {
        if (demand instanceof Demand.Birth birth) {
            var born = birth.state().withReference("FU-" + nextNumber());
            var fact = born.takenBack() ? FollowUpEvent.WITHDRAWN : FollowUpEvent.AGREED;
            aggregates.create(followUps, intent(demand), () -> Outcome.changed(fact, born));
        } else if (demand instanceof Demand.Change change && !hasWorked(change)) {
            aggregates.change(followUps, intent(demand), change.followUp().toString(), state -> change.outcome());
        } else if (demand instanceof Demand.Decision decision) {
            sql.update(
                    "insert into decision_needed (follow_up, cause, advice) values (?, ?, ?) on conflict do nothing",
                    decision.followUp(),
                    decision.cause(),
                    decision.advice());
        } else if (demand instanceof Demand.NoDecision settled) {
            sql.update(
                    "delete from decision_needed where follow_up = ? and cause = ?",
                    settled.followUp(),
                    settled.cause());
        }
    }

    /** A cause works once: told of it again from the beginning, nothing happens a second time. */
    private boolean hasWorked(Demand.Change change) {
        return !sql.query(
                        "select 1 from change where aggregate_type = ? and aggregate_id = ? and cause = ?",
                        row -> true,
                        followUps.name(),
                        change.followUp(),
                        change.cause())
                .isEmpty();
    }

    private static Intent intent(Demand demand) {
        return Intent.system(ACTOR, demand.cause());
    }

    private long nextNumber() {
        return sql.query("select nextval('follow_up_number')", row -> row.getLong(1))
                .get(0);
    }
}

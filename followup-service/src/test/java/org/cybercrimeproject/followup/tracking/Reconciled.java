package org.cybercrimeproject.followup.tracking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cybercrimeproject.followup.followup.FollowUpEvent;
import org.cybercrimeproject.followup.followup.FollowUpState;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.writing.Outcome;

/** The follow-ups of one activity, kept in memory as {@link Tracking} keeps them in the database. */
final class Reconciled {

    static final UUID ACTIVITY = UUID.fromString("01900000-0000-7000-8000-0000000000a8");

    final Map<UUID, FollowUpState> present = new HashMap<>();
    final List<FollowUpEvent> facts = new ArrayList<>();
    final Set<UUID> toDecide = new HashSet<>();

    private ActivitySeen newest;
    private long sequence;

    /** Hears of a version of the activity; of one that is no news nothing comes. */
    void hear(long version, ActivitySeen activity) {
        if (version <= sequence) {
            return;
        }
        var news = new News(newest, activity, version);
        newest = activity;
        sequence = version;
        for (var demand : CommitmentsBecomeFollowUps.demands(news, Map.copyOf(present))) {
            if (demand instanceof Demand.Birth birth) {
                put(Outcome.changed(
                        birth.state().takenBack() ? FollowUpEvent.WITHDRAWN : FollowUpEvent.AGREED, birth.state()));
            } else if (demand instanceof Demand.Change change) {
                put(change.outcome());
            } else if (demand instanceof Demand.Decision decision) {
                toDecide.add(decision.followUp());
            } else {
                toDecide.remove(demand.followUp());
            }
        }
    }

    /** What was known of the activity is lost, but not its follow-ups. */
    void forget() {
        newest = null;
        sequence = 0;
    }

    /** Somebody does something to a follow-up. */
    void act(UUID followUp, Function<FollowUpState, Outcome<FollowUpState>> rule) {
        put(rule.apply(present.get(followUp)));
        facts.clear();
    }

    FollowUpState get(UUID followUp) {
        return present.get(followUp);
    }

    private void put(Outcome<FollowUpState> outcome) {
        var changed = (Outcome.Changed<FollowUpState>) outcome;
        present.put(changed.state().id(), changed.state());
        facts.add((FollowUpEvent) changed.type());
    }

    static ActivitySeen activity(Visibility level, Promise... promises) {
        return activity("Kuala Lumpur", level, null, promises);
    }

    static ActivitySeen activity(String title, Visibility level, Boolean withdrawn, Promise... promises) {
        return new ActivitySeen(
                ACTIVITY,
                "GPC2-8",
                "GPC2",
                LocalizedText.en(title),
                level,
                null,
                Stream.of(promises).map(Promise::toCommitment).toList(),
                List.of(),
                withdrawn);
    }
}

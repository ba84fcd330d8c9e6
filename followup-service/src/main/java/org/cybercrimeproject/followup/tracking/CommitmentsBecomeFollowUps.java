package org.cybercrimeproject.followup.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cybercrimeproject.followup.followup.FollowUpState;
import org.cybercrimeproject.followup.followup.FollowUpStatus;
import org.cybercrimeproject.followup.followup.Move;
import org.cybercrimeproject.followup.followup.Origin;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Outcome;

/**
 * What must be true of the follow-ups of an activity: each commitment that holds has one, none is more visible than
 * its commitment or its activity, and an untouched one does not outlive its commitment.
 *
 * <p>A comparison of what is with what must be, not a step for an event: told twice, late or out of order, it
 * demands only what is still missing.
 */
public final class CommitmentsBecomeFollowUps {

    /** The advice for a follow-up that somebody worked on before its commitment was struck. */
    public static final String CANCEL = "CANCEL";

    private static final String RULE = "commitments-become-follow-ups";

    private CommitmentsBecomeFollowUps() {}

    /**
     * @param activity the newest state of the activity
     * @param sequence its version, which names the cause
     * @param present its follow-ups as they are now, withdrawn ones too
     * @return what is missing, in the order of the commitments; empty when all is as it must be
     */
    public static List<Demand> demands(ActivitySeen activity, long sequence, Map<UUID, FollowUpState> present) {
        var cause = RULE + "/" + activity.id() + "/" + sequence;
        var demands = new ArrayList<Demand>();
        for (var commitment : activity.commitments()) {
            var followUp = present.get(commitment.id());
            if (followUp != null) {
                demandOn(followUp, commitment, activity, cause, demands);
            } else if (!commitment.wasStruck()) {
                demands.add(new Demand.Birth(born(commitment, activity), cause));
            }
        }
        return demands;
    }

    private static void demandOn(
            FollowUpState followUp, Commitment commitment, ActivitySeen activity, String cause, List<Demand> demands) {
        var needed = needed(followUp, commitment, activity);
        if (needed instanceof Outcome.Changed<FollowUpState>) {
            demands.add(new Demand.Change(followUp.id(), needed, cause));
        }
        if (commitment.wasStruck()
                && !followUp.untouched()
                && !followUp.status().isClosed()) {
            // One question, however often the activity speaks: so its version is no part of this cause.
            demands.add(new Demand.Decision(followUp.id(), CANCEL, RULE + "/" + activity.id() + "/struck"));
        }
    }

    /** What a follow-up that is there must become. */
    private static Outcome<FollowUpState> needed(FollowUpState followUp, Commitment commitment, ActivitySeen activity) {
        return followUp.lowerVisibility(level(commitment, activity)).then(lowered -> {
            if (!commitment.wasStruck()) {
                return lowered.revive();
            }
            return lowered.untouched() ? lowered.withdraw() : Outcome.unchanged(lowered);
        });
    }

    private static FollowUpState born(Commitment commitment, ActivitySeen activity) {
        var birth = new Move(FollowUpStatus.AGREED, commitment.on(), commitment.due(), null, null);
        return new FollowUpState(
                commitment.id(),
                null,
                activity.project(),
                commitment.text(),
                commitment.nature(),
                commitment.action(),
                commitment.responsible(),
                commitment.target(),
                commitment.due(),
                commitment.ongoing(),
                commitment.outputs(),
                commitment.instruments(),
                new Origin(Origin.Kind.ACTIVITY, activity.link()),
                List.of(birth),
                level(commitment, activity),
                null,
                commitment.provenance());
    }

    private static Visibility level(Commitment commitment, ActivitySeen activity) {
        return commitment.visibility() == null
                ? activity.visibility()
                : commitment.visibility().stricter(activity.visibility());
    }
}

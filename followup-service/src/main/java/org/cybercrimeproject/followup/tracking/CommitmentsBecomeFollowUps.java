package org.cybercrimeproject.followup.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.followup.followup.FollowUpState;
import org.cybercrimeproject.followup.followup.FollowUpStatus;
import org.cybercrimeproject.followup.followup.Move;
import org.cybercrimeproject.followup.followup.Origin;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Outcome;

/**
 * What must be true of the follow-ups of an activity: each commitment has one, none is more visible than its commitment
 * or its activity, an untouched one is what its commitment says and does not outlive it, and one that was withdrawn,
 * by whomever, comes back when its commitment is made again, and only then.
 *
 * <p>A comparison of what is with what must be, not a step for an event: told twice, late or out of order, it
 * demands only what is still missing.
 */
final class CommitmentsBecomeFollowUps {

    /** The advice for a follow-up that somebody worked on before its commitment was struck. */
    static final String CANCEL = "CANCEL";

    private static final String RULE = "commitments-become-follow-ups";

    private CommitmentsBecomeFollowUps() {}

    /**
     * @param news what is known of the activity
     * @param present its follow-ups as they are now, withdrawn ones too
     * @return what is missing, in the order of the commitments; empty when all is as it must be
     */
    static List<Demand> demands(News news, Map<UUID, FollowUpState> present) {
        var demands = new ArrayList<Demand>();
        for (var commitment : news.now().commitments()) {
            var followUp = present.get(commitment.id());
            if (followUp == null) {
                demands.add(new Demand.Birth(born(commitment, news.now()), cause(news)));
            } else {
                demandOn(followUp, commitment, news, demands);
            }
        }
        return demands;
    }

    private static void demandOn(FollowUpState followUp, Commitment commitment, News news, List<Demand> demands) {
        var needed = needed(followUp, commitment, news);
        var after = followUp;
        if (needed instanceof Outcome.Changed<FollowUpState> changed) {
            demands.add(new Demand.Change(followUp.id(), needed, cause(news)));
            after = changed.state();
        }
        // One question, however often the activity speaks: so its version is no part of this cause.
        var question = RULE + "/" + news.now().id() + "/struck";
        if (news.now().hasStruck(commitment)) {
            if (!after.takenBack() && !after.status().isClosed()) {
                demands.add(new Demand.Decision(followUp.id(), CANCEL, question));
            }
        } else if (wasStruck(commitment, news)) {
            demands.add(new Demand.NoDecision(followUp.id(), question));
        }
    }

    /** What a follow-up that is there must become. */
    private static Outcome<FollowUpState> needed(FollowUpState followUp, Commitment commitment, News news) {
        var is = asBorn(commitment, news.now());
        var was = before(commitment, news)
                .map(earlier -> asBorn(earlier, news.before()))
                .orElse(is);
        return followUp.follow(was, is)
                .then(following -> following.lower(is.visibility()))
                .then(lowered -> {
                    if (news.now().hasStruck(commitment)) {
                        return lowered.untouched(is) ? lowered.withdraw() : Outcome.unchanged(lowered);
                    }
                    return wasStruck(commitment, news) ? lowered.revive() : Outcome.unchanged(lowered);
                });
    }

    private static Optional<Commitment> before(Commitment commitment, News news) {
        return Optional.ofNullable(news.before()).flatMap(before -> before.commitment(commitment.id()));
    }

    private static boolean wasStruck(Commitment commitment, News news) {
        return before(commitment, news)
                .filter(earlier -> news.before().hasStruck(earlier))
                .isPresent();
    }

    /** Also of a struck commitment one is born, and withdrawn at once: so it is the same whichever is heard of first. */
    private static FollowUpState born(Commitment commitment, ActivitySeen activity) {
        var born = asBorn(commitment, activity);
        return activity.hasStruck(commitment) && born.withdraw() instanceof Outcome.Changed<FollowUpState> withdrawn
                ? withdrawn.state()
                : born;
    }

    /** What a commitment alone makes of its follow-up. */
    private static FollowUpState asBorn(Commitment commitment, ActivitySeen activity) {
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

    /** The most visible level that a follow-up may have. */
    static Visibility level(Commitment commitment, ActivitySeen activity) {
        return commitment.visibility() == null
                ? activity.visibility()
                : commitment.visibility().stricter(activity.visibility());
    }

    private static String cause(News news) {
        return RULE + "/" + news.now().id() + "/" + news.sequence();
    }
}

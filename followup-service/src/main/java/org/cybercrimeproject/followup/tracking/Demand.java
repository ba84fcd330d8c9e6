package org.cybercrimeproject.followup.tracking;

import java.util.UUID;
import org.cybercrimeproject.followup.followup.FollowUpState;
import org.cybercrimeproject.kit.writing.Outcome;

/** What a rule demands of a follow-up, given what its neighbours say now. */
sealed interface Demand {

    /** The follow-up that it is about. */
    UUID followUp();

    /** What made it necessary: rule, source and its version. The same cause never works twice. */
    String cause();

    /** It is not there yet and must be; withdrawn, where its commitment was struck already. */
    record Birth(FollowUpState state, String cause) implements Demand {
        @Override
        public UUID followUp() {
            return state.id();
        }
    }

    /** It is there and must be otherwise. */
    record Change(UUID followUp, Outcome<FollowUpState> outcome, String cause) implements Demand {}

    /**
     * Somebody has worked on it, so a person must decide; only that there is something to decide is kept.
     *
     * @param advice what is proposed, as a stable code
     */
    record Decision(UUID followUp, String advice, String cause) implements Demand {}

    /** What there was to decide has settled itself. */
    record NoDecision(UUID followUp, String cause) implements Demand {}
}

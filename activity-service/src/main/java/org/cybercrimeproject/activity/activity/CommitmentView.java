package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cybercrimeproject.kit.contract.Always;

/**
 * A commitment with the address of its follow-up.
 *
 * @param commitment the commitment as it was made
 * @param followUp where it is followed up
 */
@Always({"id", "text", "visibility", "followUp"})
public record CommitmentView(@JsonUnwrapped Commitment commitment, String followUp) {

    static CommitmentView of(Commitment commitment) {
        return new CommitmentView(commitment, "/api/v1/follow-ups/" + commitment.id());
    }
}

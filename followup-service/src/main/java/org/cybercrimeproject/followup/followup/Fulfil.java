package org.cybercrimeproject.followup.followup;

import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;

/**
 * It was done.
 *
 * @param on the day it was done; left out: today
 * @param evidence what shows it
 * @param reason why it counts as done where there is no evidence; one of the two is needed
 */
public record Fulfil(LocalDate on, String evidence, String reason) {

    public Fulfil {
        if (Words.isMissing(evidence) && Words.isMissing(reason)) {
            throw new InvalidValue("Closing a follow-up needs evidence or a reason: give one of them.");
        }
    }
}

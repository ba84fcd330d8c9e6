package org.cybercrimeproject.followup.followup;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;

/**
 * It was done.
 *
 * @param on the day it was done; today when left out
 * @param evidence what shows it
 * @param reason why it counts as done where there is no evidence; one of the two is needed
 */
public record Fulfil(
        LocalDate on,
        @Size(max = 20000) String evidence,
        @Size(max = 2000) String reason) {

    public Fulfil {
        if (isMissing(evidence) && isMissing(reason)) {
            throw new InvalidValue("Closing a follow-up needs evidence or a reason: give one of them.");
        }
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }
}

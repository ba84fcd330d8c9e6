package org.cybercrimeproject.followup.followup;

import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.time.GivenDue;

/**
 * Another window was agreed.
 *
 * @param due the new window
 * @param on the day this was agreed; left out: today
 * @param reason why the old window did not hold
 */
public record Reschedule(GivenDue due, LocalDate on, String reason) {

    public Reschedule {
        if (due == null) {
            throw new InvalidValue("Give the new window: a period, a condition or both.");
        }
        if (Words.isMissing(reason)) {
            throw new InvalidValue("Moving a date loses the old one: give the reason.");
        }
    }
}

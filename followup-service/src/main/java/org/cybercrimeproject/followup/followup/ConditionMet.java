package org.cybercrimeproject.followup.followup;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Texts;

/**
 * What had to happen first has happened.
 *
 * @param on the day it happened; today when left out
 * @param reason how it is known, or null
 */
public record ConditionMet(LocalDate on, @Size(max = 2000) String reason) {

    public ConditionMet {
        InvalidValue.in("reason", () -> Texts.reason(reason));
    }
}

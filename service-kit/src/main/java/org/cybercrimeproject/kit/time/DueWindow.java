package org.cybercrimeproject.kit.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.LocalizedText;

/**
 * When something is due: a period or none, and perhaps a condition. While the condition is unmet nothing is overdue.
 *
 * @param period when it is due, or null when no time was agreed
 * @param tentative whether it was said with a «possibly»: changes the wording only; null means no
 * @param condition what must happen first («once established»), or null
 * @param conditionMetOn the day the condition was met, or null while it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DueWindow(FuzzyPeriod period, Boolean tentative, LocalizedText condition, LocalDate conditionMetOn) {

    public DueWindow {
        if (period == null && condition == null) {
            throw new InvalidValue("A due window needs a period or a condition; leave it out when nothing was agreed.");
        }
        if (conditionMetOn != null && condition == null) {
            throw new InvalidValue("There is no condition that could be met.");
        }
    }

    /** Whether the condition, if there is one, is still unmet on a day. */
    public boolean waitsOn(LocalDate day) {
        return condition != null && (conditionMetOn == null || conditionMetOn.isAfter(day));
    }

    public DueWindow conditionMet(LocalDate on) {
        return new DueWindow(period, tentative, condition, on);
    }
}

package org.cybercrimeproject.kit.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Texts;

/**
 * When something is due: a period or none, and perhaps a condition. While the condition is unmet nothing is overdue.
 *
 * @param period when it is due, or null when no time was agreed
 * @param tentative true when it was said with a «possibly»: changes the wording only; null, never false, means no
 * @param condition what must happen first («once established»), or null
 * @param conditionMetOn the day the condition was met, or null while it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DueWindow(FuzzyPeriod period, Boolean tentative, LocalizedText condition, LocalDate conditionMetOn) {

    /** @throws InvalidValue when it has neither period nor condition, or a condition is met that there is not */
    public DueWindow {
        if (period == null && condition == null) {
            throw new InvalidValue(Message.of(
                    "A due window needs a period or a condition; leave it out when nothing was agreed.",
                    "Une échéance a une période ou une condition ; laissez-la de côté si rien n'a été convenu."));
        }
        if (conditionMetOn != null && condition == null) {
            throw new InvalidValue(
                    Message.of("There is no condition that could be met.", "Il n'y a pas de condition à remplir."));
        }
        InvalidValue.in("conditionMetOn", () -> Days.checked(conditionMetOn));
        if (condition != null) {
            InvalidValue.in("condition", () -> condition.within(Texts.REASON));
        }
        // One way to say no, so that two equal windows are equal.
        tentative = Boolean.TRUE.equals(tentative) ? Boolean.TRUE : null;
    }

    public static DueWindow of(FuzzyPeriod period) {
        return new DueWindow(period, null, null, null);
    }

    /** Due without a time, once something has happened. */
    public static DueWindow once(LocalizedText condition) {
        return new DueWindow(null, null, condition, null);
    }

    /** Due in a period, but not before something has happened. */
    public static DueWindow once(LocalizedText condition, FuzzyPeriod period) {
        return new DueWindow(period, null, condition, null);
    }

    /** Whether the condition, if there is one, is still unmet on a day. */
    public boolean waitsOn(LocalDate day) {
        return condition != null && (conditionMetOn == null || conditionMetOn.isAfter(day));
    }

    /** @throws InvalidValue when it has no condition */
    public DueWindow conditionMet(LocalDate on) {
        return new DueWindow(period, tentative, condition, on);
    }
}

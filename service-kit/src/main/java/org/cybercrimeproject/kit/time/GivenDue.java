package org.cybercrimeproject.kit.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import org.cybercrimeproject.kit.text.LocalizedText;

/**
 * A due window as a caller gives it.
 *
 * @param period when it is due, or null when no time was agreed
 * @param tentative whether it was said with a «possibly»
 * @param condition what must happen first, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GivenDue(
        GivenPeriod period, Boolean tentative, @Valid LocalizedText condition) {

    /** @throws org.cybercrimeproject.kit.problem.InvalidValue when it has neither period nor condition */
    public GivenDue {
        toDue(period, tentative, condition);
    }

    public static GivenDue of(GivenPeriod period) {
        return new GivenDue(period, null, null);
    }

    /** The due window that was meant; its condition is not met yet. */
    public DueWindow toDue() {
        return toDue(period, tentative, condition);
    }

    private static DueWindow toDue(GivenPeriod period, Boolean tentative, LocalizedText condition) {
        return new DueWindow(period == null ? null : period.toPeriod(), tentative, condition, null);
    }
}

package org.cybercrimeproject.kit.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.cybercrimeproject.kit.text.LocalizedText;

/**
 * A due window as a caller gives it.
 *
 * @param period when it is due, or null when no time was agreed
 * @param tentative whether it was said with a «possibly»
 * @param condition what must happen first, or null
 * @param conditionMetOn the day on which the condition was met, where that is known; so a window can be sent back as it
 *     was read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GivenDue(
        GivenPeriod period, Boolean tentative, @Valid LocalizedText condition, LocalDate conditionMetOn) {

    /** @throws org.cybercrimeproject.kit.problem.InvalidValue when it has neither period nor condition, or they can't be */
    @JsonCreator
    public GivenDue {
        toDue(period, tentative, condition, conditionMetOn);
    }

    public static GivenDue of(GivenPeriod period) {
        return new GivenDue(period, null, null, null);
    }

    /** A window whose condition is not met yet. */
    public GivenDue(GivenPeriod period, Boolean tentative, LocalizedText condition) {
        this(period, tentative, condition, null);
    }

    /** The due window that was meant. */
    public DueWindow toDue() {
        return toDue(period, tentative, condition, conditionMetOn);
    }

    private static DueWindow toDue(
            GivenPeriod period, Boolean tentative, LocalizedText condition, LocalDate conditionMetOn) {
        return new DueWindow(period == null ? null : period.toPeriod(), tentative, condition, conditionMetOn);
    }
}

package org.cybercrimeproject.activity.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.time.GivenPeriod;

/**
 * An activity will not take place as planned, but later.
 *
 * @param period when it is expected instead, until it is planned or confirmed; left out: no new date is known
 * @param tentative whether the new period was said with a «possibly»; only with a period
 * @param on the day of the decision; today when left out
 * @param reason why, as the report prints it
 */
public record Postpone(
        GivenPeriod period,
        Boolean tentative,
        LocalDate on,
        @NotBlank @Size(max = 2000) String reason) {

    public Postpone {
        if (Boolean.TRUE.equals(tentative) && period == null) {
            throw new InvalidValue(Message.of(
                            "Only a new date can be tentative: give its period, or leave \"tentative\" out.",
                            "Seule une nouvelle date peut être éventuelle : donnez sa période, ou omettez"
                                    + " « tentative »."))
                    .in("tentative");
        }
    }
}

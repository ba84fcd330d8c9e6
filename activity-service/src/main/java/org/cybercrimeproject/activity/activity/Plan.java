package org.cybercrimeproject.activity.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cybercrimeproject.kit.time.GivenPeriod;

/**
 * When an activity is to take place.
 *
 * @param period the planned period
 * @param tentative whether the period was said with a «possibly»; left out means no
 * @param on the day of the plan; today when left out
 * @param reason why, or null
 */
public record Plan(
        @NotNull GivenPeriod period,
        Boolean tentative,
        LocalDate on,
        @Size(max = 2000) String reason) {}

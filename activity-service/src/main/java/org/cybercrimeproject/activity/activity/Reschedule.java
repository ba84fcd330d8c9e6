package org.cybercrimeproject.activity.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cybercrimeproject.kit.time.GivenPeriod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another time for an activity that has a plan, or whose plan was postponed.
 *
 * @param period the new period
 * @param tentative whether the new period was said with a «possibly»; left out means no
 * @param on the day of the new plan; today when left out
 * @param reason why it moved
 */
@Schema(name = "RescheduleActivity")
public record Reschedule(
        @NotNull GivenPeriod period,
        Boolean tentative,
        LocalDate on,
        @NotBlank @Size(max = 2000) String reason) {}

package org.cybercrimeproject.activity.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The end of an activity that will not take place.
 *
 * @param on the day of the decision; today when left out
 * @param reason why
 */
public record Cancel(
        LocalDate on, @NotBlank @Size(max = 2000) String reason) {}

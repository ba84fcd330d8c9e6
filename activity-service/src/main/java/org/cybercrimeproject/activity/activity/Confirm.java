package org.cybercrimeproject.activity.activity;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The word of the hosts that an activity will take place as planned.
 *
 * @param on the day of their word; today when left out
 * @param reason what they said, or null
 */
public record Confirm(LocalDate on, @Size(max = 2000) String reason) {}

package org.cybercrimeproject.followup.followup;

import java.time.LocalDate;

/**
 * What had to happen first has happened.
 *
 * @param on the day it happened; left out: today
 * @param reason how it is known, or null
 */
public record ConditionMet(LocalDate on, String reason) {}

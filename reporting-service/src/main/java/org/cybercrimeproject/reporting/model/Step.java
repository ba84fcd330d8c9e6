package org.cybercrimeproject.reporting.model;

import java.time.LocalDate;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * From this day on, so many more are counted.
 *
 * @param project the reference of the project in which it counts
 * @param measure what is counted: {@code activities.status}
 * @param value under which value: {@code PLANNED}; empty where there is only one
 * @param level who sees what is counted
 * @param day the first day
 * @param amount how many more; negative for fewer
 */
public record Step(String project, Measure measure, String value, Visibility level, LocalDate day, long amount) {

    /** The same, taken back. */
    Step reversed() {
        return new Step(project, measure, value, level, day, -amount);
    }
}

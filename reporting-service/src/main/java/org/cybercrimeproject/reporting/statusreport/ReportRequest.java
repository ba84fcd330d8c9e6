package org.cybercrimeproject.reporting.statusreport;

import java.time.Instant;
import java.time.LocalDate;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which report is wanted.
 *
 * @param project the project's reference
 * @param reporting the period whose activities are told
 * @param forecast the period whose plans are told
 * @param asOf the day on which the report looks at the world
 * @param language the language it is printed in
 * @param level whom it is for: nothing stricter appears in it
 * @param knownAt the instant whose knowledge it tells, or null: what is known now
 */
public record ReportRequest(
        String project,
        Days reporting,
        Days forecast,
        LocalDate asOf,
        Language language,
        Visibility level,
        Instant knownAt) {

    /**
     * Days from a first to a last one, both inclusive.
     *
     * @throws InvalidValue when the last day is before the first
     */
    @Schema(name = "ReportDays")
    @Always({"from", "to"})
    public record Days(LocalDate from, LocalDate to) {

        public Days {
            if (to.isBefore(from)) {
                throw new InvalidValue(Message.of(
                        "The last day %s is before the first day %s.",
                        "Le dernier jour %s précède le premier jour %s.", to, from));
            }
        }

        public boolean contains(LocalDate day) {
            return day != null && !day.isBefore(from) && !day.isAfter(to);
        }
    }
}

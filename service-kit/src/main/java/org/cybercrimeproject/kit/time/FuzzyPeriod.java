package org.cybercrimeproject.kit.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Language;

/**
 * A period as people write it: «June/July 2010», «by September 2010», «8–10 Dec».
 *
 * <p>Sorts and filters by its bounds. Consumers never parse the text.
 *
 * @param text the wording, or null when only days were given
 * @param from the first day, or null when the start is open
 * @param to the last day, inclusive, or null when the end is open
 * @param precision how exactly it was written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FuzzyPeriod(String text, LocalDate from, LocalDate to, Precision precision) {

    public FuzzyPeriod {
        if (from == null && to == null) {
            throw new InvalidValue("A period needs a first or a last day.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidValue("The last day " + to + " is before the first day " + from + ".");
        }
        Objects.requireNonNull(precision, "precision");
    }

    public static FuzzyPeriod ofDay(LocalDate day) {
        return ofDays(day, day);
    }

    public static FuzzyPeriod ofDays(LocalDate from, LocalDate to) {
        return new FuzzyPeriod(null, from, to, from != null && from.equals(to) ? Precision.DAY : Precision.DAY_RANGE);
    }

    /** Whether the two have a day in common; an open end reaches for ever. */
    public boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return (otherTo == null || from == null || !from.isAfter(otherTo))
                && (otherFrom == null || to == null || !to.isBefore(otherFrom));
    }

    /**
     * The period as the page prints it: its text where that names its year in the page's language, else formatted
     * from its days: «8–10 Dec 2009», « juin/juillet 2010 ».
     */
    public String print(Language language) {
        return FuzzyPeriodFormat.print(this, language);
    }
}

package org.cybercrimeproject.kit.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Texts;

/**
 * A period as people write it: «June/July 2010», «by September 2010», «8–10 Dec».
 *
 * <p>Sorts and filters by its bounds. Consumers never parse the text.
 *
 * @param text the wording, or null when only days were given
 * @param from the first day, or null when the start is open
 * @param to the last day, inclusive, or null when the end is open
 * @param precision how exactly it was written; never a range where an end is open or the range is a single unit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FuzzyPeriod(String text, LocalDate from, LocalDate to, Precision precision) {

    /**
     * @throws InvalidValue when it has no bound, its days are out of order or out of range, or they are none that the
     *     precision can have
     */
    public FuzzyPeriod {
        Texts.title(text, "A period");
        if (from == null && to == null) {
            throw new InvalidValue("A period needs a first or a last day.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidValue("The last day " + to + " is before the first day " + from + ".");
        }
        Days.checked(from, "The first day");
        Days.checked(to, "The last day");
        // A range of one day is that day: one way to say it, so that equal periods are equal.
        precision = precision == null ? null : precision.narrowed(from, to);
        if (precision == null || !precision.fits(from, to)) {
            throw new InvalidValue("The precision " + precision + " does not fit a period from " + bound(from) + " to "
                    + bound(to) + ".");
        }
    }

    public static FuzzyPeriod ofDay(LocalDate day) {
        return ofDays(day, day);
    }

    /** From the first to the last day; one of them may be null, which leaves that end open. */
    public static FuzzyPeriod ofDays(LocalDate from, LocalDate to) {
        boolean range = from != null && to != null && !from.equals(to);
        return new FuzzyPeriod(null, from, to, range ? Precision.DAY_RANGE : Precision.DAY);
    }

    /**
     * The period that a text means.
     *
     * @throws InvalidValue when the text is ambiguous, names no year or cannot be read
     */
    public static FuzzyPeriod parse(String text) {
        return GivenPeriod.of(text).toPeriod();
    }

    private static String bound(LocalDate day) {
        return day == null ? "(open)" : day.toString();
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

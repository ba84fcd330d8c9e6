package org.cybercrimeproject.kit.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cybercrimeproject.kit.text.Language;

/**
 * What a period's text says, before its gaps are filled: «8-10 Dec» is a bare 8, a dash and the 10th of December.
 *
 * @param opening how it begins
 * @param parts the days, months … it names, at least one
 * @param links what stands between them, one fewer
 * @param languages those in which all its words are right
 */
record Wording(Opening opening, List<Part> parts, List<Link> links, Set<Language> languages) {

    /** How a text begins. */
    enum Opening {
        /** «in», or nothing at all. */
        WITHIN,
        /** The start is open and the last day belongs to it. */
        BY,
        /** As BY; with anything but a day nobody knows whether it belongs to it. */
        UNTIL,
        /** The start is open and the last day is the one before. */
        BEFORE,
        /** The end is open, unless a «to» follows. */
        FROM,
        /** The end is open and the first day is the one after. */
        AFTER,
        /** An «and» must follow. */
        BETWEEN,
        /** A «to» must follow: « du 8 au 10 ». */
        RANGE
    }

    /** What stands between two parts. */
    enum Link {
        /** The period reaches from one to the other. */
        TO,
        /** Both of them; between the two after «between». */
        AND,
        /** All of them. */
        LIST
    }

    /** A year. @param full whether it was written with four digits */
    record Year(int value, boolean full) {}

    /** First and last day. */
    record Span(LocalDate from, LocalDate to) {}

    /**
     * One day, month, quarter, half-year or year.
     *
     * @param unit which of them; never a range
     * @param day the day of the month, or 0
     * @param index which month, quarter or half of the year; 0 when not written
     * @param year the year, or null when not written
     * @param monthFirst whether the month was written before the day
     * @param dayOrYear whether its day may as well be a year: «Jan 10»
     */
    record Part(Precision unit, int day, int index, Year year, boolean monthFirst, boolean dayOrYear) {

        static Part of(Precision unit, int index, Year year) {
            return new Part(unit, 0, index, year, false, false);
        }

        static Part day(int day, int month, Year year) {
            return new Part(Precision.DAY, day, month, year, false, false);
        }

        static Part dayAfterMonth(int day, int month, Year year, boolean dayOrYear) {
            return new Part(Precision.DAY, day, month, year, true, dayOrYear);
        }

        /** A day of which the month is not written. */
        boolean bare() {
            return unit == Precision.DAY && index == 0;
        }

        Part withMonthOf(Part other) {
            return new Part(unit, day, other.index, year, other.monthFirst, dayOrYear);
        }

        Part withYear(Year other) {
            return new Part(unit, day, index, other, monthFirst, dayOrYear);
        }

        /** Its days in a year; empty when the year has no such day. */
        Optional<Span> in(int inYear) {
            return switch (unit) {
                case DAY -> dayIn(inYear);
                case MONTH -> Optional.of(months(inYear, index, 1));
                case QUARTER -> Optional.of(months(inYear, 3 * index - 2, 3));
                case HALF_YEAR -> Optional.of(months(inYear, 6 * index - 5, 6));
                default -> Optional.of(months(inYear, 1, 12));
            };
        }

        private Optional<Span> dayIn(int inYear) {
            try {
                var date = LocalDate.of(inYear, index, day);
                return Optional.of(new Span(date, date));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }

        private static Span months(int year, int first, int count) {
            var month = YearMonth.of(year, first);
            return new Span(month.atDay(1), month.plusMonths(count - 1L).atEndOfMonth());
        }
    }

    /** Whether it names its year in a language: with four digits, and in words of that language. */
    boolean namesItsYearIn(Language language) {
        return languages.contains(language)
                && parts.stream().anyMatch(part -> part.year() != null)
                && parts.stream()
                        .allMatch(part -> part.year() == null || part.year().full());
    }
}

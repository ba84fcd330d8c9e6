package org.cybercrimeproject.kit.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.cybercrimeproject.kit.time.Wording.Span;
import org.cybercrimeproject.kit.time.Wording.Year;

/**
 * One day, week, month, quarter, half-year or year that a text names.
 *
 * @param unit which of them
 * @param day the day of the month, which half of the month, how many months, or the number of what has no unit yet; 0
 *     when not written
 * @param index which month, week, quarter or half of the year; 0 when not written
 * @param year the year, or null when not written
 * @param unitFirst whether the month or unit was written before the number: «Dec 8-10», «Q3-4»
 * @param dayOrYear whether its day may as well be a year: «Jan 10»
 * @param weekday the weekday that it must be, or null when not written
 * @param onlyEnd whether only its last day is meant: the end of a range that reaches «to the end of 2012»
 */
record Part(
        Unit unit,
        int day,
        int index,
        Year year,
        boolean unitFirst,
        boolean dayOrYear,
        DayOfWeek weekday,
        boolean onlyEnd) {

    private static final int MIDDLE = 15;

    static Part of(Unit unit, int index, Year year) {
        return new Part(unit, 0, index, year, false, false, null, false);
    }

    static Part day(int day, int month, Year year) {
        return new Part(Unit.DAY, day, month, year, false, false, null, false);
    }

    static Part halfOfMonth(int half, int month, Year year) {
        return new Part(Unit.HALF_MONTH, half, month, year, false, false, null, false);
    }

    /** Months in a row, as the quarter, half-year or year that they are. */
    static Part months(int first, int count, Year year) {
        return switch (count) {
            case 1 -> of(Unit.MONTH, first, year);
            case 3 -> of(Unit.QUARTER, (first + 2) / 3, year);
            case 6 -> of(Unit.HALF_YEAR, (first + 5) / 6, year);
            case 12 -> of(Unit.YEAR, 1, year);
            default -> new Part(Unit.MONTHS, count, first, year, false, false, null, false);
        };
    }

    static Part ordinal(int number) {
        return new Part(Unit.ORDINAL, number, 0, null, false, false, null, false);
    }

    /** A number of which month or unit is not written. */
    boolean bare() {
        return unit == Unit.ORDINAL || isOfADay() && index == 0;
    }

    /** Whether it is a day, or a week named by one. */
    boolean isOfADay() {
        return unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.WEEK_FROM;
    }

    /** Whether nothing but where it stands tells its month or quarter: «the 16th», «the end of the month». */
    boolean isUnnumbered() {
        return year == null && index == 0 && (isOfADay() || lacksItsNumber());
    }

    /** A month or quarter without its number: «the end of the month». */
    boolean lacksItsNumber() {
        return index == 0 && (unit == Unit.MONTH || unit == Unit.QUARTER);
    }

    /** The same of the month or quarter of a number. */
    Part numbered(int number) {
        return new Part(unit, day, number, year, unitFirst, dayOrYear, weekday, onlyEnd);
    }

    Part onlyItsEnd() {
        return new Part(unit, day, index, year, unitFirst, dayOrYear, weekday, true);
    }

    /** This number, in the month or as the unit of another part. */
    Part completedBy(Part other) {
        return switch (other.unit) {
            case DAY ->
                // « du premier au 3 juin »
                unit == Unit.ORDINAL && day != 1
                        ? this
                        : new Part(Unit.DAY, day, other.index, year, other.unitFirst, dayOrYear, weekday, onlyEnd);
            case HALF_MONTH -> new Part(Unit.HALF_MONTH, day, other.index, year, other.unitFirst, false, null, onlyEnd);
            case QUARTER, HALF_YEAR, NUMBERED_WEEK ->
                new Part(other.unit, 0, day, year, other.unitFirst, false, null, onlyEnd);
            default -> this;
        };
    }

    Part withYear(Year other) {
        return new Part(unit, day, index, other, unitFirst, dayOrYear, weekday, onlyEnd);
    }

    Part withUnitFirst() {
        return new Part(unit, day, index, year, true, dayOrYear, weekday, onlyEnd);
    }

    Part withDayOrYear() {
        return new Part(unit, day, index, year, unitFirst, true, weekday, onlyEnd);
    }

    Part withWeekday(DayOfWeek other) {
        return other == null ? this : new Part(unit, day, index, year, unitFirst, dayOrYear, other, onlyEnd);
    }

    Part asWeek(Unit week) {
        return new Part(week, day, index, year, unitFirst, dayOrYear, weekday, onlyEnd);
    }

    /** Whether the unit has one of that number: no year has a fifth quarter. */
    boolean isCounted() {
        int number = unit == Unit.HALF_MONTH ? day : index;
        return unit.count() == 0 || number >= 1 && number <= unit.count();
    }

    /** Its days in a year; empty when the year has no such day, or it is another day of the week. */
    Optional<Span> in(int inYear) {
        return whole(inYear).map(span -> onlyEnd ? new Span(span.to(), span.to()) : span);
    }

    private Optional<Span> whole(int inYear) {
        return switch (unit) {
            case DAY -> dayIn(inYear).filter(this::agrees).map(date -> new Span(date, date));
            case WEEK ->
                dayIn(inYear)
                        .filter(this::agrees)
                        .map(date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                        .map(Part::week);
            case WEEK_FROM -> dayIn(inYear).filter(this::agrees).map(Part::week);
            case NUMBERED_WEEK -> numberedWeek(inYear);
            case HALF_MONTH -> Optional.of(half(YearMonth.of(inYear, index)));
            case MONTH -> Optional.of(days(inYear, index, 1));
            case MONTHS -> Optional.of(days(inYear, index, day));
            case QUARTER -> Optional.of(days(inYear, 3 * index - 2, 3));
            case HALF_YEAR -> Optional.of(days(inYear, 6 * index - 5, 6));
            case YEAR -> Optional.of(days(inYear, 1, 12));
            case ORDINAL -> Optional.empty();
        };
    }

    /** The day itself, whatever its weekday; empty when the year has no such day. */
    Optional<LocalDate> dayIn(int inYear) {
        try {
            return Optional.of(LocalDate.of(inYear, index, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private boolean agrees(LocalDate date) {
        return weekday == null || date.getDayOfWeek() == weekday;
    }

    private static Span week(LocalDate first) {
        return new Span(first, first.plusDays(6));
    }

    private Optional<Span> numberedWeek(int inYear) {
        // The 4th of January is always in the first week.
        var fourth = LocalDate.of(inYear, 1, 4);
        if (index < 1 || index > fourth.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
            return Optional.empty();
        }
        var monday = fourth.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(week(monday.plusWeeks(index - 1L)));
    }

    private Span half(YearMonth month) {
        return day == 1
                ? new Span(month.atDay(1), month.atDay(MIDDLE))
                : new Span(month.atDay(MIDDLE + 1), month.atEndOfMonth());
    }

    private static Span days(int year, int first, int count) {
        var month = YearMonth.of(year, first);
        return new Span(month.atDay(1), month.plusMonths(count - 1L).atEndOfMonth());
    }
}

package org.cybercrimeproject.kit.time;

import java.time.LocalDate;
import java.time.YearMonth;

/** How exactly a period was written. A period with an open end has the precision of the end that was written. */
public enum Precision {
    DAY(0, false),
    DAY_RANGE(0, true),
    MONTH(1, false),
    MONTH_RANGE(1, true),
    QUARTER(3, false),
    HALF_YEAR(6, false),
    YEAR(12, false),
    YEAR_RANGE(12, true);

    private final int months;
    private final boolean range;

    Precision(int months, boolean range) {
        this.months = months;
        this.range = range;
    }

    /** The precision of a period that reaches from one of these to another. */
    Precision ranged() {
        return switch (this) {
            case DAY, DAY_RANGE -> DAY_RANGE;
            case MONTH, MONTH_RANGE, QUARTER, HALF_YEAR -> MONTH_RANGE;
            case YEAR, YEAR_RANGE -> YEAR_RANGE;
        };
    }

    /** This one, or that of the single day, month or year where a range with these bounds is none. */
    Precision narrowed(LocalDate from, LocalDate to) {
        boolean single = from == null
                || to == null
                || starts(from) && lastDayOfUnit(from).equals(to);
        if (!range || !single) {
            return this;
        }
        return this == DAY_RANGE ? DAY : this == MONTH_RANGE ? MONTH : YEAR;
    }

    /** Whether a period of this precision can have these bounds, of which one may be null. */
    boolean fits(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            return !range && (from == null || starts(from)) && (to == null || ends(to));
        }
        return starts(from) && ends(to) && range != lastDayOfUnit(from).equals(to);
    }

    private boolean starts(LocalDate day) {
        return months == 0 || day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
    }

    private boolean ends(LocalDate day) {
        return months == 0 || day.getDayOfMonth() == day.lengthOfMonth() && day.getMonthValue() % months == 0;
    }

    private LocalDate lastDayOfUnit(LocalDate first) {
        return months == 0
                ? first
                : YearMonth.from(first).plusMonths(months - 1L).atEndOfMonth();
    }
}

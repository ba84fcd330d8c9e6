package org.cybercrimeproject.kit.time;

/** What a part of a period names. */
enum Unit {
    DAY(Precision.DAY, Precision.DAY_RANGE),
    /** Monday to Sunday, named by one of its days. */
    WEEK(Precision.DAY_RANGE, Precision.DAY_RANGE),
    /** Seven days from the one that is named. */
    WEEK_FROM(Precision.DAY_RANGE, Precision.DAY_RANGE),
    /** A week by its number (ISO 8601). */
    NUMBERED_WEEK(Precision.DAY_RANGE, Precision.DAY_RANGE),
    /** To the 15th, or from the 16th. */
    HALF_MONTH(Precision.DAY_RANGE, Precision.DAY_RANGE),
    MONTH(Precision.MONTH, Precision.MONTH_RANGE),
    /** Several months from the first or to the last of a year. */
    MONTHS(Precision.MONTH_RANGE, Precision.MONTH_RANGE),
    QUARTER(Precision.QUARTER, Precision.MONTH_RANGE),
    HALF_YEAR(Precision.HALF_YEAR, Precision.MONTH_RANGE),
    YEAR(Precision.YEAR, Precision.YEAR_RANGE),
    /** A bare «third», of which the unit follows: «third and fourth quarters». */
    ORDINAL(Precision.DAY, Precision.DAY_RANGE);

    private final Precision one;
    private final Precision range;

    Unit(Precision one, Precision range) {
        this.one = one;
        this.range = range;
    }

    /** The precision of a period that is one of these. */
    Precision precision() {
        return one;
    }

    /** The precision of a period that has an open end which was named by one of these. */
    Precision precisionOfOpen() {
        return one == Precision.DAY_RANGE ? Precision.DAY : one == Precision.MONTH_RANGE ? Precision.MONTH : one;
    }

    /** The precision of a period that reaches from one of these to one of the others. */
    Precision precisionTo(Unit other) {
        return range.ordinal() <= other.range.ordinal() ? range : other.range;
    }

    /** How many of them a year, or for halves of a month a month, has; 0 where they are not counted so. */
    int count() {
        return switch (this) {
            case QUARTER -> 4;
            case HALF_YEAR, HALF_MONTH -> 2;
            default -> 0;
        };
    }
}

package org.cybercrimeproject.kit.time;

/** How exactly a period was written. */
public enum Precision {
    DAY,
    DAY_RANGE,
    MONTH,
    MONTH_RANGE,
    QUARTER,
    HALF_YEAR,
    YEAR,
    YEAR_RANGE
}

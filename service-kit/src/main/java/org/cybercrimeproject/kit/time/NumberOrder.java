package org.cybercrimeproject.kit.time;

/** The orders in which three numbers are a day; people write all of them. */
enum NumberOrder {
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR,
    YEAR_MONTH_DAY
}

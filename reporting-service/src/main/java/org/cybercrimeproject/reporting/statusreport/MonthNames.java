package org.cybercrimeproject.reporting.statusreport;

import java.time.YearMonth;
import java.util.List;
import org.cybercrimeproject.kit.text.Language;

/** The names of the months: those of the JDK change with its version, and the same report has the same bytes on each. */
final class MonthNames {

    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> FRENCH = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private MonthNames() {}

    static String of(YearMonth month, Language language) {
        return (language == Language.FR ? FRENCH : ENGLISH).get(month.getMonthValue() - 1);
    }
}

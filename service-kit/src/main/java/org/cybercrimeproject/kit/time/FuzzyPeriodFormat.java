package org.cybercrimeproject.kit.time;

import static org.cybercrimeproject.kit.text.Language.FR;

import java.time.LocalDate;
import org.cybercrimeproject.kit.text.Language;

/**
 * Prints a period: its text where that names its year, with four digits, in the page's language; else from its days.
 * What is printed from days can be read again, and means the same.
 */
final class FuzzyPeriodFormat {

    private FuzzyPeriodFormat() {}

    static String print(FuzzyPeriod period, Language language) {
        var text = period.text();
        if (text != null && FuzzyPeriodParser.saysAlone(text, period, language)) {
            return text;
        }
        var days = fromDays(period, language);
        if (text == null || !OwnWording.is(period) || !OwnWording.mayBeIn(text, language)) {
            return days;
        }
        return OwnWording.namesAYear(text) ? text : text + " (" + days + ")";
    }

    private static String fromDays(FuzzyPeriod period, Language language) {
        var from = period.from();
        var to = period.to();
        if (from == null) {
            return by(to, period.precision(), language);
        }
        if (to == null) {
            return from(from, period.precision(), language);
        }
        return period.stretches() != null
                ? stretches(period, language)
                : closed(from, to, period.precision(), language);
    }

    private static String closed(LocalDate from, LocalDate to, Precision precision, Language language) {
        return switch (precision) {
            case DAY_RANGE -> days(from, to, language);
            case MONTH_RANGE -> months(from, to, language);
            case YEAR_RANGE -> from.getYear() + "–" + to.getYear();
            default -> one(from, precision, language);
        };
    }

    /** «8–10 and 15–17 Dec 2012»; month and year stand once where all share them. */
    private static String stretches(FuzzyPeriod period, Language language) {
        var all = period.stretches();
        boolean sameYear = period.from().getYear() == period.to().getYear();
        boolean sameMonth = sameYear && period.from().getMonth() == period.to().getMonth();
        var text = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            boolean last = i == all.size() - 1;
            text.append(i == 0 ? "" : !last ? ", " : language == FR ? " et " : " and ");
            var printed = stretch(all.get(i), period.precision(), language);
            var year = " " + period.to().getYear();
            if (!last && sameYear && printed.endsWith(year)) {
                printed = printed.substring(0, printed.length() - year.length());
                var month = " " + MonthNames.abbreviated(period.to().getMonthValue(), language);
                if (sameMonth && printed.endsWith(month)) {
                    printed = printed.substring(0, printed.length() - month.length());
                }
            }
            text.append(printed);
        }
        return text.toString();
    }

    private static String stretch(FuzzyPeriod.Stretch stretch, Precision precision, Language language) {
        // A stretch of one month among months is that month.
        var narrowed = precision.narrowed(stretch.from(), stretch.to());
        return narrowed.fits(stretch.from(), stretch.to())
                ? closed(stretch.from(), stretch.to(), narrowed, language)
                : days(stretch.from(), stretch.to(), language);
    }

    /** The day, month, quarter, half-year or year in which a day lies. */
    private static String one(LocalDate day, Precision precision, Language language) {
        return switch (precision) {
            case DAY, DAY_RANGE -> dayAndMonth(day, language) + " " + day.getYear();
            case MONTH, MONTH_RANGE -> month(day, language) + " " + day.getYear();
            case QUARTER -> quarter((day.getMonthValue() + 2) / 3, language) + day.getYear();
            case HALF_YEAR -> half((day.getMonthValue() + 5) / 6, language) + day.getYear();
            case YEAR, YEAR_RANGE -> Integer.toString(day.getYear());
        };
    }

    private static String days(LocalDate from, LocalDate to, Language language) {
        var end = one(to, Precision.DAY, language);
        if (from.getYear() != to.getYear()) {
            return one(from, Precision.DAY, language) + " – " + end;
        }
        return from.getMonth() == to.getMonth()
                ? dayOfMonth(from, language) + "–" + end
                : dayAndMonth(from, language) + " – " + end;
    }

    private static String months(LocalDate from, LocalDate to, Language language) {
        var end = one(to, Precision.MONTH, language);
        if (from.getYear() != to.getYear()) {
            return one(from, Precision.MONTH, language) + " – " + end;
        }
        return month(from, language) + (from.getMonthValue() + 1 == to.getMonthValue() ? "/" : "–") + end;
    }

    /** A month or more is meant to its end, and says so: French « d'ici 2013 » would be before it begins. */
    private static String by(LocalDate to, Precision precision, Language language) {
        var end = one(to, precision, language);
        if (precision == Precision.DAY) {
            return (language == FR ? "d'ici au " : "by ") + end;
        }
        if (language == FR) {
            return (isNoun(precision) ? "d'ici la fin du " : "d'ici fin ") + end;
        }
        return (precision == Precision.HALF_YEAR ? "by the end of the " : "by the end of ") + end;
    }

    private static String from(LocalDate from, Precision precision, Language language) {
        var start = one(from, precision, language);
        if (language == FR) {
            return "à partir " + (isNoun(precision) ? "du " : isVowel(start.charAt(0)) ? "d'" : "de ") + start;
        }
        return (precision == Precision.HALF_YEAR ? "from the " : "from ") + start;
    }

    /** Whether French sets an article before it. */
    private static boolean isNoun(Precision precision) {
        return precision == Precision.DAY || precision == Precision.QUARTER || precision == Precision.HALF_YEAR;
    }

    private static boolean isVowel(char first) {
        return "ao".indexOf(first) >= 0;
    }

    private static String quarter(int quarter, Language language) {
        return language == FR ? ordinal(quarter) + " trimestre " : "Q" + quarter + " ";
    }

    private static String half(int half, Language language) {
        if (language == FR) {
            return ordinal(half) + " semestre ";
        }
        return half == 1 ? "first half of " : "second half of ";
    }

    private static String ordinal(int number) {
        return number == 1 ? "1er" : number + "e";
    }

    private static String dayAndMonth(LocalDate day, Language language) {
        return dayOfMonth(day, language) + " " + MonthNames.abbreviated(day.getMonthValue(), language);
    }

    private static String dayOfMonth(LocalDate day, Language language) {
        return language == FR && day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
    }

    private static String month(LocalDate day, Language language) {
        return MonthNames.full(day.getMonthValue(), language);
    }
}

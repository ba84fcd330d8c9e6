package org.cybercrimeproject.kit.time;

import static org.cybercrimeproject.kit.text.Language.FR;

import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Language;

/**
 * Prints a period: its text where that names its year, with four digits, in the page's language; else from its days.
 * What is printed can be read again, and means the same.
 */
final class FuzzyPeriodFormat {

    private FuzzyPeriodFormat() {}

    static String print(FuzzyPeriod period, Language language) {
        return readsAlone(period.text(), language) ? period.text() : fromDays(period, language);
    }

    private static boolean readsAlone(String text, Language language) {
        try {
            return text != null && PeriodGrammar.read(text).namesItsYearIn(language);
        } catch (InvalidValue notOurs) {
            // A text that came with its days and not from the parser: the days are what is known.
            return false;
        }
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
        return switch (period.precision()) {
            case DAY_RANGE -> days(from, to, language);
            case MONTH_RANGE -> months(from, to, language);
            case YEAR_RANGE -> from.getYear() + "–" + to.getYear();
            default -> one(from, period.precision(), language);
        };
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

    private static String by(LocalDate to, Precision precision, Language language) {
        var end = one(to, precision, language);
        if (language == FR) {
            return (isNoun(precision) ? "d'ici au " : "d'ici ") + end;
        }
        return (precision == Precision.HALF_YEAR ? "by the end of the " : "by ") + end;
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

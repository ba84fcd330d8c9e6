package org.cybercrimeproject.kit.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the days and months that are written in numbers alone: 2012-10-16, 16/10/2012, 10.2012. */
final class NumericTokens {

    /** A day or month. @param end where the text goes on behind it */
    record Found(Token token, int end) {}

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

    /** 16/10/2012, 16. 10. 2012, 2012/10/16; not a part of something longer. */
    private static final Pattern NUMERIC_DAY =
            Pattern.compile("(?:(\\d{1,2}) ?([./-]) ?(\\d{1,2}) ?\\2 ?(\\d{4})|(\\d{4})([./-])(\\d{1,2})\\6(\\d{1,2}))"
                    + "(?![\\p{L}\\d]| ?[./] ?\\d)");

    /** 16/10/12; before a month it is a list of days. */
    private static final Pattern SHORT_NUMERIC_DAY =
            Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{2})(?! ?\\p{L}|\\d| ?[./] ?\\d)");

    /** 10/2012, 10.2012. */
    private static final Pattern NUMERIC_MONTH =
            Pattern.compile("(\\d{1,2}) ?[./] ?(\\d{4})(?![\\p{L}\\d]| ?[./] ?\\d)");

    /** 10-2012; behind a month's name a day and its year. */
    private static final Pattern JOINED_MONTH = Pattern.compile("(\\d{1,2})-(\\d{4})(?![\\p{L}\\d]|[./-]\\d)");

    /** 2012-10, as ISO 8601 writes a month, and 2012/10. */
    private static final Pattern ISO_MONTH =
            Pattern.compile("(\\d{4})[./-](\\d{2})(?![\\p{L}\\d]|-|[./]\\d{1,2}(?!\\d))");

    /** The 16/10 of «16/10 – 18/10/2012»; before a month's name two days. */
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})([./])(\\d{1,2})\\.?" + "(?= ?(?:$|["
            + Tokenizer.DASHES + ",;&)]|(?iu:to|until|till|through|and|au|à|et)\\b))");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private final String text;
    /** Whether no month is named in words: then 16/10 is no list of days. */
    private final boolean inNumbers;

    NumericTokens(String text) {
        this.text = text;
        this.inNumbers = LETTERS.matcher(text).results().noneMatch(word -> isMonth(word.group()));
    }

    private static boolean isMonth(String word) {
        return MonthNames.named(new Token.Word(Tokenizer.plain(word), false, false)) != null;
    }

    /**
     * The day or month that begins with a digit; null where it is a mere number.
     *
     * @param before the tokens ahead of it
     */
    Found at(int start, List<Token> before) {
        var iso = match(ISO_DAY, start);
        if (iso != null) {
            return new Found(new Token.IsoDay(number(iso, 1), number(iso, 2), number(iso, 3)), iso.end());
        }
        var day = match(NUMERIC_DAY, start);
        if (day != null) {
            boolean yearFirst = day.group(1) == null;
            return yearFirst ? day(day, 5, 7, 8, 4) : day(day, 1, 3, 4, 4);
        }
        var shortDay = match(SHORT_NUMERIC_DAY, start);
        if (shortDay != null) {
            return day(shortDay, 1, 3, 4, 0);
        }
        var month = belongsToAWord(before) ? null : monthOrDay(start, before);
        if (month != null) {
            return month;
        }
        var isoMonth = match(ISO_MONTH, start);
        return isoMonth == null || mayEndInYear(number(isoMonth, 1), number(isoMonth, 2))
                ? null
                : new Found(new Token.NumericMonth(number(isoMonth, 1), number(isoMonth, 2)), isoMonth.end());
    }

    private Found monthOrDay(int start, List<Token> before) {
        var month = match(NUMERIC_MONTH, start);
        if (month == null && inNumbers && !endsARange(before)) {
            month = match(JOINED_MONTH, start);
        }
        if (month != null) {
            return new Found(new Token.NumericMonth(number(month, 2), number(month, 1)), month.end());
        }
        var day = inNumbers ? match(DAY_AND_MONTH, start) : null;
        return day == null ? null : new Found(new Token.DayAndMonth(number(day, 1), number(day, 3)), day.end());
    }

    private Matcher match(Pattern pattern, int start) {
        var matcher = pattern.matcher(text).region(start, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private static Found day(Matcher found, int first, int second, int third, int digits) {
        return new Found(
                new Token.NumericDay(number(found, first), number(found, second), number(found, third), digits),
                found.end());
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** The 3 of «Q3/2012» is no month. */
    private static boolean belongsToAWord(List<Token> before) {
        return !before.isEmpty()
                && before.get(before.size() - 1) instanceof Token.Word word
                && (MonthNames.named(word) != null
                        || PeriodWords.unit(word.letters()) != null
                        || PeriodWords.filler(word.letters()) != null
                        || PeriodWords.unitLetter(word.letters()) != null);
    }

    /** The 10 of «8/10-2012» has another number before it. */
    private static boolean endsARange(List<Token> before) {
        int size = before.size();
        return size > 1 && before.get(size - 1) instanceof Token.Sign && before.get(size - 2) instanceof Token.Number;
    }

    /** Whether 2009-10 may mean two years. */
    private static boolean mayEndInYear(int year, int twoDigits) {
        return twoDigits > year % 100;
    }
}

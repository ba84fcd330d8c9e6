package org.cybercrimeproject.kit.time;

import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.time.Token.Number;
import org.cybercrimeproject.kit.time.Token.Sign;
import org.cybercrimeproject.kit.time.Token.Word;
import org.cybercrimeproject.kit.time.Wording.Year;

/** How a day, a month named in words and a year stand together, in the orders in which people write them. */
final class DayGrammar {

    private final Tokens tokens;
    private final boolean yearsAfterMonths;

    /** @param yearsAfterMonths whether «Jan 10» is January 2010 and not the 10th */
    DayGrammar(Tokens tokens, boolean yearsAfterMonths) {
        this.tokens = tokens;
        this.yearsAfterMonths = yearsAfterMonths;
    }

    /** What follows a day of the month: its month and year, or nothing yet. */
    Part of(int day) {
        int of = tokens.beforeMonth();
        var month = tokens.month(of);
        if (month == null) {
            var joined = monthBehindSign();
            // «Dec 8-10, 2009»: the year after a bare day.
            return joined != null ? joined(day, joined) : Part.day(day, 0, YearGrammar.take(tokens, false));
        }
        tokens.take(of);
        tokens.take(month.languages());
        return Part.day(day, month.month(), YearGrammar.take(tokens, true));
    }

    /** The month of «18/October/2012»: between two equal signs and before a year. */
    private MonthNames.Named monthBehindSign() {
        var sign = tokens.peek(0);
        boolean joined = (sign == Sign.DASH || sign == Sign.SLASH)
                && tokens.peek(2) == sign
                && tokens.peek(3) instanceof Number year
                && (year.isPlain(4) || year.isPlain(2))
                && tokens.month(4) == null;
        return joined ? tokens.month(1) : null;
    }

    private Part joined(int day, MonthNames.Named month) {
        tokens.skip(1);
        tokens.take(month.languages());
        tokens.skip(1);
        return Part.day(day, month.month(), YearGrammar.take(tokens, true));
    }

    /** What follows a month: «Oct-2012», «October 16», «May the 14th, 2013». */
    Part ofMonth(int month) {
        boolean sign = tokens.peek(0) == Sign.DASH || tokens.peek(0) == Sign.SLASH;
        if (sign && tokens.isYear(1) && tokens.month(2) == null) {
            tokens.skip(1);
        }
        if (tokens.isArticle(0)
                && tokens.peek(1) instanceof Number day
                && !day.suffix().isEmpty()) {
            tokens.take(1);
        }
        if (!(tokens.peek(0) instanceof Number number) || number.isPlain(4) || number.shortened()) {
            return Part.of(Unit.MONTH, month, YearGrammar.take(tokens, false));
        }
        if (number.isPlain(2) && yearsAfterMonths) {
            return Part.of(Unit.MONTH, month, YearGrammar.take(tokens, true));
        }
        if (number.digits() > 2) {
            throw neitherDayNorYear(tokens, number);
        }
        takeDay(number);
        var part =
                Part.day(number.value(), month, YearGrammar.take(tokens, false)).withUnitFirst();
        return number.isPlain(2) ? part.withDayOrYear() : part;
    }

    /** What follows a year: «2012 October», «2012-Oct-18», or nothing. */
    Part behind(Year year) {
        int sign = tokens.peek(0) == Sign.DASH || tokens.peek(0) == Sign.SLASH ? 1 : 0;
        var month = tokens.month(sign);
        boolean ofItsOwn = month != null
                && (tokens.peek(sign + 1) instanceof Number number && (number.isPlain(4) || number.shortened()));
        if (month == null || ofItsOwn || sign == 1 && tokens.peek(2) instanceof Word) {
            return Part.of(Unit.YEAR, 1, year);
        }
        tokens.skip(sign);
        tokens.take(month.languages());
        int dash = sign == 1 && tokens.peek(0) == tokens.peek(-2) ? 1 : 0;
        if (tokens.peek(dash) instanceof Number day && day.digits() < 3) {
            tokens.skip(dash);
            takeDay(day);
            return Part.day(day.value(), month.month(), year).withUnitFirst();
        }
        return Part.of(Unit.MONTH, month.month(), year);
    }

    private void takeDay(Number day) {
        tokens.skip(1);
        if (!day.suffix().isEmpty()) {
            tokens.narrow(PeriodWords.languagesOfSuffix(day.suffix()));
        }
    }

    static InvalidValue neitherDayNorYear(Tokens tokens, Number number) {
        return tokens.refusal(
                Message.of("\"%s\" is neither a day nor a year", "« %s » n'est ni un jour ni une année", number));
    }
}

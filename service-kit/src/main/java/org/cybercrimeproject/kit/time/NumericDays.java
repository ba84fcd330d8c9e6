package org.cybercrimeproject.kit.time;

import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.time.Token.NumericDay;
import org.cybercrimeproject.kit.time.Wording.Year;

/** Days and months that are written in numbers alone, read in one of the orders in which people write them. */
final class NumericDays {

    /** Why numbers that can be read in two orders are refused. */
    static final Message AMBIGUOUS = Message.of(
            "numbers alone don't say which is the day, the month or the year;"
                    + " write the month by its name, \"3 April 2010\", or the day as 2010-04-03",
            "des nombres seuls ne disent pas lequel est le jour, le mois ou l'année ;"
                    + " écrivez le mois en lettres, « 3 avril 2010 », ou le jour comme 2010-04-03");

    private final String text;
    private final NumberOrder order;

    NumericDays(String text, NumberOrder order) {
        this.text = text;
        this.order = order;
    }

    /** @throws InvalidValue when in this order the numbers are no day */
    Part read(Token token) {
        if (token instanceof Token.IsoDay iso) {
            return Part.day(iso.day(), month(iso.month()), new Year(iso.year(), true))
                    .withUnitFirst();
        }
        if (token instanceof Token.NumericMonth month) {
            return Part.of(Unit.MONTH, month(month.month()), new Year(month.year(), true));
        }
        if (token instanceof Token.DayAndMonth day) {
            return switch (order) {
                case DAY_MONTH_YEAR -> Part.day(day.first(), month(day.second()), null);
                case MONTH_DAY_YEAR -> Part.day(day.second(), month(day.first()), null);
                case YEAR_MONTH_DAY -> throw Refusal.of(text, AMBIGUOUS);
            };
        }
        var day = (NumericDay) token;
        if (day.yearFirst()) {
            // Nobody writes the day before the month behind a year.
            return Part.day(day.third(), month(day.second()), new Year(day.first(), true));
        }
        return switch (order) {
            case DAY_MONTH_YEAR -> Part.day(day.first(), month(day.second()), year(day.third(), day));
            case MONTH_DAY_YEAR -> Part.day(day.second(), month(day.first()), year(day.third(), day));
            case YEAR_MONTH_DAY -> {
                if (day.digits() == 4) {
                    throw Refusal.of(text, AMBIGUOUS);
                }
                yield Part.day(day.third(), month(day.second()), year(day.first(), day));
            }
        };
    }

    private int month(int month) {
        if (month < 1 || month > 12) {
            throw Refusal.of(text, Message.of("there is no month %s", "il n'y a pas de mois %s", month));
        }
        return month;
    }

    private static Year year(int written, NumericDay day) {
        return day.digits() == 4 ? new Year(written, true) : YearGrammar.ofTwoDigits(written);
    }
}

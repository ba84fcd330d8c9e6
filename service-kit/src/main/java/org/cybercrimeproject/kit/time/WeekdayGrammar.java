package org.cybercrimeproject.kit.time;

import java.time.DayOfWeek;
import org.cybercrimeproject.kit.time.PeriodWords.Meaning;
import org.cybercrimeproject.kit.time.Token.Number;
import org.cybercrimeproject.kit.time.Token.Sign;
import org.cybercrimeproject.kit.time.Token.Word;

/** Where the days of the week stand: before a day, or behind it. */
final class WeekdayGrammar {

    private final Tokens tokens;
    private DayOfWeek ofLastDay;

    WeekdayGrammar(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The weekday that was said of the last day before the first was named: «Tuesday to Thursday, 9-11 October»; or null. */
    DayOfWeek ofLastDay() {
        return ofLastDay;
    }

    /** Takes the weekday before a day, of two the first; null where none stands. */
    DayOfWeek before() {
        int ahead = tokens.isArticle(0) ? 1 : 0;
        var first = at(ahead);
        if (first == null) {
            return null;
        }
        tokens.take(ahead);
        var weekday = tokens.meant(first);
        boolean linked =
                tokens.peek(0) == Sign.DASH || tokens.peek(0) == Sign.SLASH || tokens.isPhrase(PeriodPhrases::link);
        var second = linked ? at(1) : null;
        if (second != null) {
            tokens.take(1);
            ofLastDay = tokens.meant(second);
        }
        if (tokens.peek(0) == Sign.COMMA) {
            tokens.skip(1);
        }
        return weekday;
    }

    /** Takes the weekday behind a day: «11 October 2012 (Thursday)»; null where none stands. */
    DayOfWeek behind(Part part) {
        boolean bracket = tokens.peek(0) == Sign.OPEN;
        int sign = bracket || tokens.peek(0) == Sign.COMMA || tokens.peek(0) == Sign.DASH ? 1 : 0;
        var meaning = at(sign);
        if (meaning == null || part.unit() != Unit.DAY) {
            return null;
        }
        if (bracket ? tokens.peek(2) != Sign.CLOSE : tokens.peek(sign + 1) != null) {
            return null;
        }
        tokens.skip(sign);
        var weekday = tokens.meant(meaning);
        tokens.skip(bracket ? 1 : 0);
        return weekday;
    }

    /** «mar.» is a month as well: a weekday it is only with its day behind. */
    private Meaning<DayOfWeek> at(int ahead) {
        var meaning = tokens.peek(ahead) instanceof Word word ? PeriodWords.weekday(word.letters()) : null;
        if (meaning == null || tokens.month(ahead) == null) {
            return meaning;
        }
        boolean dayAndMonth = tokens.peek(ahead + 1) instanceof Number number
                && number.digits() < 3
                && tokens.month(tokens.isOf(ahead + 2) ? ahead + 3 : ahead + 2) != null;
        return dayAndMonth ? meaning : null;
    }
}

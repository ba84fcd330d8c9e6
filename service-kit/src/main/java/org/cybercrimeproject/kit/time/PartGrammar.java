package org.cybercrimeproject.kit.time;

import java.util.Set;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.time.PeriodWords.Filler;
import org.cybercrimeproject.kit.time.Token.Number;
import org.cybercrimeproject.kit.time.Token.Sign;
import org.cybercrimeproject.kit.time.Token.Word;

/** The order in which tokens make one day, week, month, quarter, half-year or year. */
final class PartGrammar {

    private static final int WEEKS_OF_A_MONTH = 5;
    private static final Set<String> BEGINNING =
            Set.of("commencing", "beginning", "starting", "from", "commencant", "debutant");

    private final Tokens tokens;
    private final NumericDays numericDays;
    private final WeekdayGrammar weekdays;
    private final DayGrammar days;
    private final UnitGrammar units;
    private Unit week;
    private boolean weeks;
    private boolean numberedWeeks;

    PartGrammar(String text, Tokens tokens, NumberOrder order, boolean yearsAfterMonths) {
        this.tokens = tokens;
        this.numericDays = new NumericDays(text, order);
        this.weekdays = new WeekdayGrammar(tokens);
        this.days = new DayGrammar(tokens, yearsAfterMonths);
        this.units = new UnitGrammar(tokens);
    }

    /** WEEK or WEEK_FROM when the text says that its days stand for weeks, else null. */
    Unit week() {
        return week;
    }

    /** Whether it says so of several. */
    boolean weeks() {
        return weeks;
    }

    WeekdayGrammar weekdays() {
        return weekdays;
    }

    Part part() {
        fillers();
        var weekday = weekdays.before();
        article();
        var part = named();
        if (weekday != null && part.unit() != Unit.DAY) {
            throw tokens.refusal(Message.of("a weekday stands with its day", "un jour de la semaine va avec sa date"));
        }
        return part.withWeekday(weekday != null ? weekday : weekdays.behind(part));
    }

    private Part named() {
        var token = tokens.peek(0);
        if (token instanceof Number number) {
            return startingWith(number);
        }
        if (token instanceof Word word) {
            return startingWith(word);
        }
        if (token == null || token instanceof Sign) {
            throw tokens.notUnderstood(token);
        }
        tokens.skip(1);
        return numericDays.read(token);
    }

    private Part startingWith(Number number) {
        if (number.shortened()) {
            throw tokens.refusal(Refusal.FULL_YEAR);
        }
        tokens.skip(1);
        if (number.isPlain(4)) {
            return startingWithYear(new Wording.Year(number.value(), true));
        }
        if (number.digits() > 2) {
            throw DayGrammar.neitherDayNorYear(tokens, number);
        }
        if (!number.suffix().isEmpty()) {
            tokens.narrow(PeriodWords.languagesOfSuffix(number.suffix()));
        }
        if (numberedWeeks) {
            return units.of(Unit.NUMBERED_WEEK, number.value());
        }
        var unit = units.behind(number);
        return unit != null ? unit : days.of(number.value());
    }

    /** «2010», «2010 Q3», «2012-W41», «2012 October 16». */
    private Part startingWithYear(Wording.Year year) {
        var unit = units.behind(year);
        return unit != null ? unit : days.behind(year);
    }

    private Part startingWith(Word word) {
        var month = MonthNames.named(word);
        if (month != null) {
            tokens.take(month.languages());
            return days.ofMonth(month.month());
        }
        var unit = units.startingWith(word);
        if (unit == null) {
            // « année scolaire 2012/2013 »: the second word says why.
            boolean noun = tokens.filler(0) != null && isKnownToBeWrong(tokens.peek(1));
            throw tokens.notUnderstood(noun ? tokens.peek(1) : word);
        }
        return unit;
    }

    private static boolean isKnownToBeWrong(Token token) {
        return token instanceof Word word && PeriodWords.reasonAgainst(word.letters()) != null;
    }

    // ---- what may stand before

    /** «the month of», « l'année », «the week of»: nouns that say what follows. */
    private void fillers() {
        int ahead = tokens.isArticle(0) ? 1 : 0;
        var filler = tokens.filler(ahead);
        if (filler == Filler.YEAR && tokens.isYear(ahead + 1)) {
            tokens.take(ahead + 1);
        } else if (filler == Filler.MONTH && isMonth(ahead + 1)) {
            tokens.take(ahead + 1);
            tokens.take(tokens.isOf(0) ? 1 : 0);
        } else if (filler == Filler.WEEK || filler == Filler.WEEKS) {
            week(ahead, filler);
        } else if (isWeekCommencing(ahead)) {
            tokens.skip(ahead + 3);
            tokens.narrow(PeriodWords.EN);
            week = Unit.WEEK_FROM;
        }
    }

    private boolean isMonth(int ahead) {
        return tokens.month(tokens.isOf(ahead) ? ahead + 1 : ahead) != null;
    }

    /** «w/c», «w/b» */
    private boolean isWeekCommencing(int ahead) {
        return tokens.peek(ahead) instanceof Word w
                && w.letters().equals("w")
                && tokens.peek(ahead + 1) == Sign.SLASH
                && tokens.peek(ahead + 2) instanceof Word c
                && Set.of("c", "b").contains(c.letters());
    }

    /** «the week of», «week commencing», «week 41». */
    private void week(int ahead, Filler filler) {
        if (tokens.isYear(ahead + 1)) {
            throw tokens.notUnderstood(tokens.peek(ahead));
        }
        tokens.take(ahead + 1);
        if (tokens.peek(0) instanceof Number && !areDays()) {
            numberedWeeks = true;
            return;
        }
        weeks = filler == Filler.WEEKS;
        week = Unit.WEEK;
        if (tokens.peek(0) instanceof Word word && BEGINNING.contains(word.letters())) {
            tokens.skip(1);
            tokens.take(tokens.peek(0) instanceof Word on && on.letters().equals("on") ? 1 : 0);
            week = Unit.WEEK_FROM;
        } else if (tokens.isOf(0)) {
            tokens.take(1);
        }
    }

    /**
     * Whether the numbers that follow have a month: «week 8-12 October» names days, «weeks 41-42» weeks.
     *
     * @throws InvalidValue for «week 2 of October», of which nobody knows where it begins
     */
    private boolean areDays() {
        int ahead = 0;
        if (tokens.peek(0) instanceof Number first && first.isPlain(first.digits()) && isMonth(1)) {
            if (tokens.isOf(1) || first.value() <= WEEKS_OF_A_MONTH) {
                throw tokens.refusal(PeriodGrammar.WEEK_BY_ITS_DAY);
            }
        }
        while (tokens.peek(ahead) instanceof Number number && number.digits() < 3) {
            int behind = ahead + 1;
            if (isMonth(behind)) {
                return true;
            }
            boolean linked = tokens.peek(behind) instanceof Sign
                    || tokens.peek(behind) instanceof Word word && PeriodPhrases.link(word.letters()) != null;
            ahead = linked ? behind + 1 : behind;
        }
        return false;
    }

    /** Only before what is counted: «before the May» speaks of something else than a month. */
    private void article() {
        if (!tokens.isArticle(0)) {
            return;
        }
        if (!isNumeral(tokens.peek(1))) {
            throw isKnownToBeWrong(tokens.peek(1))
                    ? tokens.notUnderstood(tokens.peek(1))
                    : tokens.refusal(Message.of(
                            "after \"%s\" a day, quarter or half-year must follow; the time of an event is given by its date",
                            "après « %s » il faut un jour, un trimestre ou un semestre ; le moment d'un événement se donne"
                                    + " par sa date",
                            tokens.peek(0)));
        }
        tokens.take(1);
    }

    private static boolean isNumeral(Token token) {
        return token instanceof Number number && number.digits() < 3
                || token instanceof Token.NumericDay
                || token instanceof Token.DayAndMonth
                || token instanceof Word word
                        && (PeriodWords.ordinal(word.letters()) != null
                                || PeriodWords.cardinal(word.letters()) != null);
    }
}

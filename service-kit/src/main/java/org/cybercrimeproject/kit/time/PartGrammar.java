package org.cybercrimeproject.kit.time;

import java.time.DayOfWeek;
import java.util.Set;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.time.PeriodWords.Filler;
import org.cybercrimeproject.kit.time.Token.Number;
import org.cybercrimeproject.kit.time.Token.Sign;
import org.cybercrimeproject.kit.time.Token.Word;
import org.cybercrimeproject.kit.time.Wording.Year;

/** The order in which tokens make one day, week, month, quarter, half-year or year. */
final class PartGrammar {

    private static final Message FULL_YEAR =
            Message.of("write years with four digits", "écrivez les années avec quatre chiffres");
    private static final Set<String> BEGINNING =
            Set.of("commencing", "beginning", "starting", "from", "commencant", "debutant");

    private final String text;
    private final Tokens tokens;
    private final NumericDays numericDays;
    private final boolean yearsAfterMonths;
    private Unit week;
    private boolean weeks;

    PartGrammar(String text, Tokens tokens, NumberOrder order, boolean yearsAfterMonths) {
        this.text = text;
        this.tokens = tokens;
        this.numericDays = new NumericDays(text, order);
        this.yearsAfterMonths = yearsAfterMonths;
    }

    /** WEEK or WEEK_FROM when the text says that its days stand for weeks, else null. */
    Unit week() {
        return week;
    }

    /** Whether it says so of several. */
    boolean weeks() {
        return weeks;
    }

    Part part() {
        fillers();
        var weekday = weekdays();
        article();
        var part = named();
        if (weekday != null && part.unit() != Unit.DAY) {
            throw refusal(Message.of("a weekday stands with its day", "un jour de la semaine va avec sa date"));
        }
        return part.withWeekday(weekday != null ? weekday : weekdayBehind(part));
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
            throw notUnderstood(token);
        }
        tokens.skip(1);
        return numericDays.read(token);
    }

    // ---- what may stand before

    /** «the month of», « l'année », «the week of»: nouns that say what follows. */
    private void fillers() {
        int ahead = tokens.isArticle(0) ? 1 : 0;
        var filler = tokens.filler(ahead);
        if (filler == Filler.YEAR && isYear(ahead + 1)) {
            tokens.take(ahead + 1);
        } else if (filler == Filler.MONTH && isMonth(ahead + 1)) {
            tokens.take(ahead + 1);
            tokens.take(tokens.isOf(0) ? 1 : 0);
        } else if (filler == Filler.WEEK || filler == Filler.WEEKS || isWeekCommencing(ahead)) {
            week(ahead, filler);
        }
    }

    private boolean isYear(int ahead) {
        return tokens.peek(ahead) instanceof Number number && number.isPlain(4);
    }

    private boolean isMonth(int ahead) {
        return monthAt(tokens.isOf(ahead) ? ahead + 1 : ahead) != null;
    }

    private MonthNames.Named monthAt(int ahead) {
        return tokens.peek(ahead) instanceof Word word ? MonthNames.named(word) : null;
    }

    /** «w/c» */
    private boolean isWeekCommencing(int ahead) {
        return tokens.peek(ahead) instanceof Word w
                && w.letters().equals("w")
                && tokens.peek(ahead + 1) == Sign.SLASH
                && tokens.peek(ahead + 2) instanceof Word c
                && c.letters().equals("c");
    }

    /** «the week of», «week commencing»; not the week of a number. */
    private void week(int ahead, Filler filler) {
        if (filler == null) {
            tokens.skip(ahead + 3);
            tokens.narrow(PeriodWords.EN);
            week = Unit.WEEK_FROM;
            return;
        }
        if (tokens.peek(ahead + 1) instanceof Number) {
            return;
        }
        tokens.take(ahead + 1);
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

    /** The weekday before a day; of «Tuesday to Thursday, 9-11 October» the first. */
    private DayOfWeek weekdays() {
        int ahead = tokens.isArticle(0) ? 1 : 0;
        var first = weekdayAt(ahead);
        if (first == null) {
            return null;
        }
        tokens.take(ahead);
        var weekday = tokens.meant(first);
        boolean linked =
                tokens.peek(0) == Sign.DASH || tokens.peek(0) == Sign.SLASH || tokens.isPhrase(PeriodWords::link);
        var second = linked ? weekdayAt(1) : null;
        if (second != null) {
            tokens.take(1);
            tokens.meant(second);
        }
        if (tokens.peek(0) == Sign.COMMA) {
            tokens.skip(1);
        }
        return weekday;
    }

    /** «mar.» is a month as well: a weekday it is only with its day behind. */
    private PeriodWords.Meaning<DayOfWeek> weekdayAt(int ahead) {
        var meaning = tokens.peek(ahead) instanceof Word word ? PeriodWords.weekday(word.letters()) : null;
        if (meaning == null || monthAt(ahead) == null) {
            return meaning;
        }
        boolean dayAndMonth = tokens.peek(ahead + 1) instanceof Number number
                && number.digits() < 3
                && monthAt(tokens.isOf(ahead + 2) ? ahead + 3 : ahead + 2) != null;
        return dayAndMonth ? meaning : null;
    }

    /** «11 October 2012 (Thursday)» */
    private DayOfWeek weekdayBehind(Part part) {
        boolean bracket = tokens.peek(0) == Sign.OPEN;
        boolean comma = tokens.peek(0) == Sign.COMMA;
        var meaning = bracket || comma ? weekdayAt(1) : null;
        if (meaning == null || part.unit() != Unit.DAY) {
            return null;
        }
        if (bracket ? tokens.peek(2) != Sign.CLOSE : tokens.peek(2) != null) {
            return null;
        }
        tokens.skip(1);
        var weekday = tokens.meant(meaning);
        tokens.skip(bracket ? 1 : 0);
        return weekday;
    }

    /** Only before what is counted: «before the May» speaks of something else than a month. */
    private void article() {
        if (!tokens.isArticle(0)) {
            return;
        }
        if (!isNumeral(tokens.peek(1))) {
            throw tokens.peek(1) instanceof Word next && PeriodWords.reasonAgainst(next.letters()) != null
                    ? notUnderstood(next)
                    : refusal(Message.of(
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
                || token instanceof Word word && PeriodWords.ordinal(word.letters()) != null;
    }

    // ---- numbers

    private Part startingWith(Number number) {
        tokens.skip(1);
        if (number.shortened()) {
            throw refusal(FULL_YEAR);
        }
        if (number.isPlain(4)) {
            return startingWithYear(new Year(number.value(), true));
        }
        if (number.digits() > 2) {
            throw neitherDayNorYear(number);
        }
        if (!number.suffix().isEmpty()) {
            tokens.narrow(PeriodWords.languagesOfSuffix(number.suffix()));
        }
        int dash = tokens.peek(0) == Sign.DASH && !number.suffix().isEmpty() ? 1 : 0;
        if (tokens.peek(dash) instanceof Word word) {
            var unit = PeriodWords.unit(word.letters());
            unit = unit == null && dash == 0 ? PeriodWords.unitLetter(word.letters()) : unit;
            if (unit != null && unit.value() != Unit.NUMBERED_WEEK) {
                tokens.skip(dash);
                return unit(tokens.meant(unit), number.value());
            }
        }
        return day(number.value());
    }

    private Part day(int day) {
        int of = beforeMonth();
        var month = monthAt(of);
        if (month == null) {
            var joined = monthBehindSign();
            // «Dec 8-10, 2009»: the year after a bare day.
            return joined != null ? joinedDay(day, joined) : Part.day(day, 0, year(false));
        }
        tokens.take(of);
        tokens.take(month.languages());
        return Part.day(day, month.month(), year(true));
    }

    /** The month of «18/October/2012»: between two equal signs and before a year. */
    private MonthNames.Named monthBehindSign() {
        var sign = tokens.peek(0);
        boolean joined = (sign == Sign.DASH || sign == Sign.SLASH)
                && tokens.peek(2) == sign
                && tokens.peek(3) instanceof Number year
                && (year.isPlain(4) || year.isPlain(2))
                && monthAt(4) == null;
        return joined ? monthAt(1) : null;
    }

    private Part joinedDay(int day, MonthNames.Named month) {
        tokens.skip(1);
        tokens.take(month.languages());
        tokens.skip(1);
        return Part.day(day, month.month(), year(true));
    }

    /** «2010», «2010 Q3», «2012-W41», «2012 October 16». */
    private Part startingWithYear(Year year) {
        int sign = tokens.peek(0) == Sign.DASH || tokens.peek(0) == Sign.SLASH ? 1 : 0;
        var letter = tokens.peek(sign) instanceof Word word ? PeriodWords.unitLetter(word.letters()) : null;
        if (letter != null && tokens.peek(sign + 1) instanceof Number number && !isYear(sign + 2)) {
            tokens.skip(sign);
            var unit = countedBy(letter, number);
            return counted(unit, number.value(), year);
        }
        var month = monthAt(sign);
        boolean ofItsOwn = month != null
                && (tokens.peek(sign + 1) instanceof Number number && (number.isPlain(4) || number.shortened()));
        if (month == null || ofItsOwn || sign == 1 && tokens.peek(2) instanceof Word) {
            return Part.of(Unit.YEAR, 1, year);
        }
        tokens.skip(sign);
        tokens.take(month.languages());
        int dash = sign == 1 && tokens.peek(0) == tokens.peek(-2) ? 1 : 0;
        if (tokens.peek(dash) instanceof Number day && day.digits() < 3) {
            tokens.skip(dash + 1);
            if (!day.suffix().isEmpty()) {
                tokens.narrow(PeriodWords.languagesOfSuffix(day.suffix()));
            }
            return Part.day(day.value(), month.month(), year).withUnitFirst();
        }
        return Part.of(Unit.MONTH, month.month(), year);
    }

    /** Takes a unit and its number: Q3, W41. The French S is a half-year, or a week where there is no such half. */
    private Unit countedBy(PeriodWords.Meaning<Unit> unit, Number number) {
        boolean week = number.digits() == 2 && tokens.peek(0).toString().equals("s");
        tokens.meant(unit);
        tokens.skip(1);
        return week ? Unit.NUMBERED_WEEK : unit.value();
    }

    // ---- words

    private Part startingWith(Word word) {
        var month = MonthNames.named(word);
        if (month != null) {
            tokens.take(month.languages());
            return month(month.month());
        }
        if (tokens.peek(1) instanceof Number number && number.suffix().isEmpty() && number.digits() < 3) {
            var letter = PeriodWords.unitLetter(word.letters());
            var filler = PeriodWords.filler(word.letters());
            var unit = letter != null ? letter : PeriodWords.unit(word.letters());
            if (unit != null) {
                return unit(countedBy(unit, number), number.value()).withUnitFirst();
            }
            if (filler != null && filler.value() == Filler.WEEK) {
                tokens.meant(filler);
                tokens.skip(1);
                return unit(Unit.NUMBERED_WEEK, number.value());
            }
        }
        var ordinal = PeriodWords.ordinal(word.letters());
        if (ordinal != null) {
            return ordinal(ordinal);
        }
        throw notUnderstood(word);
    }

    /** «third quarter», «last quarter», «second half of February», and a bare «third» of «third and fourth quarters». */
    private Part ordinal(PeriodWords.Meaning<Integer> ordinal) {
        int dash = tokens.peek(1) == Sign.DASH ? 1 : 0;
        var unit = tokens.peek(1 + dash) instanceof Word next ? PeriodWords.unit(next.letters()) : null;
        int number = tokens.meant(ordinal);
        if (unit != null) {
            tokens.skip(dash);
            return unit(tokens.meant(unit), number);
        }
        boolean linked = tokens.peek(0) instanceof Sign || tokens.isPhrase(PeriodWords::link);
        if (!linked || number == PeriodWords.LAST) {
            throw tokens.atEnd() ? notUnderstood(null) : notUnderstood(tokens.peek(0));
        }
        return Part.ordinal(number);
    }

    private Part month(int month) {
        boolean sign = tokens.peek(0) == Sign.DASH || tokens.peek(0) == Sign.SLASH;
        if (sign && isYear(1) && monthAt(2) == null) {
            // «Oct-2012»
            tokens.skip(1);
        }
        if (!(tokens.peek(0) instanceof Number number) || number.isPlain(4) || number.shortened()) {
            return Part.of(Unit.MONTH, month, year(false));
        }
        if (number.isPlain(2) && yearsAfterMonths) {
            return Part.of(Unit.MONTH, month, year(true));
        }
        tokens.skip(1);
        if (number.digits() > 2) {
            throw neitherDayNorYear(number);
        }
        if (!number.suffix().isEmpty()) {
            tokens.narrow(PeriodWords.languagesOfSuffix(number.suffix()));
        }
        var part = Part.day(number.value(), month, year(false)).withUnitFirst();
        return number.isPlain(2) ? part.withDayOrYear() : part;
    }

    /** A quarter, half or fortnight with the year or month that it is of. */
    private Part unit(Unit unit, int number) {
        boolean half = unit == Unit.HALF_YEAR || unit == Unit.HALF_MONTH;
        int of = beforeMonth();
        var month = half ? monthAt(of) : null;
        if (month != null) {
            tokens.take(of);
            tokens.take(month.languages());
            return counted(Unit.HALF_MONTH, number, month.month());
        }
        if (unit == Unit.HALF_MONTH) {
            throw refusal(
                    Message.of("half a month is one of a named month", "une quinzaine est celle d'un mois nommé"));
        }
        if (unit == Unit.HALF_YEAR) {
            halfYear();
        }
        boolean sign = (tokens.peek(0) == Sign.SLASH || tokens.peek(0) == Sign.DASH) && isYear(1);
        tokens.skip(sign ? 1 : 0);
        return counted(unit, number, year(true));
    }

    /** How many words stand before a month: «of», « du mois de ». */
    private int beforeMonth() {
        int of = tokens.isOf(0) ? 1 : 0;
        int noun = tokens.isArticle(of) ? of + 1 : of;
        return tokens.filler(noun) == Filler.MONTH && tokens.isOf(noun + 1) ? noun + 2 : of;
    }

    /** «half-year», «half year». */
    private void halfYear() {
        int dash = tokens.peek(0) == Sign.DASH ? 1 : 0;
        if (tokens.filler(dash) == Filler.YEAR) {
            tokens.skip(dash);
            tokens.take(1);
        }
    }

    private Part counted(Unit unit, int number, int month) {
        return checked(Part.halfOfMonth(number == PeriodWords.LAST ? unit.count() : number, month, year(true)));
    }

    private Part counted(Unit unit, int number, Year year) {
        return checked(Part.of(unit, number == PeriodWords.LAST ? unit.count() : number, year));
    }

    private Part checked(Part part) {
        if (!part.isCounted()) {
            throw refusal(
                    part.unit() == Unit.QUARTER
                            ? Message.of("a year has 4 quarters", "une année a 4 trimestres")
                            : part.unit() == Unit.HALF_YEAR
                                    ? Message.of("a year has 2 halves", "une année a 2 semestres")
                                    : Message.of("a month has 2 halves", "un mois a 2 quinzaines"));
        }
        return part;
    }

    /**
     * The year, if one follows, perhaps after «of», «of the year» or a comma; else null.
     *
     * @param twoDigits whether two digits can only be a year here
     */
    private Year year(boolean twoDigits) {
        int ahead = tokens.isOf(0) || tokens.peek(0) == Sign.COMMA ? 1 : 0;
        boolean comma = tokens.peek(0) == Sign.COMMA;
        int noun = tokens.isArticle(ahead) ? ahead + 1 : ahead;
        ahead = tokens.filler(noun) == Filler.YEAR ? noun + 1 : ahead;
        if (!(tokens.peek(ahead) instanceof Number number) || !number.suffix().isEmpty()) {
            return null;
        }
        boolean two = number.digits() == 2 && (number.shortened() || twoDigits && !comma);
        if (number.digits() != 4 && !two) {
            return null;
        }
        tokens.take(ahead);
        tokens.skip(1);
        return two
                ? new Year(number.value() + (number.value() < 80 ? 2000 : 1900), false)
                : new Year(number.value(), true);
    }

    // ---- refusals

    private InvalidValue neitherDayNorYear(Number number) {
        return refusal(
                Message.of("\"%s\" is neither a day nor a year", "« %s » n'est ni un jour ni une année", number));
    }

    InvalidValue notUnderstood(Token token) {
        if (token == null) {
            return refusal(Message.of("it ends too early", "elle s'arrête trop tôt"));
        }
        if (token instanceof Number) {
            return refusal(Message.of(
                    "\"%s\" does not fit where it stands; %s", "« %s » n'est pas à sa place ; %s", token, FULL_YEAR));
        }
        var reason = PeriodWords.reasonAgainst(token.toString());
        return refusal(
                reason != null
                        ? reason.value()
                        : Message.of(
                                "\"%s\" is not understood there", "« %s » n'est pas compris à cet endroit", token));
    }

    private InvalidValue refusal(Message reason) {
        return Refusal.of(text, reason);
    }
}

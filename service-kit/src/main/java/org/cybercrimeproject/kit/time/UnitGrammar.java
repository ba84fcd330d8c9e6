package org.cybercrimeproject.kit.time;

import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.time.PeriodWords.Filler;
import org.cybercrimeproject.kit.time.PeriodWords.Meaning;
import org.cybercrimeproject.kit.time.Token.Number;
import org.cybercrimeproject.kit.time.Token.Sign;
import org.cybercrimeproject.kit.time.Token.Word;
import org.cybercrimeproject.kit.time.Wording.Year;

/** How weeks, halves of months, quarters and half-years are numbered: «Q3», «third quarter», « les deux derniers mois ». */
final class UnitGrammar {

    private static final int MONTHS_OF_A_YEAR = 12;

    private final Tokens tokens;

    UnitGrammar(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The unit that a number just taken counts: «3rd quarter», «3Q», « 6 premiers mois »; null where it counts none. */
    Part behind(Number number) {
        if (number.suffix().isEmpty() && isRun(0)) {
            return run(tokens.meant(ordinal(0)), number.value());
        }
        int dash = tokens.peek(0) == Sign.DASH && !number.suffix().isEmpty() ? 1 : 0;
        if (!(tokens.peek(dash) instanceof Word word)) {
            return null;
        }
        var unit = PeriodWords.unit(word.letters());
        unit = unit == null && dash == 0 ? PeriodWords.unitLetter(word.letters()) : unit;
        if (unit == null || unit.value() == Unit.NUMBERED_WEEK) {
            return null;
        }
        tokens.skip(dash);
        return of(tokens.meant(unit), number.value());
    }

    /** The unit behind the year that it is of: «2012-Q3», «2012-W41», «2012 third quarter»; null where none follows. */
    Part behind(Year year) {
        int sign = tokens.peek(0) == Sign.DASH || tokens.peek(0) == Sign.SLASH ? 1 : 0;
        var letter = tokens.peek(sign) instanceof Word word ? PeriodWords.unitLetter(word.letters()) : null;
        if (letter != null && tokens.peek(sign + 1) instanceof Number number && !tokens.isYear(sign + 2)) {
            tokens.skip(sign);
            var unit = countedBy(letter, number);
            return counted(unit, number.value(), year);
        }
        if (ordinal(0) != null && unit(1) != null) {
            var unit = startingWith((Word) tokens.peek(0));
            return unit.year() == null ? unit.withYear(year) : null;
        }
        return null;
    }

    /** «Q3», «quarter IV», «third quarter», «three last months»; null where it is none. */
    Part startingWith(Word word) {
        var letter = PeriodWords.unitLetter(word.letters());
        var unit = letter != null ? letter : PeriodWords.unit(word.letters());
        if (unit != null
                && tokens.peek(1) instanceof Number number
                && number.suffix().isEmpty()
                && number.digits() < 3) {
            return of(countedBy(unit, number), number.value()).withUnitFirst();
        }
        if (unit != null && letter == null && tokens.peek(1) instanceof Word next) {
            var number = PeriodWords.ordinal(next.letters());
            number = number == null ? PeriodWords.cardinal(next.letters()) : number;
            if (number != null) {
                var taken = tokens.meant(unit);
                return of(taken, tokens.meant(number)).withUnitFirst();
            }
        }
        var cardinal = PeriodWords.cardinal(word.letters());
        if (cardinal != null && isRun(1)) {
            int count = tokens.meant(cardinal);
            return run(tokens.meant(ordinal(0)), count);
        }
        var ordinal = PeriodWords.ordinal(word.letters());
        return ordinal == null ? null : ordinal(ordinal);
    }

    /** A unit with the year or month that it is of. */
    Part of(Unit unit, int number) {
        boolean half = unit == Unit.HALF_YEAR || unit == Unit.HALF_MONTH;
        int of = tokens.beforeMonth();
        var month = half ? tokens.month(of) : null;
        if (month != null) {
            tokens.take(of);
            tokens.take(month.languages());
            return halfOfMonth(number, month.month());
        }
        if (unit == Unit.HALF_MONTH) {
            throw tokens.refusal(
                    Message.of("half a month is one of a named month", "une quinzaine est celle d'un mois nommé"));
        }
        if (unit == Unit.HALF_YEAR) {
            halfYear();
        }
        boolean sign = (tokens.peek(0) == Sign.SLASH || tokens.peek(0) == Sign.DASH) && tokens.isYear(1);
        tokens.skip(sign ? 1 : 0);
        return counted(unit, number, YearGrammar.take(tokens, true));
    }

    /** Takes a unit and its number: Q3, W41. The French S is a half-year, or a week where there is no such half. */
    private Unit countedBy(Meaning<Unit> unit, Number number) {
        var word = tokens.peek(0).toString();
        boolean week = number.digits() == 2 && (word.equals("s") || word.equals("sem"));
        tokens.meant(unit);
        tokens.skip(1);
        return week ? Unit.NUMBERED_WEEK : unit.value();
    }

    /** «third quarter», «last quarter», «second half of February», and a bare «third» of «third and fourth quarters». */
    private Part ordinal(Meaning<Integer> ordinal) {
        if (isRunBehindOrdinal()) {
            int first = tokens.meant(ordinal);
            return run(first, count());
        }
        int dash = tokens.peek(1) == Sign.DASH ? 1 : 0;
        var unit = unit(1 + dash);
        int number = tokens.meant(ordinal);
        // A figure of Rome, which is one in both languages, numbers no day.
        boolean day = number == 1 && ordinal.languages().size() == 1;
        var month = day ? tokens.month(tokens.beforeMonth()) : null;
        if (month != null) {
            // « le premier juin 2012 », «the first of June 2012»
            tokens.take(tokens.beforeMonth());
            tokens.take(month.languages());
            return Part.day(number, month.month(), YearGrammar.take(tokens, true));
        }
        if (unit != null) {
            tokens.skip(dash);
            return of(tokens.meant(unit), number);
        }
        boolean linked = tokens.peek(0) instanceof Sign || tokens.isPhrase(PeriodPhrases::link);
        if (!linked || number == PeriodWords.LAST) {
            throw tokens.notUnderstood(tokens.peek(0));
        }
        return Part.ordinal(number);
    }

    // ---- several in a row from the beginning or to the end of a year

    /** « … premiers mois », « … derniers trimestres » */
    private boolean isRun(int ahead) {
        return isEdge(ordinal(ahead)) && isUnitOfRun(ahead + 1);
    }

    /** «first three months», «last two quarters» */
    private boolean isRunBehindOrdinal() {
        boolean counted = tokens.peek(1) instanceof Number number && number.isPlain(number.digits())
                || tokens.peek(1) instanceof Word word && PeriodWords.cardinal(word.letters()) != null;
        return counted && isEdge(ordinal(0)) && isUnitOfRun(2);
    }

    private static boolean isEdge(Meaning<Integer> ordinal) {
        return ordinal != null && (ordinal.value() == 1 || ordinal.value() == PeriodWords.LAST);
    }

    private boolean isUnitOfRun(int ahead) {
        return tokens.filler(ahead) == Filler.MONTH
                || unit(ahead) != null && unit(ahead).value() == Unit.QUARTER;
    }

    private int count() {
        if (tokens.peek(0) instanceof Number number) {
            tokens.skip(1);
            return number.value();
        }
        return tokens.meant(PeriodWords.cardinal(tokens.peek(0).toString()));
    }

    /** @param edge the first, or LAST */
    private Part run(int edge, int count) {
        var quarter = unit(0);
        int months = quarter == null ? count : 3 * count;
        if (quarter == null) {
            tokens.take(1);
        } else {
            tokens.meant(quarter);
        }
        if (months < 1 || months > MONTHS_OF_A_YEAR) {
            throw tokens.refusal(Message.of("a year has 12 months", "une année a 12 mois"));
        }
        int first = edge == PeriodWords.LAST ? MONTHS_OF_A_YEAR - months + 1 : 1;
        var year = YearGrammar.take(tokens, true);
        if (year == null && quarter == null && edge == PeriodWords.LAST) {
            // «the last three months» are those before it was written.
            throw tokens.refusal(PeriodWords.reasonAgainst("months").value());
        }
        return Part.months(first, months, year);
    }

    // ----

    private Meaning<Integer> ordinal(int ahead) {
        return tokens.peek(ahead) instanceof Word word ? PeriodWords.ordinal(word.letters()) : null;
    }

    private Meaning<Unit> unit(int ahead) {
        return tokens.peek(ahead) instanceof Word word ? PeriodWords.unit(word.letters()) : null;
    }

    /** «half-year», «half year». */
    private void halfYear() {
        int dash = tokens.peek(0) == Sign.DASH ? 1 : 0;
        if (tokens.filler(dash) == Filler.YEAR) {
            tokens.skip(dash);
            tokens.take(1);
        }
    }

    private Part halfOfMonth(int number, int month) {
        int half = number == PeriodWords.LAST ? Unit.HALF_MONTH.count() : number;
        return checked(Part.halfOfMonth(half, month, YearGrammar.take(tokens, true)));
    }

    private Part counted(Unit unit, int number, Year year) {
        return checked(Part.of(unit, number == PeriodWords.LAST ? unit.count() : number, year));
    }

    private Part checked(Part part) {
        if (!part.isCounted()) {
            throw tokens.refusal(
                    part.unit() == Unit.QUARTER
                            ? Message.of("a year has 4 quarters", "une année a 4 trimestres")
                            : part.unit() == Unit.HALF_YEAR
                                    ? Message.of("a year has 2 halves", "une année a 2 semestres")
                                    : Message.of("a month has 2 halves", "un mois a 2 quinzaines"));
        }
        return part;
    }
}

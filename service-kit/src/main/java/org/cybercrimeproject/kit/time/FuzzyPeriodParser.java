package org.cybercrimeproject.kit.time;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.time.PeriodReading.Meant;
import org.cybercrimeproject.kit.time.PeriodReading.Open;
import org.cybercrimeproject.kit.time.PeriodReading.Turn;

/**
 * Reads a period as people write it, in English or French: «8-10 Dec», «June/July 2010», «by September 2010»,
 * « 1er semestre 2010 ». What has two meanings or none is refused with the reason; of two meanings a context settles
 * which one it is, when only one lies in it.
 */
final class FuzzyPeriodParser {

    /** A year has as many months, and fewer quarters. */
    private static final int NUMBERS = 12;

    /** A text as it is kept, and its tokens. @param tidy whether no mark had to be left out to read it */
    private record Cut(String text, List<Token> tokens, boolean tidy) {

        /** What the tokens say, in their order or with what stands in brackets at the end first. */
        Wording wording(NumberOrder order, boolean yearsAfterMonths) {
            try {
                return PeriodGrammar.read(text, tokens, order, yearsAfterMonths);
            } catch (InvalidValue refused) {
                var turned = turned();
                if (turned.isEmpty()) {
                    throw refused;
                }
                try {
                    return PeriodGrammar.read(text, turned, order, yearsAfterMonths);
                } catch (InvalidValue notSoEither) {
                    throw refused;
                }
            }
        }

        /** «October 2012 (16-18)» as «16-18 October 2012»; empty where no brackets end the text, or a footnote's number. */
        private List<Token> turned() {
            int open = tokens.indexOf(Token.Sign.OPEN);
            int last = tokens.size() - 1;
            boolean number = open == last - 2
                    && tokens.get(open + 1) instanceof Token.Number inside
                    && inside.suffix().isEmpty();
            if (open < 1 || number || tokens.indexOf(Token.Sign.CLOSE) != last) {
                return List.of();
            }
            var turned = new ArrayList<>(tokens.subList(open + 1, last));
            turned.addAll(tokens.subList(0, open));
            return turned;
        }
    }

    private FuzzyPeriodParser() {}

    /**
     * The period that a text means; it keeps the text with its white space made single spaces and without characters
     * that nobody sees.
     *
     * @param context where a text without a year stands, or null
     * @throws InvalidValue when it has two meanings or none, or names days that can't be
     */
    static FuzzyPeriod parse(String text, GivenPeriod.Context context) {
        var cut = cut(text);
        var alone = alone(cut);
        if (alone instanceof Meant meant) {
            return meant.period();
        }
        var reason = ((Open) alone).reason();
        if (context == null) {
            throw Refusal.of(cut.text(), reason);
        }
        var found = within(cut, context);
        if (found.size() == 1) {
            return found.iterator().next();
        }
        throw Refusal.of(
                cut.text(), found.isEmpty() ? inNone(context) : inSeveral(List.copyOf(found), context, reason));
    }

    /**
     * Whether a text, read by itself, means a period and names its year in a language, with nothing clinging to it: then
     * it can be printed.
     */
    static boolean saysAlone(String text, FuzzyPeriod period, Language language) {
        try {
            var cut = cut(text);
            return cut.tidy()
                    && alone(cut) instanceof Meant meant
                    && meant.period().hasDaysOf(period)
                    && cut.wording(NumberOrder.DAY_MONTH_YEAR, false).namesItsYearIn(language);
        } catch (InvalidValue notUnderstood) {
            return false;
        }
    }

    /** The wording as it is kept. */
    static String kept(String text) {
        return cut(text).text();
    }

    private static Cut cut(String text) {
        var normal = singleSpaced(text);
        Texts.title(normal);
        var plain = MarksAround.removed(normal);
        return new Cut(normal, Tokenizer.tokens(normal, plain), plain.equals(normal));
    }

    private static PeriodReading.Result alone(Cut cut) {
        InvalidValue first = null;
        var meant = new LinkedHashSet<FuzzyPeriod>();
        Open open = null;
        for (var order : orders(cut)) {
            try {
                var wording = cut.wording(order, false);
                var result = PeriodReading.alone(cut.text(), wording);
                if (result instanceof Meant found) {
                    meant.add(found.period());
                } else {
                    open = open == null ? (Open) result : open;
                }
            } catch (InvalidValue refused) {
                first = first == null ? refused : first;
            }
        }
        if (meant.size() == 1) {
            return new Meant(meant.iterator().next());
        }
        if (meant.isEmpty() && open == null) {
            throw first;
        }
        return meant.isEmpty() ? open : new Open(NumericDays.AMBIGUOUS);
    }

    private static Set<FuzzyPeriod> within(Cut cut, GivenPeriod.Context context) {
        var found = new LinkedHashSet<FuzzyPeriod>();
        for (var order : orders(cut)) {
            for (var yearsAfterMonths : List.of(false, true)) {
                for (var turn : Turn.values()) {
                    try {
                        var wording = cut.wording(order, yearsAfterMonths);
                        found.addAll(within(cut.text(), wording, context, turn));
                    } catch (InvalidValue notInThisReading) {
                        // Another reading may be possible; when none is, the answer says so.
                    }
                }
            }
        }
        return found;
    }

    private static List<FuzzyPeriod> within(
            String text, Wording wording, GivenPeriod.Context context, PeriodReading.Turn turn) {
        if (!wording.isUnnumbered()) {
            return PeriodReading.within(text, wording, context, turn);
        }
        var found = new ArrayList<FuzzyPeriod>();
        for (int number = 1; number <= NUMBERS; number++) {
            try {
                found.addAll(PeriodReading.within(text, wording.numbered(number), context, turn));
            } catch (InvalidValue noSuchDay) {
                // Another month may have it.
            }
        }
        return found;
    }

    /** Only numbers can be read in more than one order. */
    private static List<NumberOrder> orders(Cut cut) {
        return cut.tokens().stream()
                        .anyMatch(token -> token instanceof Token.NumericDay || token instanceof Token.DayAndMonth)
                ? List.of(NumberOrder.values())
                : List.of(NumberOrder.DAY_MONTH_YEAR);
    }

    private static Message inNone(GivenPeriod.Context context) {
        return Message.of(
                "read as it can be, in none of the years does it lie in the context %s to %s",
                "de quelque façon qu'on la lise, elle n'est en aucune année dans le contexte du %s au %s",
                context.from(),
                context.to());
    }

    private static Message inSeveral(List<FuzzyPeriod> found, GivenPeriod.Context context, Message otherwise) {
        var years = new ArrayList<Integer>();
        for (var period : found) {
            years.add((period.from() == null ? period.to() : period.from()).getYear());
        }
        if (years.get(0).equals(years.get(1))) {
            return otherwise;
        }
        return Message.of(
                "it names no year, and both %s and %s lie in the context %s to %s",
                "elle ne nomme pas d'année, et %s comme %s sont dans le contexte du %s au %s",
                years.get(0),
                years.get(1),
                context.from(),
                context.to());
    }

    /** Cells of a table have line breaks and no-break spaces where the writer only meant a space. */
    private static String singleSpaced(String text) {
        if (text.codePointCount(0, text.length()) > Texts.TITLE) {
            Texts.title(text);
        }
        var normal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && (Character.isSpaceChar(c) || c == '\t' || c == '\n' || c == '\r')) {
                c = ' ';
            }
            boolean doubled = c == ' ' && (normal.isEmpty() || normal.charAt(normal.length() - 1) == ' ');
            if (!doubled && !MarksAround.isInvisible(c)) {
                normal.append(c);
            }
        }
        return normal.toString().stripTrailing();
    }
}

package org.cybercrimeproject.kit.time;

import org.cybercrimeproject.kit.time.PeriodWords.Filler;
import org.cybercrimeproject.kit.time.Token.Sign;

/** How the end or the beginning of a time is named: «the end of March», «by year-end 2012», « la fin du mois ». */
final class BoundaryGrammar {

    private final Tokens tokens;
    private boolean yearEndAlone;

    BoundaryGrammar(Tokens tokens) {
        this.tokens = tokens;
    }

    /** «the end of», « la fin du »: what stands before the time itself; null where nothing does. */
    Filler boundary() {
        int ahead = tokens.isArticle(0) ? 1 : 0;
        ahead = ahead == 0 && tokens.isOf(0) && tokens.isArticle(1) ? 2 : ahead;
        var filler = tokens.filler(ahead);
        int dash = tokens.peek(ahead + 1) == Sign.DASH ? 1 : 0;
        boolean yearEnd = filler == Filler.YEAR && tokens.filler(ahead + 1 + dash) == Filler.END;
        if (filler != Filler.END && filler != Filler.START && !yearEnd) {
            return null;
        }
        if (yearEnd) {
            // «by year-end 2012»; without a year it is that of the context.
            tokens.take(ahead + 2 + dash);
            yearEndAlone = tokens.atEnd();
            return Filler.END;
        }
        tokens.take(ahead + 1);
        // «by end-2012»
        tokens.skip(tokens.peek(0) == Sign.DASH ? 1 : 0);
        if (unnamedUnit() == null) {
            tokens.take(tokens.isOf(0) ? 1 : 0);
        }
        return filler;
    }

    /** Takes the noun that is all that a time says: «the end of the year», « la fin du mois »; null where it says more. */
    Part unnamed() {
        if (yearEndAlone) {
            return Part.of(Unit.YEAR, 1, null);
        }
        var unit = unnamedUnit();
        if (unit == null) {
            return null;
        }
        tokens.take(nounAhead() + 1);
        return Part.of(unit, unit == Unit.YEAR ? 1 : 0, null);
    }

    private Unit unnamedUnit() {
        int noun = nounAhead();
        if (isNamedBehind(noun + 1) || !(tokens.peek(noun) instanceof Token.Word word)) {
            return null;
        }
        var unit = PeriodWords.unit(word.letters());
        return tokens.filler(noun) == Filler.YEAR
                ? Unit.YEAR
                : tokens.filler(noun) == Filler.MONTH
                        ? Unit.MONTH
                        : unit != null && unit.value() == Unit.QUARTER ? Unit.QUARTER : null;
    }

    /** Whether what follows the noun says which it is; a mere «at the latest» does not. */
    private boolean isNamedBehind(int ahead) {
        var next = tokens.peek(ahead);
        return next != null
                && (!(next instanceof Token.Word word)
                        || tokens.isOf(ahead)
                        || tokens.isArticle(ahead)
                        || tokens.month(ahead) != null
                        || PeriodWords.ordinal(word.letters()) != null
                        || PeriodWords.cardinal(word.letters()) != null);
    }

    private int nounAhead() {
        int of = tokens.isOf(0) ? 1 : 0;
        return tokens.isArticle(of) ? of + 1 : of;
    }
}

package org.cybercrimeproject.kit.time;

import org.cybercrimeproject.kit.time.PeriodWords.Filler;
import org.cybercrimeproject.kit.time.Token.Number;
import org.cybercrimeproject.kit.time.Token.Sign;
import org.cybercrimeproject.kit.time.Wording.Year;

/** How a year stands behind what is of it. */
final class YearGrammar {

    /** From this two-digit number on years are of the last century. */
    private static final int TURN_OF_THE_CENTURY = 80;

    private YearGrammar() {}

    /**
     * Takes the year, if one follows, perhaps after «of», «of the year» or a comma; else null.
     *
     * @param twoDigits whether two digits can only be a year here
     */
    static Year take(Tokens tokens, boolean twoDigits) {
        int ahead = tokens.isOf(0) || tokens.peek(0) == Sign.COMMA ? 1 : 0;
        boolean comma = tokens.peek(0) == Sign.COMMA;
        int noun = tokens.isArticle(ahead) ? ahead + 1 : ahead;
        ahead = tokens.filler(noun) == Filler.YEAR ? noun + 1 : ahead;
        if (ahead > noun && tokens.isOf(0) && tokens.peek(ahead) == null) {
            // «the second half of the year»: where it stands tells which.
            tokens.take(ahead);
            return null;
        }
        if (!(tokens.peek(ahead) instanceof Number number) || !number.suffix().isEmpty()) {
            return null;
        }
        boolean two = number.digits() == 2 && (number.shortened() || twoDigits && !comma);
        if (number.digits() != 4 && !two) {
            return null;
        }
        tokens.take(ahead);
        tokens.skip(1);
        return two ? ofTwoDigits(number.value()) : new Year(number.value(), true);
    }

    static Year ofTwoDigits(int written) {
        return new Year(written + (written < TURN_OF_THE_CENTURY ? 2000 : 1900), false);
    }
}

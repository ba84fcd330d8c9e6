package org.cybercrimeproject.kit.time;

import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Texts;

/**
 * Reads a period as people write it, in English or French: «8-10 Dec», «June/July 2010», «by September 2010»,
 * « 1er semestre 2010 ». What has two meanings or none is refused with the reason.
 */
final class FuzzyPeriodParser {

    private FuzzyPeriodParser() {}

    /**
     * The period that a text means; it keeps the text with its white space made single spaces.
     *
     * @param context where a text without a year stands, or null
     * @throws InvalidValue when it has two meanings or none, or names days that can't be
     */
    static FuzzyPeriod parse(String text, GivenPeriod.Context context) {
        var normal = singleSpaced(text);
        Texts.title(normal, "A period");
        return PeriodReading.of(normal, PeriodGrammar.read(normal), context);
    }

    /** Cells of a table have line breaks and no-break spaces where the writer only meant a space. */
    private static String singleSpaced(String text) {
        if (text.codePointCount(0, text.length()) > Texts.TITLE) {
            Texts.title(text, "A period");
        }
        var normal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && (Character.isSpaceChar(c) || c == '\t' || c == '\n' || c == '\r')) {
                c = ' ';
            }
            if (c != ' ' || !normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(c);
            }
        }
        return normal.toString().stripTrailing();
    }
}

package org.cybercrimeproject.kit.time;

import java.util.regex.Pattern;

/**
 * The marks that cling to a date where it is copied from a page, a table or a PDF: a footnote's star or number,
 * brackets and quotation marks around it, the full stop of its sentence, raised letters that came loose.
 */
final class MarksAround {

    private static final Pattern LEADING = Pattern.compile("^[•·▪►◦●■○‣:*†‡]+ ?(?=.)");
    private static final Pattern TRAILING = Pattern.compile(" ?[.…,;:*†‡§⁰¹²³⁴-⁹]+$");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?<=[\\p{L}\\d.]) ?(\\[(\\d{1,2}|[a-z]|[*†‡]+)\\]|\\((\\d|[a-z]|[*†‡]+)\\))$");
    private static final Pattern STARS = Pattern.compile("(?<=[\\p{L}\\d])[*†‡¹²³⁰⁴-⁹]+(?=[ ,–-]|$)");
    private static final Pattern YEAR_IN_BRACKETS = Pattern.compile("(?<=[\\p{L}\\d])\\.? ?\\((\\d{4})\\)");
    private static final Pattern LOOSE_ORDINAL =
            Pattern.compile("(?<=\\b\\d{1,2}) (st|nd|rd|th|er|ère|ere|re|nde|e|eme|ème|ième)(?![\\p{L}'’])");
    private static final Pattern JOINED_ORDINAL = Pattern.compile("(?<=\\b\\d{1,2}(?:st|nd|rd|th))(?=\\p{Lu})");
    /** « 1° », « 3º », « n° 23 ». */
    private static final Pattern DEGREE = Pattern.compile("(?<=\\d)[°º]|\\b[nN][°º] ?(?=\\d)");
    /** What a form or a page prints before a date. */
    private static final Pattern LABEL = Pattern.compile("^(?iu:dates?|when|quand|period|période|periode) ?: ?(?=.)");

    private static final String[] PAIRS = {"()", "[]", "\"\"", "“”", "„“", "«»", "''", "‘’", "‹›", "{}"};

    private MarksAround() {}

    /** Whether a character can't be seen: those that a web page or a text program leaves in a word. */
    static boolean isInvisible(int code) {
        return code == 0x00AD || code >= 0x200B && code <= 0x200F || code == 0x2060 || code == 0xFEFF;
    }

    /** The text without the marks; the same where there are none. */
    static String removed(String text) {
        var rest = text;
        String before;
        do {
            before = rest;
            rest = LABEL.matcher(rest).replaceFirst("");
            rest = LEADING.matcher(rest).replaceFirst("");
            rest = FOOTNOTE.matcher(rest).replaceFirst("");
            rest = unwrapped(rest);
            if (!isAbbreviation(rest)) {
                rest = TRAILING.matcher(rest).replaceFirst("");
            }
        } while (!rest.equals(before));
        rest = STARS.matcher(rest).replaceAll("");
        rest = YEAR_IN_BRACKETS.matcher(rest).replaceAll(" $1");
        rest = LOOSE_ORDINAL.matcher(rest).replaceAll("$1");
        rest = JOINED_ORDINAL.matcher(rest).replaceAll(" ");
        return DEGREE.matcher(rest).replaceAll("");
    }

    /** «Feb.»: the point belongs to the word. */
    private static boolean isAbbreviation(String text) {
        return text.endsWith(".") && text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2));
    }

    private static String unwrapped(String text) {
        for (var pair : PAIRS) {
            boolean wrapped = text.length() > 2
                    && text.charAt(0) == pair.charAt(0)
                    && text.charAt(text.length() - 1) == pair.charAt(1);
            var inner = wrapped ? text.substring(1, text.length() - 1) : text;
            if (wrapped && inner.indexOf(pair.charAt(0)) < 0 && inner.indexOf(pair.charAt(1)) < 0) {
                return inner.strip();
            }
        }
        return text;
    }
}

package org.cybercrimeproject.kit.text;

import java.util.Locale;
import org.cybercrimeproject.kit.problem.InvalidValue;

/**
 * What every text must keep: its length, and no characters that a database, a file format or a reader's eye can't
 * take. Lengths are counted in Unicode code points.
 *
 * <p>Each check returns what it was given; null, which means unknown, stays null.
 */
public final class Texts {

    /** The limit of a title or name, and of everything else that stands on one line. */
    public static final int TITLE = 300;

    /** The limit of a running text. */
    public static final int TEXT = 20_000;

    /** The limit of a reason. */
    public static final int REASON = 2_000;

    private static final int QUOTED = 60;

    private Texts() {}

    /** A title or a name: one line, {@value #TITLE} at most. */
    public static String title(String title, String what) {
        return line(title, TITLE, what);
    }

    /** A title or a name, each wording of it one line, {@value #TITLE} at most. */
    public static LocalizedText title(LocalizedText title, String what) {
        if (title != null) {
            InvalidValue.in("en", () -> title(title.en(), what));
            InvalidValue.in("fr", () -> title(title.fr(), what));
        }
        return title;
    }

    /** A running text, {@value #TEXT} at most. */
    public static String text(String text, String what) {
        return text(text, TEXT, what);
    }

    /** Why something was done, {@value #REASON} at most. */
    public static String reason(String reason) {
        return text(reason, REASON, "The reason");
    }

    /**
     * A text of one line.
     *
     * @param what how a message names it: «The title»
     * @throws InvalidValue when it is blank, longer than the limit or has characters that no line may have
     */
    public static String line(String line, int limit, String what) {
        check(line, limit, what, false);
        return line;
    }

    /**
     * A text of any number of lines.
     *
     * @param what how a message names it: «The summary»
     * @throws InvalidValue when it is blank, longer than the limit or has characters that no text may have
     */
    public static String text(String text, int limit, String what) {
        check(text, limit, what, true);
        return text;
    }

    /** A caller's text for use in a message: in guillemets, cut short, without characters that could do harm there. */
    public static String quoted(String text) {
        if (text == null) {
            return "«»";
        }
        var quote = new StringBuilder("«");
        text.codePoints().limit(QUOTED).forEach(c -> quote.appendCodePoint(fault(c, false) == null ? c : 0xFFFD));
        return quote.append(text.codePoints().skip(QUOTED).findFirst().isPresent() ? "…»" : "»")
                .toString();
    }

    /**
     * A text of which only the characters are checked: for one whose kind and limit are not known yet.
     *
     * @param what how a message names it: «The text»
     * @throws InvalidValue when it has characters that no text may have
     */
    public static String characters(String text, String what) {
        checkCharacters(text == null ? "" : text, what, true);
        return text;
    }

    /**
     * A text of which only the characters are checked, and that there is something to read.
     *
     * @param what how a message names it: «The text»
     * @throws InvalidValue when it is blank or has characters that no text may have
     */
    public static String present(String text, String what) {
        characters(text, what);
        if (text != null && isBlank(text)) {
            throw blank(what);
        }
        return text;
    }

    private static void check(String text, int limit, String what, boolean lines) {
        if (text == null) {
            return;
        }
        int length = text.length() > limit ? text.codePointCount(0, text.length()) : 0;
        if (length > limit) {
            throw new InvalidValue(
                    what + " is too long: at most " + limit + " characters are allowed, it has " + length + ".");
        }
        checkCharacters(text, what, lines);
        if (isBlank(text)) {
            throw blank(what);
        }
    }

    private static void checkCharacters(String text, String what, boolean lines) {
        var position = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            position++;
            var fault = fault(c, lines);
            if (fault != null) {
                throw new InvalidValue(what + " has " + fault + " (" + name(c) + ") at position " + position + ".");
            }
            i += Character.charCount(c);
        }
    }

    private static String fault(int c, boolean lines) {
        if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029) {
            return lines ? null : "a line break or tab, and must be one line";
        }
        if (Character.isISOControl(c)) {
            return "a control character";
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return "half of a surrogate pair";
        }
        // Such controls let a text be read otherwise than it is stored; plain right-to-left letters need none of them.
        if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
            return "a control of writing direction";
        }
        // XML, and so every export, can't carry them.
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF ? "a code that is no character" : null;
    }

    private static InvalidValue blank(String what) {
        return new InvalidValue(what + " must not be blank; leave it out when there is none.");
    }

    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(Texts::isBlank);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}

package org.cybercrimeproject.kit.text;

import java.util.Locale;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;

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

    private Texts() {}

    /** A title or a name: one line, {@value #TITLE} at most. */
    public static String title(String title) {
        return line(title, TITLE);
    }

    /** A title or a name, each wording of it one line, {@value #TITLE} at most. */
    public static LocalizedText title(LocalizedText title) {
        if (title != null) {
            InvalidValue.in("en", () -> title(title.en()));
            InvalidValue.in("fr", () -> title(title.fr()));
        }
        return title;
    }

    /** A running text, {@value #TEXT} at most. */
    public static String text(String text) {
        return text(text, TEXT);
    }

    /** Why something was done, {@value #REASON} at most. */
    public static String reason(String reason) {
        return text(reason, REASON);
    }

    /**
     * A text of one line.
     *
     * @throws InvalidValue when it is blank, longer than the limit or has characters that no line may have
     */
    public static String line(String line, int limit) {
        check(line, limit, false);
        return line;
    }

    /**
     * A text of any number of lines.
     *
     * @throws InvalidValue when it is blank, longer than the limit or has characters that no text may have
     */
    public static String text(String text, int limit) {
        check(text, limit, true);
        return text;
    }

    /**
     * A text of which only the characters are checked: for one whose kind and limit are not known yet.
     *
     * @throws InvalidValue when it has characters that no text may have
     */
    public static String characters(String text) {
        checkCharacters(text == null ? "" : text, true);
        return text;
    }

    /**
     * A text of which only the characters are checked, and that there is something to read.
     *
     * @throws InvalidValue when it is blank or has characters that no text may have
     */
    public static String present(String text) {
        characters(text);
        if (text != null && isBlank(text)) {
            throw blank();
        }
        return text;
    }

    private static void check(String text, int limit, boolean lines) {
        if (text == null) {
            return;
        }
        int length = text.length() > limit ? text.codePointCount(0, text.length()) : 0;
        if (length > limit) {
            throw new InvalidValue(tooLong(limit, length));
        }
        checkCharacters(text, lines);
        if (isBlank(text)) {
            throw blank();
        }
    }

    /** What is told of a text with more code points than are allowed. */
    static Message tooLong(int limit, int length) {
        return Message.of(
                "The text is too long: at most %d characters are allowed, it has %d.",
                "Le texte est trop long : il a %2$d caractères, %1$d au plus sont admis.", (Integer) limit, (Integer)
                        length);
    }

    private static void checkCharacters(String text, boolean lines) {
        var position = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            position++;
            var fault = fault(c, lines);
            if (fault != null) {
                throw new InvalidValue(Message.of(
                        "The text has %s (%s) at position %d.",
                        "Le texte contient %s (%s) à la position %d.", fault, name(c), (Integer) position));
            }
            i += Character.charCount(c);
        }
    }

    private static Message fault(int c, boolean lines) {
        if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029) {
            return lines
                    ? null
                    : Message.of(
                            "a line break or tab, though it must be one line",
                            "un saut de ligne ou une tabulation, alors qu’il doit tenir sur une ligne");
        }
        if (Character.isISOControl(c)) {
            return Message.of("a control character", "un caractère de commande");
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return Message.of("half of a surrogate pair", "la moitié d’une paire de substitution");
        }
        // Such controls let a text be read otherwise than it is stored; plain right-to-left letters need none of them.
        if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
            return Message.of("a control of writing direction", "une commande du sens d’écriture");
        }
        // XML, and so every export, can't carry them.
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF
                ? Message.of("a code that is no character", "un code qui n’est pas un caractère")
                : null;
    }

    private static InvalidValue blank() {
        return new InvalidValue(Message.of(
                "The text must not be blank; leave it out when there is none.",
                "Le texte ne doit pas être vide ; omettez-le s’il n’y en a pas."));
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

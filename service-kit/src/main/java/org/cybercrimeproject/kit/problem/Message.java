package org.cybercrimeproject.kit.problem;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person is told, in both languages: why a value is refused ({@link InvalidValue}), which rule forbids a change,
 * what a {@link Problem} says. Both wordings stand side by side where the rule stands, so neither is forgotten.
 *
 * @param en the English wording
 * @param fr the French wording
 */
public record Message(String en, String fr) {

    /** French sets a space before these signs, and one that no line breaks at. */
    private static final Pattern BEFORE = Pattern.compile(" (?=[:;?!»])");

    private static final Pattern AFTER = Pattern.compile("(?<=«) ");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");
    private static final String UNBROKEN = "\u00a0";

    private static final int QUOTED = 60;

    public Message {
        if (en.isBlank() || fr.isBlank()) {
            throw new IllegalArgumentException("A message has its wording in both languages.");
        }
    }

    /**
     * A message.
     *
     * @param en the English wording, a {@link java.util.Formatter format} with {@code %s} for what is put in
     * @param fr the French wording, with plain spaces and apostrophes; {@code %2$s} where it names things in another order
     * @param arguments what is put in; a message among them is put in in the same language
     */
    public static Message of(String en, String fr, Object... arguments) {
        return new Message(filled(en, Locale.ENGLISH, arguments), filled(typeset(fr), Locale.FRENCH, arguments));
    }

    /** The same in both languages: codes, addresses, numbers. */
    public static Message same(String text) {
        return new Message(text, text);
    }

    /** A caller's text for use in a message: in quotation marks, cut short, without characters that could do harm there. */
    public static Message quoted(String text) {
        var shown = new StringBuilder();
        if (text != null) {
            text.codePoints().limit(QUOTED).forEach(c -> shown.appendCodePoint(isHarmful(c) ? 0xFFFD : c));
            shown.append(text.codePoints().skip(QUOTED).findFirst().isPresent() ? "…" : "");
        }
        return new Message("\"" + shown + "\"", "«" + UNBROKEN + shown + UNBROKEN + "»");
    }

    /** The wording in a language: French in French, else English. */
    public String in(Locale locale) {
        return Locale.FRENCH.getLanguage().equals(locale.getLanguage()) ? fr : en;
    }

    /** This message and another one behind it. */
    public Message and(Message more) {
        return new Message(en + " " + more.en, fr + " " + more.fr);
    }

    /** Breaks the line, can't be encoded, or lets a text be read otherwise than it is stored. */
    private static boolean isHarmful(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.UNASSIGNED
                || c == 0x2028
                || c == 0x2029
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }

    private static String typeset(String fr) {
        var spaced = AFTER.matcher(BEFORE.matcher(fr).replaceAll(UNBROKEN)).replaceAll(UNBROKEN);
        return APOSTROPHE.matcher(spaced).replaceAll("’");
    }

    private static String filled(String format, Locale locale, Object... arguments) {
        var texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i] instanceof Message message ? message.in(locale) : arguments[i];
        }
        return String.format(locale, format, texts);
    }
}

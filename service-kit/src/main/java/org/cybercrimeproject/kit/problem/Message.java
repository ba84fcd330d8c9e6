package org.cybercrimeproject.kit.problem;

import java.util.Locale;

/**
 * What a person is told, in both languages: why a value is refused ({@link InvalidValue}), which rule forbids a change,
 * what a {@link Problem} says. Both wordings stand side by side where the rule stands, so neither is forgotten.
 *
 * @param en the English wording
 * @param fr the French wording
 */
public record Message(String en, String fr) {

    public Message {
        if (en.isBlank() || fr.isBlank()) {
            throw new IllegalArgumentException("A message has its wording in both languages.");
        }
    }

    /**
     * A message.
     *
     * @param en the English wording, a {@link java.util.Formatter format} with {@code %s} for what is put in
     * @param fr the French wording; {@code %2$s} where it names things in another order
     * @param arguments what is put in; a message among them is put in in the same language
     */
    public static Message of(String en, String fr, Object... arguments) {
        return new Message(filled(en, Locale.ENGLISH, arguments), filled(fr, Locale.FRENCH, arguments));
    }

    /** The wording in a language: French in French, else English. */
    public String in(Locale locale) {
        return Locale.FRENCH.getLanguage().equals(locale.getLanguage()) ? fr : en;
    }

    private static String filled(String format, Locale locale, Object... arguments) {
        var texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i] instanceof Message message ? message.in(locale) : arguments[i];
        }
        return String.format(locale, format, texts);
    }
}

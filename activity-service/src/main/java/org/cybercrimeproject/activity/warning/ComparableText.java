package org.cybercrimeproject.activity.warning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes names and titles comparable as people write them: without case, accents, points, marks between words. */
public final class ComparableText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern POINTS = Pattern.compile("[.'’‘]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that no normal form takes apart. */
    private static final Map<String, String> LETTERS =
            Map.of("æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ß", "ss", "ı", "i");

    private ComparableText() {}

    /** The comparable form: words, each with a blank between; empty when nothing of the text is left. */
    public static String of(String text) {
        var letters = ACCENTS.matcher(Normalizer.normalize(text.replace("&", " and "), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            letters = letters.replace(letter.getKey(), letter.getValue());
        }
        return OTHER.matcher(POINTS.matcher(letters).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}

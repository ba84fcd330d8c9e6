package org.cybercrimeproject.kit.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.cybercrimeproject.kit.problem.InvalidValue;

/**
 * A text in English, French or both; one at least.
 *
 * @param en the English wording, or null when there is none
 * @param fr the French wording, or null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedText(String en, String fr) {

    public LocalizedText {
        if (en == null && fr == null) {
            throw new InvalidValue("Give the text in English (en), in French (fr) or in both.");
        }
        if (en != null && en.isBlank() || fr != null && fr.isBlank()) {
            throw new InvalidValue("A text must not be blank; leave out the language that has none.");
        }
    }

    public static LocalizedText en(String text) {
        return new LocalizedText(text, null);
    }

    /** The wording in the language asked for, else in the other one. */
    public String in(Language language) {
        return language == Language.FR ? Objects.requireNonNullElse(fr, en) : Objects.requireNonNullElse(en, fr);
    }

    /** The longest of the wordings in code points, for limits. */
    @JsonIgnore
    public int length() {
        return Math.max(codePoints(en), codePoints(fr));
    }

    private static int codePoints(String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}

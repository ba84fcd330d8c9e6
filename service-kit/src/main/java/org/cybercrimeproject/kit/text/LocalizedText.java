package org.cybercrimeproject.kit.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text in English, French or both; one at least. Holds {@value Texts#TEXT} code points in each language; where
 * less is allowed, {@link Texts#title(LocalizedText)} or {@link #within} says so.
 *
 * @param en the English wording, or null when there is none
 * @param fr the French wording, or null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedText(
        @Schema(maxLength = Texts.TEXT) String en,
        @Schema(maxLength = Texts.TEXT) String fr) {

    /** @throws InvalidValue when there is no wording, or one is blank, too long or has characters no text may have */
    public LocalizedText {
        if (en == null && fr == null) {
            throw new InvalidValue(Message.of(
                    "Give the text in English (en), in French (fr) or in both.",
                    "Donnez le texte en anglais (en), en français (fr) ou dans les deux langues."));
        }
        InvalidValue.in("en", () -> Texts.text(en));
        InvalidValue.in("fr", () -> Texts.text(fr));
    }

    public static LocalizedText en(String text) {
        return new LocalizedText(text, null);
    }

    public static LocalizedText fr(String text) {
        return new LocalizedText(null, text);
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

    /**
     * This text, when no wording is longer than a limit.
     *
     * @param limit in code points
     * @throws InvalidValue when one is longer
     */
    public LocalizedText within(int limit) {
        InvalidValue.in("en", () -> Texts.text(en, limit));
        InvalidValue.in("fr", () -> Texts.text(fr, limit));
        return this;
    }

    private static int codePoints(String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}

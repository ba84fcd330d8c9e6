package org.cybercrimeproject.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cybercrimeproject.kit.problem.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final String BEYOND_16_BITS = "\uD83D\uDE00";

    @Test
    void aTextComesBackAsItWasGiven() {
        assertThat(Texts.text("  two\nlines\twith a tab ")).isEqualTo("  two\nlines\twith a tab ");
        assertThat(Texts.title("التدريب القضائي, Phnom Penh ភ្នំពេញ " + BEYOND_16_BITS))
                .startsWith("التدريب");
        assertThat(Texts.title("میان\u200Cوند")).contains("\u200C");
    }

    @Test
    void anUnknownTextStaysUnknown() {
        assertThat(Texts.title((String) null)).isNull();
        assertThat(Texts.title((LocalizedText) null)).isNull();
        assertThat(Texts.text(null)).isNull();
        assertThat(Texts.reason(null)).isNull();
        assertThat(Texts.characters(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"300, title", "20000, text", "2000, reason"})
    void lengthIsCountedInCodePoints(int limit, String kind) {
        var longest = BEYOND_16_BITS.repeat(limit);
        assertThat(check(kind, longest)).isEqualTo(longest);
        assertThatThrownBy(() -> check(kind, longest + "x"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("at most " + limit + " characters")
                .hasMessageContaining("it has " + (limit + 1));
    }

    private static String check(String kind, String text) {
        return switch (kind) {
            case "title" -> Texts.title(text);
            case "text" -> Texts.text(text);
            default -> Texts.reason(text);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0\u2003", "\u200B\u200E", "\u2028"})
    void blanksOnlyAreNoText(String blank) {
        assertThatThrownBy(() -> Texts.text(blank))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("The text must not be blank; leave it out when there is none.");
    }

    @ParameterizedTest
    @CsvSource({
        "0000, a control character",
        "0007, a control character",
        "001B, a control character",
        "007F, a control character",
        "0085, a control character",
        "D800, half of a surrogate pair",
        "DC00, half of a surrogate pair",
        "202E, a control of writing direction",
        "2066, a control of writing direction",
        "FFFE, a code that is no character",
        "FDD0, a code that is no character"
    })
    void charactersThatNoTextMayHaveAreRefusedByNameAndPlace(String code, String fault) {
        var text = BEYOND_16_BITS + "a" + (char) Integer.parseInt(code, 16) + "b";
        assertThatThrownBy(() -> Texts.text(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("The text has " + fault + " (U+" + code + ") at position 3.");
        assertThatThrownBy(() -> Texts.characters(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u2028b"})
    void aTitleIsOneLine(String title) {
        assertThatThrownBy(() -> Texts.title(title))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("must be one line");
        assertThatThrownBy(() -> Texts.title(LocalizedText.fr(title))).isInstanceOf(InvalidValue.class);
        assertThat(Texts.text(title)).isEqualTo(title);
    }
}

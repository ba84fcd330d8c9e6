package org.cybercrimeproject.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final String BEYOND_16_BITS = "\uD83D\uDE00";

    @Test
    void whatIsPutInIsSaidInTheSameLanguage() {
        var message = Message.of(
                "%s of %s is missing.", "Il manque à %2$s : %1$s.", Message.of("The year", "l’année"), "2010-01");

        assertThat(message.in(Locale.UK)).isEqualTo("The year of 2010-01 is missing.");
        assertThat(message.in(Locale.CANADA_FRENCH)).isEqualTo("Il manque à 2010-01\u00a0: l’année.");
        assertThat(message.in(Locale.GERMAN)).isEqualTo(message.en());
    }

    @Test
    void frenchIsSetAsItsPrintersSetIt() {
        assertThat(Message.of("Why? \"so\"; 10:30", "Pourquoi ? « ainsi » ; 10:30")
                        .fr())
                .isEqualTo("Pourquoi\u00a0? «\u00a0ainsi\u00a0»\u00a0; 10:30");
        assertThat(Message.of("There is no 'x'.", "Il n'y a pas de 'x'.").fr()).isEqualTo("Il n’y a pas de 'x'.");
        assertThat(Message.of("%s", "%s", "a : b").fr())
                .as("what somebody wrote")
                .isEqualTo("a : b");
    }

    @Test
    void noWordingIsForgotten() {
        assertThatThrownBy(() -> Message.of("Write a date.", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Message.of("", "Écrivez une date.")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuoteIsShortAndHarmless() {
        assertThat(Message.quoted("uk")).isEqualTo(new Message("\"uk\"", "«\u00a0uk\u00a0»"));
        assertThat(Message.quoted(null).en()).isEqualTo("\"\"");
        assertThat(Message.quoted("a\u0000b\nc\uD800d\u202E\uFFFE").en())
                .isEqualTo("\"a\uFFFDb\uFFFDc\uFFFDd\uFFFD\uFFFD\"");
        assertThat(Message.quoted(BEYOND_16_BITS.repeat(100_000)).en())
                .isEqualTo("\"" + BEYOND_16_BITS.repeat(60) + "…\"");
    }
}

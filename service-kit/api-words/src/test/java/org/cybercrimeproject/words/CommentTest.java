package org.cybercrimeproject.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the day on which the answer holds | The day on which the answer holds.
            when it took place, or null       | When it took place; left out when there is none.
            the wording, or null when only days were given | The wording; left out when only days were given.
            up to when it holds; null while that is unknown | Up to when it holds; left out while that is unknown.
            null when unknown                 | Left out when unknown.
            its outputs; empty: none; null: unknown | Its outputs; empty: none; left out: unknown.
            whether it is on line; null means no | Whether it is on line; left out means no.
            by output, {@code GPC2:5}         | By output, GPC2:5.
            the {@link Move} of <b>a</b> day  | The Move of a day.
            """)
    void aParameterReadsAsASentence(String javadoc, String words) {
        assertThat(Comment.of(" A thing.\n\n @param x " + javadoc).parameters()).containsEntry("x", words);
    }

    @Test
    void theTextEndsWhereTheTagsBegin() {
        var comment = Comment.of(
                " What was «said»; see {@link Other} for\n the rest.\n\n @param a one\n     line\n @param b two\n @throws X no");

        assertThat(comment.text()).isEqualTo("What was \"said\".");
        assertThat(comment.parameters()).containsOnlyKeys("a", "b").containsEntry("a", "One line.");
        assertThat(comment.links()).containsExactly("Other");
    }

    @Test
    void noCommentSaysNothing() {
        assertThat(Comment.of(null).text()).isEmpty();
    }
}

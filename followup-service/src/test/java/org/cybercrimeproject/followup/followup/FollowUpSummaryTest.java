package org.cybercrimeproject.followup.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpSummaryTest {

    @ParameterizedTest
    @CsvSource({"1,1", "300,300", "301,300", "20000,300"})
    void aLongTextIsCutInCodePoints(int length, int expected) {
        var text = LocalizedText.en("𝄞".repeat(length));

        var cut = summary(text).text();

        assertThat(cut.en().codePointCount(0, cut.en().length())).isEqualTo(expected);
        assertThat(cut.en().endsWith("…")).isEqualTo(length > expected);
        assertThat(cut.fr()).isNull();
    }

    @Test
    void theStateIsReadAsItWasWritten() {
        var state = Given.changed(
                FollowUpEvent.WITHDRAWN,
                Given.agreed("2010-01-26", Given.windowOnceMet("2010-06-01", "2010-07-31", "2010-05-01"))
                        .withdraw());

        assertThat(Json.read(Json.write(state), FollowUpState.class)).isEqualTo(state);
    }

    private static FollowUpSummary summary(LocalizedText text) {
        var given = Given.agreed("2010-01-26", null);
        var state = new FollowUpState(
                given.id(),
                given.reference(),
                given.project(),
                text,
                given.nature(),
                given.action(),
                given.responsible(),
                given.target(),
                null,
                null,
                given.outputs(),
                null,
                given.origin(),
                given.moves(),
                given.visibility(),
                null,
                null);
        return FollowUpSummary.of(state, FollowUpStatus.AGREED, Timing.NO_DATE, null);
    }
}

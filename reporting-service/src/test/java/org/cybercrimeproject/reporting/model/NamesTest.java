package org.cybercrimeproject.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final LocalDate DAY = LocalDate.of(2010, 2, 1);

    @Test
    void ofAnOrganisationThatALevelDoesNotSeeOnlyTheNameAsWrittenIsLeft() {
        var names = new Names(
                List.of(), List.of(), List.of(new Organisation("o-1", "SECRET", "Its name", Visibility.INTERNAL)));
        for (var party : List.of(
                new Party("ORGANISATION", null, "o-1", null, "As written"),
                new Party("ORGANISATION", null, null, "SECRET", "As written"))) {
            assertThat(names.seenAt(Visibility.INTERNAL).of(party, DAY, Language.EN))
                    .isEqualTo("Its name");
            assertThat(names.seenAt(Visibility.PARTNERS).of(party, DAY, Language.EN))
                    .isEqualTo("As written");
        }
    }
}

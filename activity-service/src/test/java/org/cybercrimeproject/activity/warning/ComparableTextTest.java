package org.cybercrimeproject.activity.warning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparableTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ONUDC                          | onudc",
                "O.N.U.D.C.                     | onudc",
                "Nations-Unies                  | nations unies",
                "École de l'Œuvre « Łódź »      | ecole de loeuvre lodz",
                "École de l’Œuvre Łódź          | ecole de loeuvre lodz",
                "Law & Order                    | law and order",
                "  Two   words ,again         | two words again",
                "ﬁle №3                         | file no3",
                "Страсбург                      | страсбург",
                "100%_\\                        | 100",
                "…!                             | ''"
            })
    void namesAreEqualAsPeopleReadThem(String written, String comparable) {
        assertThat(ComparableText.of(written)).isEqualTo(comparable);
    }
}

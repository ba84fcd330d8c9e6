package org.cybercrimeproject.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -  | -                           | en
            -  | ''                          | en
            -  | fr                          | fr
            -  | FR                          | fr
            -  | fr-CA                       | fr
            -  | fr;q=0.2, en                | en
            -  | en;q=0.2, fr                | fr
            -  | fr-CH, fr;q=0.9, en;q=0.8   | fr
            -  | en-GB,en;q=0.9,fr;q=0.8     | en
            -  | de, fr;q=0.5                | fr
            -  | de                          | en
            -  | de, *;q=0.1                 | en
            -  | *                           | en
            -  | en;q=0, *                   | fr
            -  | fr;q=0                      | en
            -  | fr;q=0, *                   | en
            -  | fr, en                      | fr
            -  | en, fr                      | en
            -  | fr;q=0.3, *;q=0.5           | en
            -  | fry                         | en
            -  | fr;q=two                    | en
            -  | fr;q=0.999, en;q=1.000      | en
            -  | ;;;,,                       | en
            fr | en                          | fr
            en | fr                          | en
            FR | -                           | fr
            de | fr                          | fr
            """)
    void theReaderIsAnsweredInTheLanguageThatHeLikesBest(String lang, String acceptLanguage, String expected) {
        assertThat(ReaderLanguage.of(lang, acceptLanguage).getLanguage()).isEqualTo(expected);
    }
}

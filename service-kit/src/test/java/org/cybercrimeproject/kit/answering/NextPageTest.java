package org.cybercrimeproject.kit.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            - ; /a?cursor=C
            q=x ; /a?q=x&cursor=C
            cursor=B&q=x ; /a?q=x&cursor=C
            q=x&cursor=B&limit=2 ; /a?q=x&limit=2&cursor=C
            q=%C3%A9&cursors=1 ; /a?q=%C3%A9&cursors=1&cursor=C
            q=a|b<c>"^é ; /a?q=a%7Cb%3Cc%3E%22%5E%C3%A9&cursor=C
            """)
    void itIsThisAddressWithAnotherCursor(String query, String address) {
        assertThat(NextPage.address("/a", query, "C")).isEqualTo(address);
    }
}

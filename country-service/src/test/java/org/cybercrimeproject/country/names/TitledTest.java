package org.cybercrimeproject.country.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.cybercrimeproject.country.catalogue.CatalogueForTests;
import org.cybercrimeproject.kit.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Treaties as documents cite them. */
class TitledTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ETS185 | ETS185
            ETS 185 | ETS185
            ETS No. 185 | ETS185
            ETS No.185 | ETS185
            ETS no 185 | ETS185
            ETS N° 185 | ETS185
            ETS №185 | ETS185
            ETS-No. 185 | ETS185
            E.T.S. No. 185 | ETS185
            (ETS No. 185) | ETS185
            ETS Nr. 185 | ETS185
            ETS number 185 | ETS185
            ETS #185 | ETS185
            STE n° 185 | ETS185
            STE nº 185 | ETS185
            « STE n° 185 » | ETS185
            STE numéro 185 | ETS185
            CETS No. 185 | ETS185
            CETS 185 | ETS185
            STCE 185 | ETS185
            STCE n° 185 | ETS185
            STCE n°185 | ETS185
            Treaty No. 185 | ETS185
            Traité n° 185 | ETS185
            European Treaty Series No. 185 | ETS185
            European Treaty Series - No. 185 | ETS185
            Série des traités européens - n° 185 | ETS185
            no. 185 | ETS185
            n° 185 | ETS185
            185 | ETS185
            Convention on Cybercrime (ETS No. 185) | ETS185
            Convention on Cybercrime, CETS No.: 185 | ETS185
            Council of Europe Convention on Cybercrime, ETS No. 185 | ETS185
            the Budapest Convention (CETS No. 185) | ETS185
            Convention sur la cybercriminalité (STE n° 185) | ETS185
            ETS 185 – Convention on Cybercrime | ETS185
            Convention 185 | ETS185
            CETS No. 189 | ETS189
            STCE n° 189 | ETS189
            CETS No. 224 | CETS224
            STCE n° 224 | CETS224
            Council of Europe Treaty Series - No. 224 | CETS224
            Série des traités du Conseil de l'Europe - n° 224 | CETS224
            Second Additional Protocol (CETS No. 224) | CETS224
            """)
    void aTreatyIsFoundByItsNumberHoweverItIsCited(String part, String code) {
        assertThat(found(part)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ETS No. 1850
            ETS No. 186
            UNTS No. 185
            Article 185
            Law No. 185
            Convention on Extradition (ETS No. 185)
            OAS No. 185
            °
            """)
    void anotherNumberSeriesOrTitleIsNotIt(String part) {
        assertThat(found(part)).isEmpty();
    }

    private static Stream<String> found(String part) {
        return Stream.of("ETS185", "ETS189", "CETS224")
                .map(code ->
                        Names.instrument(Json.read(Json.write(CatalogueForTests.instrument(code)), JsonNode.class)))
                .filter(titled -> titled.has(part))
                .map(Titled::code);
    }
}

package org.cybercrimeproject.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "CSXX, 2006-06-02, EN, Serbia and Montenegro",
        "CSXX, 2006-06-03, EN, Serbia and Montenegro",
        "CSXX, 2010-02-01, FR, Serbie-et-Monténégro",
        "YUCS, 2010-02-01, FR, Federal Republic of Yugoslavia",
        "YUCS, 1991-02-01, EN, Yugoslavia",
        "SS, 2010-02-01, EN, South Sudan",
        "SS, 2030-02-01, EN, Southern Nile",
        "ZZ, 2010-02-01, EN, ZZ",
    })
    void aStateThatIsNoMoreOrNotYetHasItsNearestName(String code, LocalDate day, Language language, String name) {
        assertThat(catalogue().country(code, day, language)).isEqualTo(name);
    }

    @Test
    void theDesignationNoteIsThatOfTheNameThatIsPrinted() {
        assertThat(catalogue().designation("XK", DAY, Language.EN)).contains("Without prejudice.");
        assertThat(catalogue().designation("XK", DAY, Language.FR)).contains("Sans préjudice.");
        assertThat(catalogue().designation("CSXX", DAY, Language.EN)).isEmpty();
        assertThat(catalogue().designation("ZZ", DAY, Language.EN)).isEmpty();
        assertThat(catalogue().designations(DAY, Language.EN)).isEqualTo(Map.of("Kosovo*", "Without prejudice."));
    }

    private static Names catalogue() {
        return new Names(
                List.of(
                        country(
                                "CSXX",
                                usual("Serbia and Montenegro", "en", null, "2006-06-02"),
                                usual("Serbie-et-Monténégro", "fr", null, "2006-06-02"),
                                new Country.Name("S & M", "en", null, null, "ALIAS", null)),
                        country(
                                "YUCS",
                                usual("Federal Republic of Yugoslavia", "en", "1992-04-27", "2003-02-03"),
                                usual("Yugoslavia", "en", null, "1992-04-26")),
                        country(
                                "SS",
                                usual("Southern Nile", "en", "2030-01-01", null),
                                usual("South Sudan", "en", "2011-07-09", "2029-12-31")),
                        country(
                                "XK",
                                new Country.Name("Kosovo*", "en", null, null, "USUAL", "Without prejudice."),
                                new Country.Name("Kosovo*", "fr", null, null, "USUAL", "Sans préjudice."))),
                List.of(),
                List.of());
    }

    private static Country country(String code, Country.Name... names) {
        return new Country(code, List.of(names), Visibility.PUBLIC);
    }

    private static Country.Name usual(String name, String language, String from, String lastDay) {
        return new Country.Name(name, language, day(from), day(lastDay), "USUAL", null);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}

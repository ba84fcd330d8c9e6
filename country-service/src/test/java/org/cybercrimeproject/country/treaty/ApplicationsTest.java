package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cybercrimeproject.kit.reading.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who applies a treaty to a territory (ETS 185, Art. 38). */
class ApplicationsTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            TERRITORIAL_APPLICATION 2012-01-10 -> 2012-05-01                          | 2012-04-30 | ''
            TERRITORIAL_APPLICATION 2012-01-10 -> 2012-05-01                          | 2012-05-01 | NL 2012-05-01
            TERRITORIAL_APPLICATION 2012-01-10 -> 2012-05-01                          | 2012-06-01 | NL 2012-05-01
            TERRITORIAL_APPLICATION 2012-01-10                                        | 2012-05-01 | NL 2012-05-01
            TERRITORIAL_APPLICATION 2006-11-16, ACCEPTANCE 2006-11-16                 | 2007-03-01 | NL 2007-03-01
            TERRITORIAL_APPLICATION 2006-01-10, ACCEPTANCE 2006-11-16                 | 2006-12-01 | ''
            TERRITORIAL_APPLICATION 2006-01-10, ACCEPTANCE 2006-11-16                 | 2007-04-01 | NL 2007-03-01
            ACCEPTANCE 2006-11-16, TERRITORIAL_APPLICATION 2012-01-10, DENUNCIATION 2014-01-31 | 2014-04-30 | NL 2012-05-01
            ACCEPTANCE 2006-11-16, TERRITORIAL_APPLICATION 2012-01-10, DENUNCIATION 2014-01-31 | 2014-05-01 | ''
            """)
    void aTerritoryHasTheTreatyFromTheDayOfEffectOn(String recorded, LocalDate day, String applied) {
        assertThat(said(Treaties.position("NL", recorded), day)).isEqualTo(applied);
    }

    @Test
    void aStateMayEndItForTheTerritoryAloneAndStaysAParty() {
        var state = Treaties.position(
                "NL",
                Treaties.action("ACCEPTANCE 2006-11-16"),
                Treaties.action("TERRITORIAL_APPLICATION 2012-01-10"),
                Treaties.endFor("CW", "2014-01-31"));
        assertThat(said(state, LocalDate.parse("2014-04-30"))).isEqualTo("NL 2012-05-01");
        assertThat(said(state, LocalDate.parse("2014-05-01"))).isEmpty();
        assertThat(state.statusTimeline(Visibility.PUBLIC, Treaties.ETS185).at(LocalDate.parse("2015-01-01")))
                .contains(TreatyStatus.PARTY);
        assertThat(applications(state).timeline().steps()).hasSize(3);
    }

    @Test
    void theTerritorysOwnPositionSaysSo() {
        var view = PositionView.of(
                Optional.empty(),
                Treaties.treaty(Treaties.ETS185),
                List.of(Treaties.position("NL", "TERRITORIAL_APPLICATION 2012-01-10 -> 2012-05-01")),
                "CW",
                Treaties.viewer(LocalDate.parse("2012-06-01")));
        assertThat(view.status()).isEqualTo(TreatyStatus.UNKNOWN);
        assertThat(view.partyName()).isEqualTo("Curaçao");
        assertThat(view.appliedBy()).singleElement().satisfies(by -> {
            assertThat(by.code()).isEqualTo("NL");
            assertThat(by.name()).isEqualTo("Netherlands");
            assertThat(by.since()).isEqualTo("2012-05-01");
        });
    }

    @Test
    void whatALevelMayNotSeeAppliesNothing() {
        var state = Treaties.position("NL", Treaties.action("TERRITORIAL_APPLICATION 2012-01-10", Visibility.INTERNAL));
        assertThat(said(state, LocalDate.parse("2013-01-01"))).isEmpty();
    }

    private static String said(TreatyPositionState state, LocalDate day) {
        return applications(state).on(day).stream()
                .map(application -> application.by() + " " + application.since())
                .collect(Collectors.joining(", "));
    }

    private static Applications applications(TreatyPositionState state) {
        return new Applications("CW", List.of(state), Treaties.ETS185, Visibility.PUBLIC);
    }
}

package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.country.catalogue.CatalogueForTests;
import org.cybercrimeproject.country.instrument.OwnEntry;
import org.cybercrimeproject.kit.reading.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule R3, for every instrument of the catalogue. */
class MaySignTest {

    @ParameterizedTest(name = "{0} by {1} on {2}, under ETS185 [{3}]: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            ETS185  | DE | 2001-11-23 | ''                                         | yes
            ETS185  | US | 2001-11-23 | ''                                         | yes
            ETS185  | ZA | 2001-11-23 | ''                                         | yes
            ETS185  | MC | 2004-10-04 | ''                                         | no
            ETS185  | MC | 2004-10-05 | ''                                         | yes
            ETS185  | RU | 2022-03-16 | ''                                         | yes
            ETS185  | RU | 2022-03-17 | ''                                         | no
            ETS185  | CL | 2009-01-01 | ''                                         | no
            ETS189  | DE | 2003-01-28 | SIGNATURE 2001-11-23                       | yes
            ETS189  | DE | 2003-01-28 | SIGNATURE 2003-01-28                       | yes
            ETS189  | DE | 2003-01-28 | SIGNATURE 2003-01-29                       | no
            ETS189  | DE | 2003-01-28 | ''                                         | no
            ETS189  | DE | 2010-01-01 | RATIFICATION 2009-03-09                    | yes
            ETS189  | PH | 2019-01-01 | ACCESSION 2018-03-28                       | no
            ETS189  | UA | 2010-01-01 | ENTRY_INTO_FORCE_STATED 2009-01-01 -> 2006-07-01 | unknown
            CETS224 | JP | 2022-05-12 | RATIFICATION 2012-07-03                    | yes
            CETS224 | PH | 2022-05-12 | ACCESSION 2018-03-28                       | yes
            CETS224 | UA | 2022-05-12 | ENTRY_INTO_FORCE_STATED 2009-01-01 -> 2006-07-01 | yes
            CETS224 | IE | 2022-05-12 | SIGNATURE 2002-02-28                       | no
            CETS224 | IE | 2022-05-12 | ''                                         | no
            CETS224 | SE | 2022-06-30 | RATIFICATION 2022-03-01                    | no
            CETS224 | SE | 2022-07-01 | RATIFICATION 2022-03-01                    | yes
            CETS224 | DE | 2022-05-12 | RATIFICATION 2009-03-09, DENUNCIATION 2020-01-10 | no
            """)
    void whoMaySignDependsOnTheDay(String code, String party, LocalDate day, String convention, String answer) {
        assertThat(said(treaty(code, Treaties.position(party, convention)).maySign(party, day, Visibility.PUBLIC)))
                .isEqualTo(answer);
    }

    @Test
    void whatALevelMayNotSeeDoesNotHelpItToTheAnswer() {
        var position = new TreatyPositionState(
                UUID.randomUUID(),
                "ETS185",
                "JP",
                List.of(Treaties.action("RATIFICATION 2012-07-03", Visibility.PARTNERS)),
                Visibility.PARTNERS);
        var treaty = treaty("CETS224", position);
        var day = LocalDate.parse("2022-05-12");
        assertThat(treaty.maySign("JP", day, Visibility.PUBLIC)).contains(false);
        assertThat(treaty.maySign("JP", day, Visibility.PARTNERS)).contains(true);
    }

    @Test
    void aSignatureThatWasNotOpenIsAWarningFromItsDayOn() {
        var treaty = treaty("CETS224", Treaties.position("IE", ""));
        var timeline =
                TreatyWarnings.timeline(Treaties.position("IE", "SIGNATURE 2022-11-30"), treaty, Visibility.PUBLIC);
        assertThat(timeline.at(LocalDate.parse("2022-11-29")).orElseThrow()).isEmpty();
        assertThat(timeline.at(LocalDate.parse("2022-11-30")).orElseThrow())
                .extracting(TreatyWarning::code)
                .containsExactly(TreatyWarning.Code.SIGNATURE_NOT_OPEN_TO_PARTY);
    }

    private static Treaty treaty(String code, TreatyPositionState convention) {
        var instrument = CatalogueForTests.instrument(code);
        return new Treaty(
                instrument,
                new OwnEntry(instrument, List::of, CatalogueForTests::group),
                CatalogueForTests::group,
                other -> Optional.of(new Treaty.Elsewhere(
                        Treaties.treaty(CatalogueForTests.instrument(other)), Optional.of(convention))));
    }

    private static String said(Optional<Boolean> answer) {
        return answer.map(yes -> yes ? "yes" : "no").orElse("unknown");
    }
}

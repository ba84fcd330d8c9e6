package org.cybercrimeproject.country.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cybercrimeproject.country.catalogue.CatalogueForTests;
import org.cybercrimeproject.country.instrument.InstrumentState.Basis;
import org.cybercrimeproject.country.instrument.InstrumentState.OwnEntryIntoForce;
import org.cybercrimeproject.kit.reading.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule R2, for every instrument of the catalogue. */
class OwnEntryTest {

    private static final String FIVE = "AL 2002-06-20, HR 2002-10-17, EE 2003-05-12, HU 2003-12-04, LT 2004-03-18";

    @ParameterizedTest(name = "{0} with [{1}]: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ETS185  | ''                                                                          | ''
            ETS185  | AL 2002-06-20, HR 2002-10-17, EE 2003-05-12, HU 2003-12-04                  | ''
            ETS185  | AL 2002-06-20, HR 2002-10-17, EE 2003-05-12, HU 2003-12-04, LT 2004-03-18   | 2004-07-01
            ETS185  | LT 2004-03-18, HU 2003-12-04, EE 2003-05-12, HR 2002-10-17, AL 2002-06-20   | 2004-07-01
            ETS185  | AL 2002-06-20, AL 2002-06-21, HR 2002-10-17, EE 2003-05-12, HU 2003-12-04   | ''
            ETS185  | AL 2002-06-20, HR 2002-10-17, EE 2003-05-12, HU 2003-12-04, LT 2003-11-30   | 2004-04-01
            ETS185  | AL 2002-06-20, HR 2002-10-17, EE 2003-05-12, HU 2003-11-29, LT 2003-11-30   | 2004-03-01
            ETS185  | US 2002-01-10, JP 2002-01-10, CA 2002-01-10, AL 2002-06-20, HR 2002-10-17   | ''
            ETS185  | US 2002-01-10, JP 2002-01-10, CA 2002-01-10, AL 2002-06-20, HR 2002-10-17, EE 2003-05-12 | 2003-09-01
            ETS185  | US 2002-01-10, JP 2002-01-10, AL 2002-06-20, HR 2002-10-17, MC 2004-10-04   | ''
            ETS185  | US 2002-01-10, JP 2002-01-10, AL 2002-06-20, HR 2002-10-17, MC 2004-10-05   | 2005-02-01
            ETS189  | AL 2004-11-26, SI 2004-12-08, DK 2005-06-21, CY 2005-06-23                  | ''
            ETS189  | AL 2004-11-26, SI 2004-12-08, DK 2005-06-21, CY 2005-06-23, MK 2005-11-14   | 2006-03-01
            ETS189  | US 2004-11-26, CA 2004-12-08, JP 2005-06-21, ZA 2005-06-23, CL 2005-11-14   | 2006-03-01
            CETS224 | RS 2023-02-09, JP 2023-08-10                                                | ''
            CETS224 | RS 2023-02-09, JP 2023-08-10, DE 2024-01-31, FR 2024-05-01, US 2024-11-30   | 2025-03-01
            """)
    void theDayFollowsFromAsManyConsentsAsTheTextAsksFor(String code, String consents, LocalDate on) {
        var unstated = CatalogueForTests.instrument(code).enteringIntoForce(Optional.empty());
        assertThat(own(unstated, consents).seenBy(Visibility.PUBLIC).map(OwnEntryIntoForce::on))
                .isEqualTo(Optional.ofNullable(on));
    }

    @Test
    void aComputedDayIsKnownFromTheDayThatDecidedIt() {
        var own = own(CatalogueForTests.instrument("ETS185").enteringIntoForce(Optional.empty()), FIVE);
        var timeline = own.timeline(Visibility.PUBLIC);
        assertThat(timeline.at(LocalDate.parse("2004-03-17"))).isEmpty();
        assertThat(timeline.at(LocalDate.parse("2004-03-18")))
                .contains(new OwnEntryIntoForce(
                        LocalDate.parse("2004-07-01"), Basis.COMPUTED, null, LocalDate.parse("2004-03-18")));
    }

    @Test
    void aStatedDayWinsAndAnEarlierComputedOneIsAConflict() {
        var convention = CatalogueForTests.instrument("ETS185");
        var early = FIVE.replace("2004-03-18", "2004-02-27");
        assertThat(own(convention, early).seenBy(Visibility.PUBLIC)).contains(convention.entryIntoForce());
        var warnings = own(convention, early).warnings(Visibility.PUBLIC);
        assertThat(warnings.at(LocalDate.parse("2004-02-26")).orElseThrow()).isEmpty();
        assertThat(warnings.at(LocalDate.parse("2004-02-27")).orElseThrow())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo(InstrumentWarning.Code.ENTRY_INTO_FORCE_COMPUTED_EARLIER);
                    assertThat(warning.message()).contains("2004-06-01").contains("2004-07-01");
                });
    }

    @Test
    void aLaterComputedDayOnlySaysThatConsentsAreMissingInTheRecord() {
        var later = own(CatalogueForTests.instrument("ETS185"), FIVE.replace("2004-03-18", "2010-03-18"));
        assertThat(later.warnings(Visibility.PUBLIC).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.value()).isEmpty());
        assertThat(own(CatalogueForTests.instrument("ETS185"), FIVE)
                        .warnings(Visibility.PUBLIC)
                        .steps())
                .hasSize(1);
    }

    @Test
    void eachLevelKnowsTheDayThatFollowsFromWhatItMaySee() {
        var unstated = CatalogueForTests.instrument("CETS224");
        var consents = Stream.of("AL", "HR", "EE", "HU", "LT")
                .map(party -> new Consent(
                        party,
                        LocalDate.parse("2024-01-10"),
                        party.equals("LT") ? Visibility.PARTNERS : Visibility.PUBLIC))
                .toList();
        var own = new OwnEntry(unstated, () -> consents, CatalogueForTests::group);
        assertThat(own.seenBy(Visibility.PUBLIC)).isEmpty();
        assertThat(own.seenBy(Visibility.PARTNERS)).isPresent();
        assertThat(own.seenBy(Visibility.INTERNAL)).isPresent();
    }

    @Test
    void whereMembershipsAreUnknownNothingIsComputed() {
        var unstated = CatalogueForTests.instrument("ETS185").enteringIntoForce(Optional.empty());
        assertThat(new OwnEntry(unstated, () -> consents(FIVE), code -> Optional.empty()).seenBy(Visibility.PUBLIC))
                .isEmpty();
    }

    private static OwnEntry own(InstrumentState instrument, String consents) {
        return new OwnEntry(instrument, () -> consents(consents), CatalogueForTests::group);
    }

    private static List<Consent> consents(String written) {
        return written.isEmpty()
                ? List.of()
                : Stream.of(written.split(", "))
                        .map(each -> new Consent(
                                each.substring(0, 2), LocalDate.parse(each.substring(3)), Visibility.PUBLIC))
                        .toList();
    }
}

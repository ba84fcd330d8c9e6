package org.cybercrimeproject.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyPeriodParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 Dec 09                        | 2009-12-02 | 2009-12-02 | DAY
            11-13 Dec 09                    | 2009-12-11 | 2009-12-13 | DAY_RANGE
            25–26 Jan 10                    | 2010-01-25 | 2010-01-26 | DAY_RANGE
            23-25 March 2010                | 2010-03-23 | 2010-03-25 | DAY_RANGE
            26 March 2010                   | 2010-03-26 | 2010-03-26 | DAY
            1 February 2010                 | 2010-02-01 | 2010-02-01 | DAY
            February 2010                   | 2010-02-01 | 2010-02-28 | MONTH
            November 2008                   | 2008-11-01 | 2008-11-30 | MONTH
            in February 2010                | 2010-02-01 | 2010-02-28 | MONTH
            since November 2008             | 2008-11-01 |            | MONTH
            June/July 2010                  | 2010-06-01 | 2010-07-31 | MONTH_RANGE
            February to June 2010           | 2010-02-01 | 2010-06-30 | MONTH_RANGE
            December 2009 and January 2010  | 2009-12-01 | 2010-01-31 | MONTH_RANGE
            December 2009 – January 2010    | 2009-12-01 | 2010-01-31 | MONTH_RANGE
            1 March 2009 – 30 June 2011     | 2009-03-01 | 2011-06-30 | DAY_RANGE
            2010                            | 2010-01-01 | 2010-12-31 | YEAR
            in 2007                         | 2007-01-01 | 2007-12-31 | YEAR
            2010 and 2011                   | 2010-01-01 | 2011-12-31 | YEAR_RANGE
            """)
    void everyFormOfTheRealReportIsRead(String text, LocalDate from, LocalDate to, Precision precision) {
        assertReads(text, from, to, precision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2010-03-26                      | 2010-03-26 | 2010-03-26 | DAY
            2010-03-26 – 2010-04-02         | 2010-03-26 | 2010-04-02 | DAY_RANGE
            2010-03-26/2010-03-27           | 2010-03-26 | 2010-03-27 | DAY_RANGE
            30 Nov – 2 Dec 2009             | 2009-11-30 | 2009-12-02 | DAY_RANGE
            30 Dec 2009 - 2 Jan 2010        | 2009-12-30 | 2010-01-02 | DAY_RANGE
            8 and 9 December 2009           | 2009-12-08 | 2009-12-09 | DAY_RANGE
            8, 9 & 10 December 2009         | 2009-12-08 | 2009-12-10 | DAY_RANGE
            8/9 Dec 2009                    | 2009-12-08 | 2009-12-09 | DAY_RANGE
            from 8 to 10 Dec 2009           | 2009-12-08 | 2009-12-10 | DAY_RANGE
            between 8 and 10 Dec 2009       | 2009-12-08 | 2009-12-10 | DAY_RANGE
            8th to 10th of December 2009    | 2009-12-08 | 2009-12-10 | DAY_RANGE
            from the 8th to the 10th of December 2009 | 2009-12-08 | 2009-12-10 | DAY_RANGE
            8-8 Dec 2009                    | 2009-12-08 | 2009-12-08 | DAY
            on 2 Dec '09                    | 2009-12-02 | 2009-12-02 | DAY
            2 December, 2009                | 2009-12-02 | 2009-12-02 | DAY
            2Dec09                          | 2009-12-02 | 2009-12-02 | DAY
            January 10, 2010                | 2010-01-10 | 2010-01-10 | DAY
            Jan 10 2010                     | 2010-01-10 | 2010-01-10 | DAY
            March 23rd, 2010                | 2010-03-23 | 2010-03-23 | DAY
            Dec 8-10, 2009                  | 2009-12-08 | 2009-12-10 | DAY_RANGE
            Dec 30, 2009 – Jan 2, 2010      | 2009-12-30 | 2010-01-02 | DAY_RANGE
            29 Feb 2012                     | 2012-02-29 | 2012-02-29 | DAY
            Feb. 2010                       | 2010-02-01 | 2010-02-28 | MONTH
            Sept. '10                       | 2010-09-01 | 2010-09-30 | MONTH
            June–June 2010                  | 2010-06-01 | 2010-06-30 | MONTH
            June, July and August 2010      | 2010-06-01 | 2010-08-31 | MONTH_RANGE
            June or July 2010               | 2010-06-01 | 2010-07-31 | MONTH_RANGE
            Dec 2009/Jan 2010               | 2009-12-01 | 2010-01-31 | MONTH_RANGE
            Q3 2010                         | 2010-07-01 | 2010-09-30 | QUARTER
            Q3/2010                         | 2010-07-01 | 2010-09-30 | QUARTER
            2010 Q3                         | 2010-07-01 | 2010-09-30 | QUARTER
            3rd quarter of 2010             | 2010-07-01 | 2010-09-30 | QUARTER
            the fourth quarter 2010         | 2010-10-01 | 2010-12-31 | QUARTER
            Q1–Q3 2010                      | 2010-01-01 | 2010-09-30 | MONTH_RANGE
            Q4 2009/Q1 2010                 | 2009-10-01 | 2010-03-31 | MONTH_RANGE
            first half of 2010              | 2010-01-01 | 2010-06-30 | HALF_YEAR
            H1 2010                         | 2010-01-01 | 2010-06-30 | HALF_YEAR
            2nd half 2010                   | 2010-07-01 | 2010-12-31 | HALF_YEAR
            2010-2012                       | 2010-01-01 | 2012-12-31 | YEAR_RANGE
            2010/2011                       | 2010-01-01 | 2011-12-31 | YEAR_RANGE
            1900                            | 1900-01-01 | 1900-12-31 | YEAR
            2199                            | 2199-01-01 | 2199-12-31 | YEAR
            """)
    void otherWaysOfWritingAreRead(String text, LocalDate from, LocalDate to, Precision precision) {
        assertReads(text, from, to, precision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by September 2010               |            | 2010-09-30 | MONTH
            by the end of September 2010    |            | 2010-09-30 | MONTH
            no later than 15 Sep 2010       |            | 2010-09-15 | DAY
            by the end of the first half of 2010 |       | 2010-06-30 | HALF_YEAR
            by Q3 2010                      |            | 2010-09-30 | QUARTER
            by 2010                         |            | 2010-12-31 | YEAR
            until 30 June 2010              |            | 2010-06-30 | DAY
            before May 2010                 |            | 2010-04-30 | MONTH
            before the 2nd of May 2010      |            | 2010-05-01 | DAY
            from March 2010                 | 2010-03-01 |            | MONTH
            from March 2010 onwards         | 2010-03-01 |            | MONTH
            starting in Q2 2010             | 2010-04-01 |            | QUARTER
            after 2010                      | 2011-01-01 |            | YEAR
            d'ici septembre 2010            |            | 2010-09-30 | MONTH
            d’ici à septembre 2010          |            | 2010-09-30 | MONTH
            d'ici au 15 sept. 2010          |            | 2010-09-15 | DAY
            d'ici fin 2010                  |            | 2010-12-31 | YEAR
            au plus tard le 1er mars 2010   |            | 2010-03-01 | DAY
            jusqu'au 30 juin 2010           |            | 2010-06-30 | DAY
            avant mai 2010                  |            | 2010-04-30 | MONTH
            à partir d'avril 2010           | 2010-04-01 |            | MONTH
            dès mars 2010                   | 2010-03-01 |            | MONTH
            """)
    void anOpenEndLeavesItsBoundOut(String text, LocalDate from, LocalDate to, Precision precision) {
        assertReads(text, from, to, precision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            juin/juillet 2010               | 2010-06-01 | 2010-07-31 | MONTH_RANGE
            8–10 déc. 2009                  | 2009-12-08 | 2009-12-10 | DAY_RANGE
            8–10 DÉC. 2009                  | 2009-12-08 | 2009-12-10 | DAY_RANGE
            8-10 décembre 09                | 2009-12-08 | 2009-12-10 | DAY_RANGE
            du 8 au 10 décembre 2009        | 2009-12-08 | 2009-12-10 | DAY_RANGE
            entre le 8 et le 10 déc. 2009   | 2009-12-08 | 2009-12-10 | DAY_RANGE
            de février à juin 2010          | 2010-02-01 | 2010-06-30 | MONTH_RANGE
            d'avril à juin 2010             | 2010-04-01 | 2010-06-30 | MONTH_RANGE
            de décembre 2009 à janvier 2010 | 2009-12-01 | 2010-01-31 | MONTH_RANGE
            1er mars 2010                   | 2010-03-01 | 2010-03-01 | DAY
            1ᵉʳ mars 2010                   | 2010-03-01 | 2010-03-01 | DAY
            le 2 mars 2010                  | 2010-03-02 | 2010-03-02 | DAY
            1er mars 2009 – 30 juin 2011    | 2009-03-01 | 2011-06-30 | DAY_RANGE
            en août 2010                    | 2010-08-01 | 2010-08-31 | MONTH
            3e trimestre 2010               | 2010-07-01 | 2010-09-30 | QUARTER
            au 3ème trimestre de 2010       | 2010-07-01 | 2010-09-30 | QUARTER
            troisième trimestre 2010        | 2010-07-01 | 2010-09-30 | QUARTER
            T3 2010                         | 2010-07-01 | 2010-09-30 | QUARTER
            1er semestre 2010               | 2010-01-01 | 2010-06-30 | HALF_YEAR
            le second semestre 2010         | 2010-07-01 | 2010-12-31 | HALF_YEAR
            2010 et 2011                    | 2010-01-01 | 2011-12-31 | YEAR_RANGE
            """)
    void frenchIsRead(String text, LocalDate from, LocalDate to, Precision precision) {
        assertReads(text, from, to, precision);
    }

    @ParameterizedTest
    @CsvSource({"00, 2000", "09, 2009", "79, 2079", "80, 1980", "99, 1999"})
    void aYearOfTwoDigitsLiesBetween1980And2079(String digits, int year) {
        var day = LocalDate.of(year, 12, 2);
        assertReads("2 Dec " + digits, day, day, Precision.DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "‐", "‑", "–", "—", "−", " - ", " – ", " to ", " through "})
    void anyDashIsARange(String dash) {
        var period = FuzzyPeriod.parse("8" + dash + "10 Dec 2009");
        assertThat(period.from()).isEqualTo("2009-12-08");
        assertThat(period.to()).isEqualTo("2009-12-10");
    }

    @Test
    void theTextIsKeptWithSingleSpaces() {
        assertThat(FuzzyPeriod.parse("  25–26\t \nJan\u00A0\u202F10 ").text()).isEqualTo("25–26 Jan 10");
        assertThat(FuzzyPeriod.parse("FEBRUARY  to june 2010").text()).isEqualTo("FEBRUARY to june 2010");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8-10 Dec          | 2009-12-01 | 2010-01-31 | 2009-12-08 | 2009-12-10 | DAY_RANGE
            12 Jan            | 2009-12-01 | 2010-01-31 | 2010-01-12 | 2010-01-12 | DAY
            2-3 Feb.          | 2010-02-01 | 2010-02-28 | 2010-02-02 | 2010-02-03 | DAY_RANGE
            10 Feb            | 2010-02-01 | 2010-02-28 | 2010-02-10 | 2010-02-10 | DAY
            30 Dec – 2 Jan    | 2009-12-01 | 2010-01-31 | 2009-12-30 | 2010-01-02 | DAY_RANGE
            December–January  | 2009-12-01 | 2010-01-31 | 2009-12-01 | 2010-01-31 | MONTH_RANGE
            June/July         | 2010-01-01 | 2010-12-31 | 2010-06-01 | 2010-07-31 | MONTH_RANGE
            Q3                | 2010-01-01 | 2010-12-31 | 2010-07-01 | 2010-09-30 | QUARTER
            second half       | 2010-01-01 | 2010-12-31 | 2010-07-01 | 2010-12-31 | HALF_YEAR
            by September      | 2010-01-01 | 2010-12-31 |            | 2010-09-30 | MONTH
            29 Feb            | 2010-01-01 | 2013-12-31 | 2012-02-29 | 2012-02-29 | DAY
            du 8 au 10 déc.   | 2009-12-01 | 2010-01-31 | 2009-12-08 | 2009-12-10 | DAY_RANGE
            Jan 5             | 2009-12-01 | 2010-01-31 | 2010-01-05 | 2010-01-05 | DAY
            8-10 Dec 2008     | 2009-12-01 | 2010-01-31 | 2008-12-08 | 2008-12-10 | DAY_RANGE
            """)
    void theYearThatPutsATextInsideItsContextCounts(
            String text, LocalDate first, LocalDate last, LocalDate from, LocalDate to, Precision precision) {
        var period = GivenPeriod.of(text, new GivenPeriod.Context(first, last)).toPeriod();
        assertThat(period).isEqualTo(new FuzzyPeriod(text, from, to, precision));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8-10 Dec | 2010-01-01 | 2010-01-31 | in none of the years does it lie in the context 2010-01-01 to 2010-01-31
            8-10 Dec | 2009-12-01 | 2009-12-09 | in none
            8-10 Dec | 2009-12-01 | 2010-12-31 | both 2009 and 2010 lie in the context
            8-10 Dec | 1900-01-01 | 2199-12-31 | both 1900 and 1901
            29 Feb   | 2009-01-01 | 2011-12-31 | in none
            30 Feb   | 2010-01-01 | 2010-12-31 | there is no 30 February.
            Jan 10   | 2009-12-01 | 2010-01-31 | 10 may be the day or the year
            """)
    void aContextThatDoesNotTellTheYearIsNoHelp(String text, LocalDate first, LocalDate last, String reason) {
        assertThatThrownBy(() -> GivenPeriod.of(text, new GivenPeriod.Context(first, last)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(reason);
    }

    private static void assertReads(String text, LocalDate from, LocalDate to, Precision precision) {
        assertThat(FuzzyPeriod.parse(text)).isEqualTo(new FuzzyPeriod(text, from, to, precision));
    }
}

package org.cybercrimeproject.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cybercrimeproject.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyPeriodPrintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2009-12-02 | 2009-12-02 | DAY         | 2 Dec 2009                   | 2 déc. 2009
            2010-03-01 | 2010-03-01 | DAY         | 1 Mar 2010                   | 1er mars 2010
            2009-12-08 | 2009-12-10 | DAY_RANGE   | 8–10 Dec 2009                | 8–10 déc. 2009
            2010-02-01 | 2010-02-03 | DAY_RANGE   | 1–3 Feb 2010                 | 1er–3 févr. 2010
            2009-11-30 | 2009-12-02 | DAY_RANGE   | 30 Nov – 2 Dec 2009          | 30 nov. – 2 déc. 2009
            2009-12-30 | 2010-01-01 | DAY_RANGE   | 30 Dec 2009 – 1 Jan 2010     | 30 déc. 2009 – 1er janv. 2010
            2010-07-01 | 2010-07-31 | MONTH       | July 2010                    | juillet 2010
            2010-06-01 | 2010-07-31 | MONTH_RANGE | June/July 2010               | juin/juillet 2010
            2010-02-01 | 2010-06-30 | MONTH_RANGE | February–June 2010           | février–juin 2010
            2009-12-01 | 2010-01-31 | MONTH_RANGE | December 2009 – January 2010 | décembre 2009 – janvier 2010
            2010-07-01 | 2010-09-30 | QUARTER     | Q3 2010                      | 3e trimestre 2010
            2010-01-01 | 2010-03-31 | QUARTER     | Q1 2010                      | 1er trimestre 2010
            2010-01-01 | 2010-06-30 | HALF_YEAR   | first half of 2010           | 1er semestre 2010
            2010-07-01 | 2010-12-31 | HALF_YEAR   | second half of 2010          | 2e semestre 2010
            2010-01-01 | 2010-12-31 | YEAR        | 2010                         | 2010
            2010-01-01 | 2012-12-31 | YEAR_RANGE  | 2010–2012                    | 2010–2012
                       | 2010-09-30 | MONTH       | by the end of September 2010 | d'ici fin septembre 2010
                       | 2010-09-15 | DAY         | by 15 Sep 2010               | d'ici au 15 sept. 2010
                       | 2010-09-30 | QUARTER     | by the end of Q3 2010        | d'ici la fin du 3e trimestre 2010
                       | 2010-06-30 | HALF_YEAR   | by the end of the first half of 2010 | d'ici la fin du 1er semestre 2010
                       | 2010-12-31 | YEAR        | by the end of 2010           | d'ici fin 2010
            2010-03-01 |            | MONTH       | from March 2010              | à partir de mars 2010
            2010-04-01 |            | MONTH       | from April 2010              | à partir d'avril 2010
            2010-03-02 |            | DAY         | from 2 Mar 2010              | à partir du 2 mars 2010
            2010-07-01 |            | HALF_YEAR   | from the second half of 2010 | à partir du 2e semestre 2010
            2010-01-01 |            | YEAR        | from 2010                    | à partir de 2010
            """)
    void aPeriodWithoutTextIsPrintedFromItsDays(
            LocalDate from, LocalDate to, Precision precision, String english, String french) {
        var period = new FuzzyPeriod(null, from, to, precision);
        assertThat(period.print(Language.EN)).isEqualTo(english);
        assertThat(period.print(Language.FR)).isEqualTo(french);
        assertThat(FuzzyPeriod.parse(english)).isEqualTo(new FuzzyPeriod(english, from, to, precision));
        assertThat(FuzzyPeriod.parse(french)).isEqualTo(new FuzzyPeriod(french, from, to, precision));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            23-25 March 2010            | 23-25 March 2010              | 23–25 mars 2010
            June/July 2010              | June/July 2010                | juin/juillet 2010
            juin/juillet 2010           | June/July 2010                | juin/juillet 2010
            February to June 2010       | February to June 2010         | février–juin 2010
            2010 and 2011               | 2010 and 2011                 | 2010–2011
            2010-2012                   | 2010-2012                     | 2010-2012
            before May 2010             | before May 2010               | d'ici fin avril 2010
            H1 2010                     | H1 2010                       | 1er semestre 2010
            T3 2010                     | Q3 2010                       | T3 2010
            Nov. 2010                   | Nov. 2010                     | novembre 2010
            nov. 2010                   | November 2010                 | nov. 2010
            Dec 2010                    | Dec 2010                      | décembre 2010
            Déc. 2010                   | December 2010                 | Déc. 2010
            8-10 Dec 2009               | 8-10 Dec 2009                 | 8–10 déc. 2009
            8-10 déc. 2009              | 8–10 Dec 2009                 | 8-10 déc. 2009
            2 décembre 2009             | 2 Dec 2009                    | 2 décembre 2009
            """)
    void aTextThatNamesItsYearInThePagesLanguageIsPrintedAsWritten(String text, String english, String french) {
        var period = FuzzyPeriod.parse(text);
        assertThat(period.print(Language.EN)).isEqualTo(english);
        assertThat(period.print(Language.FR)).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 Dec 09                    | 2 Dec 2009                    | 2 déc. 2009
            25–26 Jan 10                | 25–26 Jan 2010                | 25–26 janv. 2010
            30 Nov 09 – 2 Dec 2009      | 30 Nov – 2 Dec 2009           | 30 nov. – 2 déc. 2009
            Sept. '10                   | September 2010                | septembre 2010
            """)
    void aYearOfTwoDigitsIsPrintedWithFour(String text, String english, String french) {
        var period = FuzzyPeriod.parse(text);
        assertThat(period.print(Language.EN)).isEqualTo(english);
        assertThat(period.print(Language.FR)).isEqualTo(french);
    }

    @Test
    void theYearThatOnlyTheContextGaveIsPrinted() {
        var context = new GivenPeriod.Context(LocalDate.of(2009, 12, 1), LocalDate.of(2010, 1, 31));
        var cairo = GivenPeriod.of("8-10 Dec", context).toPeriod();
        assertThat(cairo.print(Language.EN)).isEqualTo("8–10 Dec 2009");
        assertThat(cairo.print(Language.FR)).isEqualTo("8–10 déc. 2009");
    }

    @Test
    void aTextThatCameWithItsDaysAndCannotBeReadIsPrintedAsItIs() {
        var from = LocalDate.of(2009, 3, 1);
        var period = new FuzzyPeriod("28 months from 2009", from, LocalDate.of(2011, 6, 30), Precision.MONTH_RANGE);
        assertThat(period.print(Language.EN)).isEqualTo("28 months from 2009");
    }
}

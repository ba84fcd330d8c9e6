package org.cybercrimeproject.kit.time;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cybercrimeproject.kit.problem.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyPeriodRefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jan 10                      | 10 may be the day or the year; write "10 January" with its year, or "January" with a year of
            Jan 09                      | write "9 January" with its year, or "January" with a year of four digits
            Dec 85                      | 85 may be the day or the year
            Jan 10 – Feb 2010           | 10 may be the day or the year
            from Jan 10                 | 10 may be the day or the year
            03/04/2010                  | numbers alone don't say which is the day
            3.4.2010                    | numbers alone don't say which is the day
            3-4-10                      | numbers alone don't say which is the day
            2009-10                     | numbers alone don't say which is the day
            2010/11                     | numbers alone don't say which is the day
            10                          | a day needs its month
            8-10 Dec                    | it names no year; write one, or give the context
            June/July                   | it names no year
            Q3                          | it names no year
            until June 2010             | does not say whether the time that ends it belongs to it
            until 2010                  | write "by" or "before"
            30 Nov 2009 – 2 Dec         | its last part has no year
            """)
    void whatHasTwoMeaningsIsNeverGuessed(String text, String reason) {
        refused(text, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30 Feb 2010                 | there is no 30 February 2010
            29 Feb 2010                 | there is no 29 February 2010
            29-31 June 2010             | there is no 31 June 2010
            0 March 2010                | there is no 0 March 2010
            32 March 2010               | there is no 32 March 2010
            2010-02-30                  | there is no 30 February 2010
            2010-13-01                  | there is no month 13
            2010-00-01                  | there is no month 0
            Q5 2010                     | a year has 4 quarters
            0e trimestre 2010           | a year has 4 quarters
            third half of 2010          | a year has 2 halves
            10-8 Dec 2009               | it ends on 2009-12-08, before it starts on 2009-12-10
            30 Dec – 2 Jan 2010         | write the year of both ends
            December – January 2010     | it ends on 2010-01-31, before it starts on 2010-12-01
            2012-2010                   | before it starts
            1899                        | the year 1899 is outside 1900 to 2199
            2200                        | the year 2200 is outside 1900 to 2199
            2 Dec 0000                  | the year 0 is outside
            9999-12-31                  | the year 9999 is outside
            before 1900                 | must lie between 1900-01-01 and 2199-12-31
            after 2199                  | must lie between 1900-01-01 and 2199-12-31
            """)
    void daysThatCannotBeAreRefused(String text, String reason) {
        refused(text, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            before the May 2010             | after "the" a day, quarter or half-year must follow
            before the May 2010 elections   | the time of an event is given by its date
            May 2010 elections              | "elections" is not understood there
            recently                        | too vague
            early 2010                      | too vague; name the month, the quarter or the half-year
            mid-2010                        | too vague
            mi-mars 2010                    | too vague
            the start of 2010               | too vague
            été 2010                        | too vague
            possibly in June/July 2010      | belongs in the field "tentative"
            28 months                       | a length of time says not when it is
            2 Dec 9                         | "9" does not fit where it stands; write years with four digits
            '09                             | write years with four digits
            2 Dec 209                       | "209" does not fit
            209                             | "209" is neither a day nor a year
            20100302                        | a number of 8 digits is neither a day nor a year
            8/12 December 2009              | what it names does not follow on each other
            June/September 2010             | a range has a dash
            8/10 Dec 2009                   | does not follow on each other
            8–9–10 Dec 2009                 | more than two ends
            1 March, April and May 2009     | its parts are of different kinds
            by June/July 2010               | a period with an open end names one day
            from June/July 2010             | "from" goes with one time
            between June 2010               | after "between" there must be two times
            between June to July 2010       | after "between" there must be two times
            de juin 2010                    | its end is missing
            by                              | it ends too early
            8 –                             | it ends too early
            –                               | "–" is not understood there
            June July 2010                  | "july" is not understood there
            the 2010                        | after "the" a day, quarter or half-year must follow
            ½ March 2009                    | the character "½" (U+00BD) at position 1 is not understood
            2010?                           | the character "?" (U+003F) at position 5 is not understood
            28 months (1 March 2009)        | a length of time says not when it is
            'June' 2010                     | an apostrophe stands within a word
            2010-03-26T10:00                | is not understood
            −0001                           | is not understood
            tbd                             | "tbd" is not understood there
            ٣ مارس ٢٠١٠                      | is not understood
            😀                               | the character "😀" (U+1F600) at position 1 is not understood
            """, quoteCharacter = '~')
    void whatIsNotUnderstoodIsRefusedWithTheReason(String text, String reason) {
        refused(text, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\t\n", "\u200B"})
    void blanksAreRefused(String text) {
        assertThatThrownBy(() -> FuzzyPeriod.parse(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("must not be blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"June\u00002010", "June \u0007 2010", "June\u202E 2010", "\uD800 June 2010", "June\u000B2010"})
    void charactersThatNoTextMayHaveAreRefused(String text) {
        assertThatThrownBy(() -> FuzzyPeriod.parse(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("at position");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 100_000, 5_000_000})
    void aTextOfMoreThan300CharactersIsRefused(int length) {
        assertThatThrownBy(() -> FuzzyPeriod.parse("a".repeat(length)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("at most 300 characters");
        assertThatThrownBy(() -> FuzzyPeriod.parse(" ".repeat(length) + "2010"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("at most 300 characters");
    }

    private static void refused(String text, String reason) {
        assertThatThrownBy(() -> FuzzyPeriod.parse(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith(
                        reason.startsWith("must lie") ? "A date " : "\"" + text + "\" can't be read as a period: ")
                .hasMessageContaining(reason);
    }
}

package org.cybercrimeproject.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wordings of real reports, pages and trackers of this field, by kind; an empty bound is an open end. */
class RealWordingTest {

    private static final LocalDate FEB_2012 = LocalDate.of(2012, 2, 1);
    private static final LocalDate DEC_2012 = LocalDate.of(2012, 12, 31);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d'ici à fin 2012                         |            | 2012-12-31
            d'ici à la fin de juin 2012              |            | 2012-06-30
            d'ici la fin juin 2012                   |            | 2012-06-30
            d'ici à la fin du mois de juin 2012      |            | 2012-06-30
            d'ici la fin du mois d'octobre 2012      |            | 2012-10-31
            d’ici à la fin de l’année 2012           |            | 2012-12-31
            d'ici le 31 octobre 2012                 |            | 2012-10-31
            d'ici au mois d'octobre 2012             |            | 2012-10-31
            d'ici la fin du 3e trimestre 2012        |            | 2012-09-30
            d'ici la fin du premier semestre 2012    |            | 2012-06-30
            avant la fin de 2012                     |            | 2012-12-31
            avant fin juin 2012                      |            | 2012-06-30
            avant la fin du mois de juin 2012        |            | 2012-06-30
            avant la fin de l'année 2012             |            | 2012-12-31
            avant le début de 2013                   |            | 2012-12-31
            before the end of 2012                   |            | 2012-12-31
            before the end of October 2012           |            | 2012-10-31
            before the beginning of 2013             |            | 2012-12-31
            until the end of March 2012              |            | 2012-03-31
            until end of March 2012                  |            | 2012-03-31
            up to the end of 2012                    |            | 2012-12-31
            jusqu'à fin mars 2012                    |            | 2012-03-31
            jusqu'à la fin de mars 2012              |            | 2012-03-31
            jusqu'à la fin du mois de mars 2012      |            | 2012-03-31
            jusqu'au 31 mars 2012 inclus             |            | 2012-03-31
            until October 2012 inclusive             |            | 2012-10-31
            up to and including October 2012         |            | 2012-10-31
            by the end of the year 2012              |            | 2012-12-31
            by the end of year 2012                  |            | 2012-12-31
            by end 2012                              |            | 2012-12-31
            by end-2012                              |            | 2012-12-31
            by year-end 2012                         |            | 2012-12-31
            by the close of 2012                     |            | 2012-12-31
            by the end of the third quarter of 2012  |            | 2012-09-30
            by 31 October 2012 at the latest         |            | 2012-10-31
            31 October 2012 at the latest            |            | 2012-10-31
            at the latest by 31 October 2012         |            | 2012-10-31
            no later than the end of October 2012    |            | 2012-10-31
            le 31 octobre 2012 au plus tard          |            | 2012-10-31
            au plus tard le 31 octobre 2012          |            | 2012-10-31
            au plus tard fin octobre 2012            |            | 2012-10-31
            au plus tard à la fin de 2012            |            | 2012-12-31
            fin octobre 2012 au plus tard            |            | 2012-10-31
            on or before 31 October 2012             |            | 2012-10-31
            31 October 2012 or earlier               |            | 2012-10-31
            on or after 1 October 2012               | 2012-10-01 |
            no earlier than October 2012             | 2012-10-01 |
            not before 15 October 2012               | 2012-10-15 |
            pas avant octobre 2012                   | 2012-10-01 |
            au plus tôt le 15 octobre 2012           | 2012-10-15 |
            15 October 2012 at the earliest          | 2012-10-15 |
            October 2012 onwards                     | 2012-10-01 |
            October 2012 and onwards                 | 2012-10-01 |
            October 2012 or later                    | 2012-10-01 |
            octobre 2012 et au-delà                  | 2012-10-01 |
            from the beginning of October 2012       | 2012-10-01 |
            since the beginning of 2012              | 2012-01-01 |
            à partir du début de 2012                | 2012-01-01 |
            dès début octobre 2012                   | 2012-10-01 |
            à partir du mois d'octobre 2012          | 2012-10-01 |
            beginning in October 2012                | 2012-10-01 |
            from January until the end of April 2012 | 2012-01-01 | 2012-04-30
            from January to end April 2012           | 2012-01-01 | 2012-04-30
            from the beginning of March to the end of April 2012 | 2012-03-01 | 2012-04-30
            January 2012 to the end of April 2012    | 2012-01-01 | 2012-04-30
            de janvier à fin avril 2012              | 2012-01-01 | 2012-04-30
            de début mars à fin avril 2012           | 2012-03-01 | 2012-04-30
            de janvier jusqu'à fin avril 2012        | 2012-01-01 | 2012-04-30
            du 1er janvier à la fin du mois d'avril 2012 | 2012-01-01 | 2012-04-30
            at the latest by the end of June 2014    |            | 2014-06-30
            at the very latest by 30 June 2014       |            | 2014-06-30
            30 June 2014, at the latest              |            | 2014-06-30
            30 June 2014 (at the latest)             |            | 2014-06-30
            le 30 juin 2014, au plus tard            |            | 2014-06-30
            au plus tard d'ici fin juin 2014         |            | 2014-06-30
            au plus tard avant fin juin 2014         |            | 2014-06-30
            d'ici au plus tard fin juin 2014         |            | 2014-06-30
            au plus tard avant juin 2014             |            | 2014-05-31
            jusque fin avril 2015                    |            | 2015-04-30
            jusqu'au 30 avril 2015 (inclus)          |            | 2015-04-30
            until June 2014, inclusive               |            | 2014-06-30
            through 30 June 2014                     |            | 2014-06-30
            through the end of June 2014             |            | 2014-06-30
            to the end of 2015                       |            | 2015-12-31
            due by 30 June 2014                      |            | 2014-06-30
            due in June 2014                         |            | 2014-06-30
            due before June 2014                     |            | 2014-05-31
            deadline: 30 June 2014                   |            | 2014-06-30
            Deadline: by 30 June 2014                |            | 2014-06-30
            échéance : 30 juin 2014                  |            | 2014-06-30
            date limite le 5 juin 2014               |            | 2014-06-05
            by close of business on 14 March 2014    |            | 2014-03-14
            in advance of 1 May 2015                 |            | 2015-04-30
            with effect from 1 May 2015              | 2015-05-01 |
            effective 1 May 2015                     | 2015-05-01 |
            starting with May 2015                   | 2015-05-01 |
            à dater du 1er mai 2015                  | 2015-05-01 |
            earliest May 2015                        | 2015-05-01 |
            following 1 May 2015                     | 2015-05-02 |
            May 2015 – ongoing                       | 2015-05-01 |
            since May 2015 (ongoing)                 | 2015-05-01 |
            mai 2015 – en cours                      | 2015-05-01 |
            between January and the end of March 2015 | 2015-01-01 | 2015-03-31
            between 5 June and end of July 2014      | 2014-06-05 | 2014-07-31
            entre janvier et fin mars 2015           | 2015-01-01 | 2015-03-31
            from June to the end of 2015             | 2015-06-01 | 2015-12-31
            from 15 June 2015 to the end of 2015     | 2015-06-15 | 2015-12-31
            de juin à la fin de l'année 2015         | 2015-06-01 | 2015-12-31
            from June to the end of June 2014        | 2014-06-01 | 2014-06-30
            from 16 June 2014 to the end of the month | 2014-06-16 | 2014-06-30
            """)
    void unambiguousEndsAreRead(String text, LocalDate from, LocalDate to) {
        assertReads(text, from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            last quarter of 2012                     | 2012-10-01 | 2012-12-31
            the last quarter of 2012                 | 2012-10-01 | 2012-12-31
            final quarter 2012                       | 2012-10-01 | 2012-12-31
            au dernier trimestre 2012                | 2012-10-01 | 2012-12-31
            dernier trimestre de l'année 2012        | 2012-10-01 | 2012-12-31
            au cours du dernier trimestre de 2012    | 2012-10-01 | 2012-12-31
            by the last quarter of 2012              |            | 2012-12-31
            third quarter of the year 2012           | 2012-07-01 | 2012-09-30
            third-quarter 2012                       | 2012-07-01 | 2012-09-30
            third and fourth quarters of 2012        | 2012-07-01 | 2012-12-31
            3rd and 4th quarters 2012                | 2012-07-01 | 2012-12-31
            first to third quarters of 2012          | 2012-01-01 | 2012-09-30
            quarters 3 and 4 of 2012                 | 2012-07-01 | 2012-12-31
            Q3 and Q4 2012                           | 2012-07-01 | 2012-12-31
            Q3–4 2012                                | 2012-07-01 | 2012-12-31
            3e et 4e trimestres 2012                 | 2012-07-01 | 2012-12-31
            troisième et quatrième trimestres 2012   | 2012-07-01 | 2012-12-31
            trimestres 3 et 4 de 2012                | 2012-07-01 | 2012-12-31
            du 2e au 3e trimestre 2012               | 2012-04-01 | 2012-09-30
            Quarter 3 of 2012                        | 2012-07-01 | 2012-09-30
            Quarter 3, 2012                          | 2012-07-01 | 2012-09-30
            trimestre 3 2012                         | 2012-07-01 | 2012-09-30
            2012-Q3                                  | 2012-07-01 | 2012-09-30
            2012/Q3                                  | 2012-07-01 | 2012-09-30
            2012Q3                                   | 2012-07-01 | 2012-09-30
            Q3-2012                                  | 2012-07-01 | 2012-09-30
            Q3, 2012                                 | 2012-07-01 | 2012-09-30
            3Q 2012                                  | 2012-07-01 | 2012-09-30
            2012-T3                                  | 2012-07-01 | 2012-09-30
            2012-Q3 – 2012-Q4                        | 2012-07-01 | 2012-12-31
            III trimestre 2012                       | 2012-07-01 | 2012-09-30
            first half-year 2012                     | 2012-01-01 | 2012-06-30
            first half year of 2012                  | 2012-01-01 | 2012-06-30
            first half of the year 2012              | 2012-01-01 | 2012-06-30
            in the first half of 2012                | 2012-01-01 | 2012-06-30
            second half of the year 2012             | 2012-07-01 | 2012-12-31
            latter half of 2012                      | 2012-07-01 | 2012-12-31
            first semester 2012                      | 2012-01-01 | 2012-06-30
            second semester of 2012                  | 2012-07-01 | 2012-12-31
            semester 1 of 2012                       | 2012-01-01 | 2012-06-30
            premier semestre de l'année 2012         | 2012-01-01 | 2012-06-30
            première moitié de 2012                  | 2012-01-01 | 2012-06-30
            première moitié de l'année 2012          | 2012-01-01 | 2012-06-30
            2012-H1                                  | 2012-01-01 | 2012-06-30
            H1/2012                                  | 2012-01-01 | 2012-06-30
            2012 S2                                  | 2012-07-01 | 2012-12-31
            first half of October 2012               | 2012-10-01 | 2012-10-15
            in the first half of October 2012        | 2012-10-01 | 2012-10-15
            second half of February 2012             | 2012-02-16 | 2012-02-29
            2nd half of October 2012                 | 2012-10-16 | 2012-10-31
            first fortnight of October 2012          | 2012-10-01 | 2012-10-15
            première quinzaine d'octobre 2012        | 2012-10-01 | 2012-10-15
            la deuxième quinzaine de février 2012    | 2012-02-16 | 2012-02-29
            seconde quinzaine du mois de février 2012 | 2012-02-16 | 2012-02-29
            2e quinzaine d'octobre 2012              | 2012-10-16 | 2012-10-31
            première moitié d'octobre 2012           | 2012-10-01 | 2012-10-15
            by the first half of October 2012        |            | 2012-10-15
            week of 8 October 2012                   | 2012-10-08 | 2012-10-14
            the week of 8 October 2012               | 2012-10-08 | 2012-10-14
            in the week of 10 October 2012           | 2012-10-08 | 2012-10-14
            week of October 8, 2012                  | 2012-10-08 | 2012-10-14
            week of Monday 8 October 2012            | 2012-10-08 | 2012-10-14
            week of the 8th of October 2012          | 2012-10-08 | 2012-10-14
            week commencing 8 October 2012           | 2012-10-08 | 2012-10-14
            week beginning 8 October 2012            | 2012-10-08 | 2012-10-14
            w/c 8 October 2012                       | 2012-10-08 | 2012-10-14
            semaine du 8 octobre 2012                | 2012-10-08 | 2012-10-14
            la semaine du 8 octobre 2012             | 2012-10-08 | 2012-10-14
            semaine du lundi 8 octobre 2012          | 2012-10-08 | 2012-10-14
            week of 8-12 October 2012                | 2012-10-08 | 2012-10-12
            week of 8 to 12 October 2012             | 2012-10-08 | 2012-10-12
            semaine du 8 au 12 octobre 2012          | 2012-10-08 | 2012-10-12
            weeks of 8 and 15 October 2012           | 2012-10-08 | 2012-10-21
            2012-W41                                 | 2012-10-08 | 2012-10-14
            S41 2012                                 | 2012-10-08 | 2012-10-14
            week 41 of 2012                          | 2012-10-08 | 2012-10-14
            semaine 41 de 2012                       | 2012-10-08 | 2012-10-14
            2014, Q1                                 | 2014-01-01 | 2014-03-31
            2014 (Q3)                                | 2014-07-01 | 2014-09-30
            2014, first quarter                      | 2014-01-01 | 2014-03-31
            2014 first quarter                       | 2014-01-01 | 2014-03-31
            2014: Q3 and Q4                          | 2014-07-01 | 2014-12-31
            Q1+Q2 2014                               | 2014-01-01 | 2014-06-30
            quarter one of 2014                      | 2014-01-01 | 2014-03-31
            Quarter IV/2014                          | 2014-10-01 | 2014-12-31
            trimestre IV 2014                        | 2014-10-01 | 2014-12-31
            Semester II 2014                         | 2014-07-01 | 2014-12-31
            first calendar quarter of 2014           | 2014-01-01 | 2014-03-31
            calendar year 2014                       | 2014-01-01 | 2014-12-31
            année civile 2014                        | 2014-01-01 | 2014-12-31
            biennium 2014-2015                       | 2014-01-01 | 2015-12-31
            first two quarters of 2014               | 2014-01-01 | 2014-06-30
            last three months of 2014                | 2014-10-01 | 2014-12-31
            first nine months of 2014                | 2014-01-01 | 2014-09-30
            by the first three months of 2014        |            | 2014-03-31
            les six premiers mois de 2014            | 2014-01-01 | 2014-06-30
            les 9 premiers mois de l'année 2014      | 2014-01-01 | 2014-09-30
            les deux derniers trimestres de 2014     | 2014-07-01 | 2014-12-31
            May 2014 (second half)                   | 2014-05-16 | 2014-05-31
            week 8-12 October 2012                   | 2012-10-08 | 2012-10-12
            week of the 8-12 October 2012            | 2012-10-08 | 2012-10-12
            the week from 28 April to 2 May 2014     | 2014-04-28 | 2014-05-02
            w/b 5 May 2014                           | 2014-05-05 | 2014-05-11
            wk of 5 May 2014                         | 2014-05-05 | 2014-05-11
            semaines du 5 et du 12 mai 2014          | 2014-05-05 | 2014-05-18
            week 23/2014                             | 2014-06-02 | 2014-06-08
            week 23 (2014)                           | 2014-06-02 | 2014-06-08
            weeks 23-24 2014                         | 2014-06-02 | 2014-06-15
            weeks 23 and 24 of 2014                  | 2014-06-02 | 2014-06-15
            W23–25 2014                              | 2014-06-02 | 2014-06-22
            calendar week 23, 2014                   | 2014-06-02 | 2014-06-08
            CW 23/2014                               | 2014-06-02 | 2014-06-08
            semaine n° 23 de 2014                    | 2014-06-02 | 2014-06-08
            sem. 23 2014                             | 2014-06-02 | 2014-06-08
            la semaine 23 de l'année 2014            | 2014-06-02 | 2014-06-08
            """)
    void unitsAreReadInEverySpelling(String text, LocalDate from, LocalDate to) {
        assertReads(text, from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thursday 11 October 2012                 | 2012-10-11 | 2012-10-11
            Thursday, 11 October 2012                | 2012-10-11 | 2012-10-11
            on Thursday 11 October 2012              | 2012-10-11 | 2012-10-11
            Thursday, October 11, 2012               | 2012-10-11 | 2012-10-11
            Thu 11 Oct 2012                          | 2012-10-11 | 2012-10-11
            Thurs. 11 Oct. 2012                      | 2012-10-11 | 2012-10-11
            11 October 2012 (Thursday)               | 2012-10-11 | 2012-10-11
            Thursday the 11th of October 2012        | 2012-10-11 | 2012-10-11
            by Thursday 11 October 2012              |            | 2012-10-11
            Thursday 11 and Friday 12 October 2012   | 2012-10-11 | 2012-10-12
            Thursday 11 – Friday 12 October 2012     | 2012-10-11 | 2012-10-12
            Tuesday to Thursday, 9-11 October 2012   | 2012-10-09 | 2012-10-11
            jeudi 11 octobre 2012                    | 2012-10-11 | 2012-10-11
            le jeudi 11 octobre 2012                 | 2012-10-11 | 2012-10-11
            jeu. 11 oct. 2012                        | 2012-10-11 | 2012-10-11
            mar. 9 octobre 2012                      | 2012-10-09 | 2012-10-09
            du mardi 9 au jeudi 11 octobre 2012      | 2012-10-09 | 2012-10-11
            les jeudi 11 et vendredi 12 octobre 2012 | 2012-10-11 | 2012-10-12
            les 11 et 12 octobre 2012                | 2012-10-11 | 2012-10-12
            les 11, 12 et 13 octobre 2012            | 2012-10-11 | 2012-10-13
            dans le courant de l'année 2012          | 2012-01-01 | 2012-12-31
            dans le courant du mois d'octobre 2012   | 2012-10-01 | 2012-10-31
            dans le courant du 3e trimestre 2012     | 2012-07-01 | 2012-09-30
            courant octobre 2012                     | 2012-10-01 | 2012-10-31
            au cours de l'année 2012                 | 2012-01-01 | 2012-12-31
            pendant l'année 2012                     | 2012-01-01 | 2012-12-31
            l'année 2012                             | 2012-01-01 | 2012-12-31
            au mois d'octobre 2012                   | 2012-10-01 | 2012-10-31
            le mois d'octobre 2012                   | 2012-10-01 | 2012-10-31
            octobre de l'année 2012                  | 2012-10-01 | 2012-10-31
            in the course of 2012                    | 2012-01-01 | 2012-12-31
            in the course of the year 2012           | 2012-01-01 | 2012-12-31
            over the course of October 2012          | 2012-10-01 | 2012-10-31
            during the year 2012                     | 2012-01-01 | 2012-12-31
            during the month of October 2012         | 2012-10-01 | 2012-10-31
            in the year 2012                         | 2012-01-01 | 2012-12-31
            the years 2011 and 2012                  | 2011-01-01 | 2012-12-31
            2e trim. 2012                            | 2012-04-01 | 2012-06-30
            2ème trim. 2012                          | 2012-04-01 | 2012-06-30
            1er sem. 2012                            | 2012-01-01 | 2012-06-30
            16/10/2012 - 18/10/2012                  | 2012-10-16 | 2012-10-18
            16/10/2012                               | 2012-10-16 | 2012-10-16
            10/16/2012                               | 2012-10-16 | 2012-10-16
            10/10/2012                               | 2012-10-10 | 2012-10-10
            16.10.2012                               | 2012-10-16 | 2012-10-16
            16.10.2012 – 18.10.2012                  | 2012-10-16 | 2012-10-18
            16-10-2012                               | 2012-10-16 | 2012-10-16
            du 16/10/2012 au 18/10/2012              | 2012-10-16 | 2012-10-18
            16/10/2012 to 18/10/2012                 | 2012-10-16 | 2012-10-18
            by 31/10/2012                            |            | 2012-10-31
            5/10/2012 – 16/10/2012                   | 2012-10-05 | 2012-10-16
            16-18/10/2012                            | 2012-10-16 | 2012-10-18
            16–18.10.2012                            | 2012-10-16 | 2012-10-18
            2012/10/16                               | 2012-10-16 | 2012-10-16
            2012.10.16                               | 2012-10-16 | 2012-10-16
            31/12/99                                 | 1999-12-31 | 1999-12-31
            18/October/2012                          | 2012-10-18 | 2012-10-18
            18-Oct-2012                              | 2012-10-18 | 2012-10-18
            16-Oct-2012 – 18-Oct-2012                | 2012-10-16 | 2012-10-18
            18/oct./2012                             | 2012-10-18 | 2012-10-18
            2012-Oct-18                              | 2012-10-18 | 2012-10-18
            2012 October 18                          | 2012-10-18 | 2012-10-18
            2012 October                             | 2012-10-01 | 2012-10-31
            Oct-2012                                 | 2012-10-01 | 2012-10-31
            10/2012                                  | 2012-10-01 | 2012-10-31
            10.2012                                  | 2012-10-01 | 2012-10-31
            2012-10                                  | 2012-10-01 | 2012-10-31
            2012-10-16/2012-10-18                    | 2012-10-16 | 2012-10-18
            2012-10-16/2012-11-18                    | 2012-10-16 | 2012-11-18
            2012-10/2012-12                          | 2012-10-01 | 2012-12-31
            14 May 2013 Tuesday                      | 2013-05-14 | 2013-05-14
            14 May 2013 - Tuesday                    | 2013-05-14 | 2013-05-14
            4–6 December 2013 (Wed–Fri)              | 2013-12-04 | 2013-12-06
            15–17 juin 2015 (lundi au mercredi)      | 2015-06-15 | 2015-06-17
            Monday/Tuesday 2/3 June 2014             | 2014-06-02 | 2014-06-03
            ce mardi 14 mai 2013                     | 2013-05-14 | 2013-05-14
            May the 14th, 2013                       | 2013-05-14 | 2013-05-14
            4 + 5 December 2013                      | 2013-12-04 | 2013-12-05
            en mai et en juin 2013                   | 2013-05-01 | 2013-06-30
            mois de mai et de juin 2013              | 2013-05-01 | 2013-06-30
            aux mois de mai et juin 2013             | 2013-05-01 | 2013-06-30
            on 4 and on 5 December 2013              | 2013-12-04 | 2013-12-05
            tout au long de l'année 2013             | 2013-01-01 | 2013-12-31
            toute l'année 2013                       | 2013-01-01 | 2013-12-31
            the whole of 2013                        | 2013-01-01 | 2013-12-31
            sometime in May 2013                     | 2013-05-01 | 2013-05-31
            juill. 2013                              | 2013-07-01 | 2013-07-31
            2015, 17-19 June                         | 2015-06-17 | 2015-06-19
            2015 June 17-19                          | 2015-06-17 | 2015-06-19
            June 2015 (17-19)                        | 2015-06-17 | 2015-06-19
            17/06 – 19/06/2015                       | 2015-06-17 | 2015-06-19
            du 17/06 au 19/06/2015                   | 2015-06-17 | 2015-06-19
            17.06.–19.06.2015                        | 2015-06-17 | 2015-06-19
            29/06-03/07/2015                         | 2015-06-29 | 2015-07-03
            14/05-16/06/2015                         | 2015-05-14 | 2015-06-16
            06/17-06/19/2015                         | 2015-06-17 | 2015-06-19
            17. June 2015                            | 2015-06-17 | 2015-06-17
            17.–19. June 2015                        | 2015-06-17 | 2015-06-19
            17.Jun.2015                              | 2015-06-17 | 2015-06-17
            2015-6-17                                | 2015-06-17 | 2015-06-17
            2015-06-17/19                            | 2015-06-17 | 2015-06-19
            06-2015                                  | 2015-06-01 | 2015-06-30
            06-2015 – 08-2015                        | 2015-06-01 | 2015-08-31
            2015/06                                  | 2015-06-01 | 2015-06-30
            le premier juin 2014                     | 2014-06-01 | 2014-06-01
            du premier au 3 juin 2014                | 2014-06-01 | 2014-06-03
            the first of June 2014                   | 2014-06-01 | 2014-06-01
            """)
    void weekdaysArticlesAndNumbersWithOneReadingAreRead(String text, LocalDate from, LocalDate to) {
        assertReads(text, from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            16-18 October 2012*                      | 2012-10-16 | 2012-10-18
            16-18 October 2012 **                    | 2012-10-16 | 2012-10-18
            16-18 October 2012†                      | 2012-10-16 | 2012-10-18
            16-18 October 2012¹                      | 2012-10-16 | 2012-10-18
            16-18 October 2012 [1]                   | 2012-10-16 | 2012-10-18
            16-18 October 2012[a]                    | 2012-10-16 | 2012-10-18
            16-18 October 2012 (1)                   | 2012-10-16 | 2012-10-18
            16-18 October* 2012                      | 2012-10-16 | 2012-10-18
            (16-18 October 2012)                     | 2012-10-16 | 2012-10-18
            [16-18 October 2012]                     | 2012-10-16 | 2012-10-18
            “16-18 October 2012”                     | 2012-10-16 | 2012-10-18
            « 16-18 octobre 2012 »                   | 2012-10-16 | 2012-10-18
            16-18 October (2012)                     | 2012-10-16 | 2012-10-18
            • 16-18 October 2012                     | 2012-10-16 | 2012-10-18
            16 th – 18 th October 2012               | 2012-10-16 | 2012-10-18
            1 st October 2012                        | 2012-10-01 | 2012-10-01
            1 er octobre 2012                        | 2012-10-01 | 2012-10-01
            2 e trimestre 2012                       | 2012-04-01 | 2012-06-30
            16ᵗʰ October 2012                        | 2012-10-16 | 2012-10-16
            16 October 2012.                         | 2012-10-16 | 2012-10-16
            October 2012;                            | 2012-10-01 | 2012-10-31
            16 October 2012,                         | 2012-10-16 | 2012-10-16
            16-18 October 2012 (*)                   | 2012-10-16 | 2012-10-18
            16-18 October 2012 (a)                   | 2012-10-16 | 2012-10-18
            16-18 October 2012…                      | 2012-10-16 | 2012-10-18
            ● 16-18 October 2012                     | 2012-10-16 | 2012-10-18
            ‹16-18 octobre 2012›                     | 2012-10-16 | 2012-10-18
            Date: 16-18 October 2012                 | 2012-10-16 | 2012-10-18
            Période : octobre 2012                   | 2012-10-01 | 2012-10-31
            16thOctober 2012                         | 2012-10-16 | 2012-10-16
            1 ère quinzaine d'octobre 2012           | 2012-10-01 | 2012-10-15
            1° octobre 2012                          | 2012-10-01 | 2012-10-01
            3º trimestre 2012                        | 2012-07-01 | 2012-09-30
            """)
    void marksThatClingToADateAreLeftOut(String text, LocalDate from, LocalDate to) {
        assertReads(text, from, to);
        assertThat(FuzzyPeriod.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16\u200B-18 October 2012",
                "16-18 Octo\u00ADber 2012",
                "\uFEFF16-18 October 2012",
                "16\u2060-\u206018 October\u200E 2012",
                "16-18\u00A0October\u202F2012"
            })
    void whatNobodySeesIsNeitherReadNorKept(String text) {
        assertReads(text, LocalDate.of(2012, 10, 16), LocalDate.of(2012, 10, 18));
        assertThat(FuzzyPeriod.parse(text).text()).isEqualTo("16-18 October 2012");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 October 2012 – March 2013              | 2012-10-01 | 2013-03-31 | DAY_RANGE
            October 2012 – 15 March 2013             | 2012-10-01 | 2013-03-15 | DAY_RANGE
            from 1 October to December 2012          | 2012-10-01 | 2012-12-31 | DAY_RANGE
            du 1er octobre 2012 à mars 2013          | 2012-10-01 | 2013-03-31 | DAY_RANGE
            Q4 2012 – March 2013                     | 2012-10-01 | 2013-03-31 | MONTH_RANGE
            October 2012 – 2013                      | 2012-10-01 | 2013-12-31 | MONTH_RANGE
            """)
    void aRangeMayReachFromADayToAMonth(String text, LocalDate from, LocalDate to, Precision precision) {
        assertThat(FuzzyPeriod.parse(text)).isEqualTo(new FuzzyPeriod(text, from, to, precision));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8 and 12 December 2012         | 2012-12-08/2012-12-08 2012-12-12/2012-12-12 | 8 et 12 déc. 2012
            8, 10 and 12 December 2012     | 2012-12-08/2012-12-08 2012-12-10/2012-12-10 2012-12-12/2012-12-12 | 8, 10 et 12 déc. 2012
            8–10 and 15–17 October 2012    | 2012-10-08/2012-10-10 2012-10-15/2012-10-17 | 8–10 et 15–17 oct. 2012
            8-10, 15-17 October 2012       | 2012-10-08/2012-10-10 2012-10-15/2012-10-17 | 8–10 et 15–17 oct. 2012
            8–10 October and 5–7 November 2012 | 2012-10-08/2012-10-10 2012-11-05/2012-11-07 | 8–10 oct. et 5–7 nov. 2012
            October 8-10 and 15-17, 2012   | 2012-10-08/2012-10-10 2012-10-15/2012-10-17 | 8–10 et 15–17 oct. 2012
            8 December 2012 and 9 January 2013 | 2012-12-08/2012-12-08 2013-01-09/2013-01-09 | 8 déc. 2012 et 9 janv. 2013
            June and September 2012        | 2012-06-01/2012-06-30 2012-09-01/2012-09-30 | juin et septembre 2012
            2010 and 2012                  | 2010-01-01/2010-12-31 2012-01-01/2012-12-31 | 2010 et 2012
            weeks of 8 and 22 October 2012 | 2012-10-08/2012-10-14 2012-10-22/2012-10-28 | 8–14 et 22–28 oct. 2012
            17–19 June 2015; 1–3 July 2015 | 2015-06-17/2015-06-19 2015-07-01/2015-07-03 | 17–19 juin et 1er–3 juil. 2015
            in May and in September 2014   | 2014-05-01/2014-05-31 2014-09-01/2014-09-30 | mai et septembre 2014
            17 June + 24 June 2015         | 2015-06-17/2015-06-17 2015-06-24/2015-06-24 | 17 et 24 juin 2015
            """)
    void daysThatDoNotFollowOnEachOtherAreStretches(String text, String stretches, String french) {
        var period = FuzzyPeriod.parse(text);
        assertThat(period.stretches().stream().map(it -> it.from() + "/" + it.to()))
                .containsExactly(stretches.split(" "));
        assertThat(period.from()).isEqualTo(period.stretches().get(0).from());
        assertThat(period.print(Language.EN)).isEqualTo(text);
        assertThat(period.print(Language.FR)).isEqualTo(french);
        assertThat(FuzzyPeriod.parse(french).hasDaysOf(period)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            du 8 au 10 et du 15 au 17 octobre 2012   | 2012-10-08 | 2012-10-17 | 2
            8–10 et 15–17 octobre 2012               | 2012-10-08 | 2012-10-17 | 2
            8, 9–10 Dec 2009                         | 2009-12-08 | 2009-12-10 | 0
            8–9, 10 Dec 2009                         | 2009-12-08 | 2009-12-10 | 0
            16/17/18 October 2012                    | 2012-10-16 | 2012-10-18 | 0
            """)
    void whatFollowsOnEachOtherIsOneStretch(String text, LocalDate from, LocalDate to, int stretches) {
        var period = FuzzyPeriod.parse(text);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.stretches() == null ? 0 : period.stretches().size()).isEqualTo(stretches);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by the end of the year   | 2012-02-01 | 2012-12-31 |            | 2012-12-31
            by year-end              | 2012-02-01 | 2012-12-31 |            | 2012-12-31
            d'ici la fin de l'année  | 2012-02-01 | 2012-12-31 |            | 2012-12-31
            avant fin d'année        | 2012-02-01 | 2012-12-31 |            | 2012-12-31
            by the end of October    | 2012-02-01 | 2012-12-31 |            | 2012-10-31
            last quarter             | 2012-01-01 | 2012-12-31 | 2012-10-01 | 2012-12-31
            Thursday 11 October      | 2012-01-01 | 2012-12-31 | 2012-10-11 | 2012-10-11
            Thursday 11 October      | 2011-01-01 | 2013-12-31 | 2012-10-11 | 2012-10-11
            November 19-20           | 2012-01-01 | 2012-12-31 | 2012-11-19 | 2012-11-20
            November 19–20 and 26    | 2012-01-01 | 2012-12-31 | 2012-11-19 | 2012-11-26
            Feb 20                   | 2012-01-01 | 2012-12-31 | 2012-02-20 | 2012-02-20
            Oct 12                   | 2012-10-08 | 2012-10-19 | 2012-10-12 | 2012-10-12
            Oct 12                   | 2011-10-01 | 2011-12-31 | 2011-10-12 | 2011-10-12
            05/10/2012               | 2012-10-01 | 2012-10-31 | 2012-10-05 | 2012-10-05
            05/10/2012               | 2012-05-01 | 2012-05-31 | 2012-05-10 | 2012-05-10
            16/10/12                 | 2012-01-01 | 2012-12-31 | 2012-10-16 | 2012-10-16
            Nov-Feb 2012             | 2011-10-01 | 2012-03-31 | 2011-11-01 | 2012-02-29
            Nov-Feb 2012             | 2012-10-01 | 2013-03-31 | 2012-11-01 | 2013-02-28
            30 Dec – 2 Jan 2012      | 2011-12-01 | 2012-01-31 | 2011-12-30 | 2012-01-02
            by the end of the month  | 2014-05-01 | 2014-05-31 |            | 2014-05-31
            d'ici la fin du mois     | 2014-05-01 | 2014-05-31 |            | 2014-05-31
            by the end of the quarter | 2014-04-01 | 2014-06-30 |            | 2014-06-30
            la fin du mois au plus tard | 2014-05-01 | 2014-05-31 |            | 2014-05-31
            from June to the end of the year | 2014-01-01 | 2014-12-31 | 2014-06-01 | 2014-12-31
            from the 16th to the end of the month | 2014-06-01 | 2014-06-30 | 2014-06-16 | 2014-06-30
            second half of the year  | 2014-01-01 | 2014-12-31 | 2014-07-01 | 2014-12-31
            the 16th                 | 2012-10-01 | 2012-10-31 | 2012-10-16 | 2012-10-16
            lundi 16                 | 2014-06-01 | 2014-06-30 | 2014-06-16 | 2014-06-16
            16-18                    | 2012-10-01 | 2012-10-31 | 2012-10-16 | 2012-10-18
            16/10                    | 2012-01-01 | 2012-12-31 | 2012-10-16 | 2012-10-16
            5/10                     | 2012-10-01 | 2012-10-31 | 2012-10-05 | 2012-10-05
            du 17/06 au 19/06        | 2014-01-01 | 2014-12-31 | 2014-06-17 | 2014-06-19
            """)
    void aContextSettlesWhatItCan(String text, LocalDate first, LocalDate last, LocalDate from, LocalDate to) {
        var period = GivenPeriod.of(text, new GivenPeriod.Context(first, last)).toPeriod();
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Oct 12                 | 2012-01-01 | 2012-12-31 | 12 may be the day or the year
            05/10/2012             | 2012-01-01 | 2012-12-31 | numbers alone don't say
            by the end of the year | 2012-02-01 | 2013-12-31 | both 2012 and 2013
            Friday 11 October      | 2012-01-01 | 2012-12-31 | in none of the years
            Nov-Feb 2012           | 2011-01-01 | 2013-12-31 | both 2011 and 2012
            the 16th               | 2012-01-01 | 2012-12-31 | a day needs its month
            5/10                   | 2012-01-01 | 2012-12-31 | it names no year
            by the end of the month | 2012-01-01 | 2012-12-31 | it does not say which month or quarter
            last three months      | 2012-01-01 | 2012-12-31 | a length of time says not when it is
            """)
    void aContextThatLeavesTwoReadingsDecidesNothing(String text, LocalDate first, LocalDate last, String reason) {
        assertThatThrownBy(() -> GivenPeriod.of(text, new GivenPeriod.Context(first, last)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012/13",
                "2012-13",
                "Oct 12",
                "05/10/2012",
                "05.10.2012",
                "05/10/2012 – 06/10/2012",
                "16/10/12",
                "Nov-Feb 2012",
                "FY2012",
                "FY 2012",
                "until October 2012",
                "jusqu'en octobre 2012",
                "16/18 octobre 2012",
                "June/September 2012",
                "8 or 12 October 2012",
                "in 3 months",
                "within 3 months",
                "dans 3 mois",
                "spring/summer",
                "spring/summer 2012",
                "the 16th",
                "31 November 2012",
                "early 2012",
                "mid-October 2012",
                "fin octobre 2012",
                "the end of October 2012",
                "beginning of 2012",
                "from the end of 2012",
                "Friday 11 October 2012",
                "vendredi 11 octobre 2012",
                "week of October 2012",
                "first week of October 2012",
                "week of 7 October 2012",
                "week 54 of 2012",
                "2012-W54",
                "first half of octember 2012",
                "third half of October 2012",
                "five quarters of 2012",
                "October 2012 (tbc)",
                "October 2012?",
                "13/2012",
                "16/16/2012",
                "by October 2012 onwards",
                "before October 2012 inclusive",
                "8–9–10 Dec 2009",
                "12 and 8 October 2012",
                "8 October 2012 and",
                "by 8 and 12 October 2012",
                "Mon–Thu 2–6 June 2014",
                "15-17 June 2015 (Mon–Thu)",
                "Wed to Thu, 4 December 2013",
                "week 3 of May 2014",
                "semaine 3 de mai 2014",
                "week 2 May 2014",
                "week 2014",
                "week of the 9th",
                "weeks from 6",
                "4/05-06/06/2015",
                "05/06 – 07/06/2015",
                "8/10-2012",
                "17:30 June 2014",
                "until June 2014",
                "through June 2014",
                "from the end of June to July 2014",
                "between mid-June and end of July 2014",
                "fin mai/début juin 2014",
                "from June 2014 to the end of the quarter",
                "by the end of the month",
                "last three months",
                "first 15 months of 2014",
                "due after June 2014",
                "by June 2014 (ongoing)",
                "before 5 June 2014, at the latest",
                "May 2015 –",
                "– May 2015",
                "June 2015 (two days)",
                "June 2015 (12)",
                "2014, May 2015",
                "2015, 12",
                "academic year 2013/14",
                "next week",
                "postponed to June 2014",
                "in principle in June 2014"
            })
    void whatHasTwoReadingsOrNoneStaysRefused(String text) {
        assertThatThrownBy(() -> FuzzyPeriod.parse(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("\"" + text + "\" can't be read as a period: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fin octobre 2012        | by the end of October 2012 | d'ici fin octobre 2012
            the end of 2012         | by the end of 2012         | d'ici fin 2012
            fin du 3e trimestre 2012 | by the end of Q3 2012     | d'ici la fin du 3e trimestre 2012
            Friday 11 October 2012  | is a Thursday              | est un jeudi
            16⌚18 October 2012      | (U+231A) at position 3     | (U+231A) à la position 3
            S54 2012                | has no week 54             | n'a pas de semaine 54
            FY2012                  | financial year             | exercice
            October 2012 (tbc)      | in the field "tentative"   | le degré de certitude
            in principle in June 2014 | in the field "tentative" | le degré de certitude
            academic year 2013/14   | an academic year begins    | une année scolaire
            postponed to June 2014  | is its status              | est son statut
            reporté au 17 juin 2014 | is its status              | est son statut
            next week               | the day on which it was written | du jour où c'est écrit
            until June 2014         | write "by" or "before"     | d'ici fin
            at the end of 2015      | by the end of 2015         | d'ici fin 2015
            à la fin de 2015        | by the end of 2015         | d'ici fin 2015
            à l'automne 2014        | too vague                  | trop vague
            année scolaire 2013/2014 | an academic year begins   | une année scolaire
            """)
    void aRefusalSaysWhatToWrite(String text, String english, String french) {
        assertThatThrownBy(() -> FuzzyPeriod.parse(text)).isInstanceOfSatisfying(InvalidValue.class, refused -> {
            assertThat(refused.text().en()).contains(english).doesNotContain("«");
            assertThat(refused.text().fr().replace('’', '\'')).contains(french);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            d'ici fin 2013            | by the end of 2013           | d'ici fin 2013
            before 2014               | before 2014                  | d'ici fin 2013
            by the end of October 2013 | by the end of October 2013  | d'ici fin octobre 2013
            by October 2013           | by October 2013              | d'ici fin octobre 2013
            by end of Q3 2013         | by end of Q3 2013            | d'ici la fin du 3e trimestre 2013
            by the first half of 2013 | by the first half of 2013    | d'ici la fin du 1er semestre 2013
            avant octobre 2013        | by the end of September 2013 | avant octobre 2013
            d'ici au 31 octobre 2013  | by 31 Oct 2013               | d'ici au 31 octobre 2013
            16-18 October 2012*       | 16–18 Oct 2012               | 16–18 oct. 2012
            """)
    void anOpenWindowKeepsItsMeaningInTheOtherLanguage(String text, String english, String french) {
        var period = FuzzyPeriod.parse(text);
        assertThat(period.print(Language.EN)).isEqualTo(english);
        assertThat(period.print(Language.FR)).isEqualTo(french);
    }

    @Test
    void daysOfAWindowWithoutWordingArePrintedAsDays() {
        var period = FuzzyPeriod.ofDays(null, LocalDate.of(2013, 10, 31));
        assertThat(period.print(Language.EN)).isEqualTo("by 31 Oct 2013");
        assertThat(period.print(Language.FR)).isEqualTo("d'ici au 31 oct. 2013");
    }

    @Test
    void whatOnlyItsContextTellsIsPrintedSoThatItTellsItself() {
        var october = new GivenPeriod.Context(LocalDate.of(2012, 10, 1), LocalDate.of(2012, 10, 31));
        var period = GivenPeriod.of("05.10.2012", october).toPeriod();
        assertThat(period.print(Language.EN)).isEqualTo("5 Oct 2012");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            early 2013            | early 2013                                 | 1er janv. – 30 avril 2013
            début 2013            | 1 Jan – 30 Apr 2013                        | début 2013
            after the elections   | after the elections (1 Jan – 30 Apr 2013)  | 1er janv. – 30 avril 2013
            """)
    void aWordingThatNobodyCanPlaceIsKeptWithThePersonsDays(String text, String english, String french) {
        var from = LocalDate.of(2013, 1, 1);
        var to = LocalDate.of(2013, 4, 30);
        var period = GivenPeriod.of(text, from, to).toPeriod();
        assertThat(period).isEqualTo(new FuzzyPeriod(text, from, to, Precision.DAY_RANGE));
        assertThat(period.print(Language.EN)).isEqualTo(english);
        assertThat(period.print(Language.FR)).isEqualTo(french);
    }

    @Test
    void aTextThatCanBeReadAndSaysOtherwiseIsRefused() {
        assertThatThrownBy(() -> GivenPeriod.of("October 2013", LocalDate.of(2013, 11, 1), LocalDate.of(2013, 11, 30)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("\"October 2013\" can be read and means 2013-10-01/2013-10-31, not 2013-11-01/2013-11-30;"
                        + " leave the days out, or correct one of the two.");
        assertThatThrownBy(() -> GivenPeriod.of("8-10 Dec", LocalDate.of(2013, 12, 1), LocalDate.of(2013, 12, 31)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> GivenPeriod.of(" ", FEB_2012, DEC_2012)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> GivenPeriod.of("early\u00002013", FEB_2012, DEC_2012))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "June/July 2010",
                "by the end of October 2013",
                "from March 2010 onwards",
                "8 and 12 December 2012",
                "16-18 October 2012*",
                "first half of October 2012",
                "d'ici fin 2013"
            })
    void whatWasReadCanBeSentBackAsItCame(String text) {
        var read = FuzzyPeriod.parse(text);
        assertThat(new GivenPeriod(read.text(), null, read.from(), read.to(), read.precision(), read.stretches())
                        .toPeriod())
                .isEqualTo(read);
    }

    @Test
    void soCanWhatOnlyItsContextOrAPersonTold() {
        var context = new GivenPeriod.Context(LocalDate.of(2009, 12, 1), LocalDate.of(2010, 1, 31));
        sentBack(GivenPeriod.of("8-10 Dec", context).toPeriod());
        sentBack(GivenPeriod.of("by January", context).toPeriod());
        sentBack(GivenPeriod.of("05/01/2010", context).toPeriod());
        sentBack(GivenPeriod.of("early 2013", FEB_2012, DEC_2012).toPeriod());
        sentBack(FuzzyPeriod.ofDays(FEB_2012, null));
        sentBack(new FuzzyPeriod(null, FEB_2012, DEC_2012, Precision.MONTH_RANGE));
    }

    private static void sentBack(FuzzyPeriod read) {
        assertThat(new GivenPeriod(read.text(), null, read.from(), read.to(), read.precision(), read.stretches())
                        .toPeriod())
                .isEqualTo(read);
    }

    private static void assertReads(String text, LocalDate from, LocalDate to) {
        var period = FuzzyPeriod.parse(text);
        assertThat(period.from()).as("first day").isEqualTo(from);
        assertThat(period.to()).as("last day").isEqualTo(to);
        assertThat(period.stretches()).isNull();
        for (var language : Language.values()) {
            var printed = period.print(language);
            assertThat(FuzzyPeriod.parse(printed).hasDaysOf(period)).as(printed).isTrue();
        }
    }
}

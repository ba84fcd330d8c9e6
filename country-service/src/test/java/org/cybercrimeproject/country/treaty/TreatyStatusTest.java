package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cybercrimeproject.kit.reading.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatyStatusTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # what is recorded                                                   | the steps that follow
            ''                                                                    | UNKNOWN
            NO_ACTION_STATED 2010-01-12                                           | NONE
            NO_ACTION_STATED 2010-01-12, SIGNATURE 2010-11-10                     | NONE 2010-11-10 SIGNATORY
            SIGNATURE 2001-11-23                                                  | UNKNOWN 2001-11-23 SIGNATORY
            SIGNATURE 2008-06-30, RATIFICATION 2010-03-15                         | UNKNOWN 2008-06-30 SIGNATORY 2010-03-15 CONSENT_DEPOSITED 2010-07-01 PARTY
            SIGNATURE 2001-11-23, RATIFICATION 2002-06-20                         | UNKNOWN 2001-11-23 SIGNATORY 2002-06-20 CONSENT_DEPOSITED 2004-07-01 PARTY
            RATIFICATION 2012-11-30                                               | UNKNOWN 2012-11-30 CONSENT_DEPOSITED 2013-03-01 PARTY
            ACCEPTANCE 2011-05-25                                                 | UNKNOWN 2011-05-25 CONSENT_DEPOSITED 2011-09-01 PARTY
            APPROVAL 2006-01-10                                                   | UNKNOWN 2006-01-10 CONSENT_DEPOSITED 2006-05-01 PARTY
            DEFINITIVE_SIGNATURE 2009-10-01                                       | UNKNOWN 2009-10-01 CONSENT_DEPOSITED 2010-02-01 PARTY
            SUCCESSION 2006-06-03                                                 | UNKNOWN 2006-06-03 CONSENT_DEPOSITED 2006-10-01 PARTY
            REQUEST_TO_BE_INVITED 2008-10-21                                      | UNKNOWN 2008-10-21 REQUESTED
            REQUEST_TO_BE_INVITED 2008-10-21, INVITATION_TO_ACCEDE 2009-04-01     | UNKNOWN 2008-10-21 REQUESTED 2009-04-01 INVITED 2014-04-02 INVITATION_EXPIRED
            INVITATION_TO_ACCEDE 2018-02-13, ACCESSION 2018-03-28                 | UNKNOWN 2018-02-13 INVITED 2018-03-28 CONSENT_DEPOSITED 2018-07-01 PARTY
            INVITATION_TO_ACCEDE 2010-01-01, ACCESSION 2016-05-02                 | UNKNOWN 2010-01-01 INVITED 2015-01-02 INVITATION_EXPIRED 2016-05-02 CONSENT_DEPOSITED 2016-09-01 PARTY
            INVITATION_TO_ACCEDE 2010-01-01, INVITATION_TO_ACCEDE 2016-01-01      | UNKNOWN 2010-01-01 INVITED 2015-01-02 INVITATION_EXPIRED 2016-01-01 INVITED 2021-01-02 INVITATION_EXPIRED
            INVITATION_TO_ACCEDE 2010-01-01, REQUEST_TO_BE_INVITED 2015-06-01     | UNKNOWN 2010-01-01 INVITED 2015-01-02 INVITATION_EXPIRED 2015-06-01 REQUESTED
            INVITATION_TO_ACCEDE 2020-02-29                                       | UNKNOWN 2020-02-29 INVITED 2025-03-01 INVITATION_EXPIRED
            ENTRY_INTO_FORCE_STATED 2015-12-03 -> 2007-05-01                      | UNKNOWN 2007-05-01 PARTY
            SIGNATURE 2001-11-30, ENTRY_INTO_FORCE_STATED 2015-12-03 -> 2007-05-01 | UNKNOWN 2001-11-30 SIGNATORY 2007-05-01 PARTY
            RATIFICATION 2009-03-09, ENTRY_INTO_FORCE_STATED 2015-12-03 -> 2009-08-01 | UNKNOWN 2009-03-09 CONSENT_DEPOSITED 2009-08-01 PARTY
            RATIFICATION 2009-03-09 -> 2009-08-01                                 | UNKNOWN 2009-03-09 CONSENT_DEPOSITED 2009-08-01 PARTY
            ENTRY_INTO_FORCE_STATED 2010-01-01 -> 2007-05-01, ENTRY_INTO_FORCE_STATED 2012-01-01 -> 2007-06-01 | UNKNOWN 2007-06-01 PARTY
            ENTRY_INTO_FORCE_STATED 2015-12-03 -> 2007-05-01, RATIFICATION 2010-03-15 | UNKNOWN 2007-05-01 PARTY
            RATIFICATION 2009-03-09, DENUNCIATION 2015-01-31                      | UNKNOWN 2009-03-09 CONSENT_DEPOSITED 2009-07-01 PARTY 2015-05-01 DENOUNCED
            RATIFICATION 2009-03-09, DENUNCIATION 2015-01-31, ACCESSION 2018-01-10 | UNKNOWN 2009-03-09 CONSENT_DEPOSITED 2009-07-01 PARTY 2015-05-01 DENOUNCED 2018-01-10 CONSENT_DEPOSITED 2018-05-01 PARTY
            RATIFICATION 2009-03-09, DENUNCIATION 2015-01-31, ENTRY_INTO_FORCE_STATED 2019-01-01 -> 2018-05-01 | UNKNOWN 2009-03-09 CONSENT_DEPOSITED 2009-07-01 PARTY 2015-05-01 DENOUNCED 2018-05-01 PARTY
            DENUNCIATION 2015-01-31                                               | UNKNOWN 2015-05-01 DENOUNCED
            NATIONAL_RATIFICATION_LAW 2005-09-07                                  | UNKNOWN
            NATIONAL_RATIFICATION_LAW 2005-09-07, ENTRY_INTO_FORCE_STATED 2007-01-01 -> 2006-07-01 | UNKNOWN 2006-07-01 PARTY
            TERRITORIAL_APPLICATION 2024-06-27 -> 2024-10-01                      | UNKNOWN
            RATIFICATION 2009-03-09, TERRITORIAL_APPLICATION 2024-06-27           | UNKNOWN 2009-03-09 CONSENT_DEPOSITED 2009-07-01 PARTY
            DECLARATION 2009-03-09, OBJECTION 2009-03-10, DESIGNATION_OF_AUTHORITY 2009-03-11 | UNKNOWN
            """)
    void statusFollowsFromTheActionsWhateverTheirOrder(String recorded, String steps) {
        var position = Treaties.position("DE", recorded);
        assertThat(steps(position, Visibility.PUBLIC)).isEqualTo(steps);

        var shuffled = new ArrayList<>(position.actions());
        Collections.shuffle(shuffled, new Random(9));
        var other = new TreatyPositionState(UUID.randomUUID(), "ETS185", "DE", shuffled, Visibility.PUBLIC);
        assertThat(steps(other, Visibility.PUBLIC)).isEqualTo(steps);
    }

    @Test
    void aTreatyThatIsNotKnownToBeInForceHasNoParties() {
        var timeline = Treaties.position("JP", "SIGNATURE 2022-05-12, RATIFICATION 2023-08-10")
                .statusTimeline(Visibility.PUBLIC, Treaties.BARE);
        assertThat(timeline.at(LocalDate.parse("2025-12-31"))).contains(TreatyStatus.CONSENT_DEPOSITED);
        assertThat(timeline.nextAfter(LocalDate.parse("2023-08-10"))).isEmpty();
    }

    @Test
    void eachLevelSeesTheStatusThatFollowsFromWhatItMaySee() {
        var position = new TreatyPositionState(
                UUID.randomUUID(),
                "ETS185",
                "DE",
                List.of(
                        Treaties.action("SIGNATURE 2001-11-23", Visibility.PUBLIC),
                        Treaties.action("NATIONAL_RATIFICATION_LAW 2008-11-01", Visibility.PARTNERS),
                        Treaties.action("RATIFICATION 2009-03-09", Visibility.INTERNAL)),
                Visibility.PUBLIC);
        assertThat(steps(position, Visibility.PUBLIC)).isEqualTo("UNKNOWN 2001-11-23 SIGNATORY");
        assertThat(steps(position, Visibility.PARTNERS)).isEqualTo("UNKNOWN 2001-11-23 SIGNATORY");
        assertThat(steps(position, Visibility.INTERNAL))
                .isEqualTo("UNKNOWN 2001-11-23 SIGNATORY 2009-03-09 CONSENT_DEPOSITED 2009-07-01 PARTY");
    }

    private static String steps(TreatyPositionState position, Visibility level) {
        return position.statusTimeline(level, Treaties.ETS185).steps().stream()
                .map(step -> step.from() == null ? step.value().name() : step.from() + " " + step.value())
                .collect(Collectors.joining(" "));
    }
}

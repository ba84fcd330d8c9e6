package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreatyRulesTest {

    @ParameterizedTest(name = "{0} after [{1}]: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            SIGNATURE 2026-01-16                             | ''                            | in-the-future
            SIGNATURE 2026-01-15                             | ''                            | ''
            NO_ACTION_STATED 2026-01-16                      | ''                            | in-the-future
            ENTRY_INTO_FORCE_STATED 2026-01-15 -> 2026-07-01 | ''                            | ''
            ENTRY_INTO_FORCE_STATED 2010-01-15 -> 2004-06-30 | ''                            | before-entry-into-force
            ENTRY_INTO_FORCE_STATED 2010-01-15 -> 2004-07-01 | ''                            | ''
            RATIFICATION 2003-05-12 -> 2003-09-01            | ''                            | before-entry-into-force
            SIGNATURE 2001-11-22                             | ''                            | before-opening
            ACCESSION 2001-11-22                             | ''                            | before-opening
            REQUEST_TO_BE_INVITED 2001-11-22                 | ''                            | ''
            NO_ACTION_STATED 1999-01-01                      | ''                            | ''
            DENUNCIATION 2010-01-12                          | NO_ACTION_STATED 2010-01-12   | denunciation-by-no-party
            DENUNCIATION 2010-01-12                          | SIGNATURE 2008-06-30          | denunciation-by-no-party
            DENUNCIATION 2010-01-12                          | INVITATION_TO_ACCEDE 2009-04-01 | denunciation-by-no-party
            DENUNCIATION 2009-06-30                          | RATIFICATION 2009-03-09       | denunciation-by-no-party
            DENUNCIATION 2009-07-01                          | RATIFICATION 2009-03-09       | ''
            DENUNCIATION 2015-06-01                          | RATIFICATION 2009-03-09,DENUNCIATION 2010-01-10 | denunciation-by-no-party
            DENUNCIATION 2010-01-12                          | ''                            | ''
            DENUNCIATION 2004-06-30                          | ''                            | denunciation-by-no-party
            SIGNATURE 2010-11-10                             | NO_ACTION_STATED 2010-12-12   | ''
            SIGNATURE 2010-11-10                             | SIGNATURE 2010-11-11          | ''
            NO_ACTION_STATED 2010-01-12                      | SIGNATURE 2008-06-30          | ''
            """)
    void onlyWhatTheRecordContradictsIsRefused(String action, String recorded, String rule) {
        assertThat(Treaties.refusal(Treaties.position("DE", recorded), Treaties.ETS185, Treaties.action(action)))
                .isEqualTo(rule);
    }

    @ParameterizedTest(name = "reservation {0} to {1} after [{2}]: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2009-03-09 | 14(3)(a) | RATIFICATION 2009-03-09                      | ''
            2009-03-09 | 22(2)    | RATIFICATION 2009-03-09                      | ''
            2009-03-09 | 14(2)    | RATIFICATION 2009-03-09                      | reservation-not-allowed
            2009-03-09 | 14       | RATIFICATION 2009-03-09                      | reservation-not-allowed
            2009-03-09 | 15       | ''                                           | reservation-not-allowed
            2009-03-09 | 49       | ''                                           | no-such-article
            2001-11-23 | 4(2)     | SIGNATURE 2001-11-23,RATIFICATION 2009-03-09 | ''
            2009-03-10 | 4(2)     | RATIFICATION 2009-03-09                      | reservation-too-late
            2005-01-01 | 4(2)     | SIGNATURE 2001-11-23,RATIFICATION 2009-03-09 | reservation-too-late
            2005-01-01 | 4(2)     | ACCESSION 2009-03-09                         | reservation-too-late
            2005-01-01 | 4(2)     | RATIFICATION 2009-03-09                      | ''
            2005-01-01 | 4(2)     | SIGNATURE 2001-11-23                         | ''
            2005-01-01 | 4(2)     | ''                                           | ''
            """)
    void reservationsAreMadeToSomeProvisionsWithSignatureOrDeposit(
            String date, String provision, String recorded, String rule) {
        assertThat(Treaties.refusal(
                        Treaties.position("DE", recorded), Treaties.ETS185, Treaties.reservation(date, provision)))
                .isEqualTo(rule);
    }

    @Test
    void declarationsAreNeverRefusedForTheirProvision() {
        assertThat(Treaties.refusal(
                        Treaties.position("DE", "RATIFICATION 2009-03-09"),
                        Treaties.ETS185,
                        Treaties.action("DECLARATION 2012-03-09")))
                .isEmpty();
    }

    @Test
    void nothingIsRefusedWhereTheTreatyIsNotKnown() {
        var position = Treaties.position("DE", "");
        assertThat(Treaties.refusal(position, Treaties.BARE, Treaties.action("SIGNATURE 1950-01-01")))
                .isEmpty();
        assertThat(Treaties.refusal(position, Treaties.BARE, Treaties.reservation("2009-03-09", "99(2)")))
                .isEmpty();
    }

    @Test
    void aRefusalNamesTheTreatyTheRuleAndWhatIsRecorded() {
        var refused = (Outcome.Refused<TreatyPositionState>) Treaties.position("TR", "NO_ACTION_STATED 2010-01-12")
                .record(Treaties.action("DENUNCIATION 2010-01-12"), Treaties.ETS185, Treaties.TODAY);
        assertThat(refused.detail().en())
                .isEqualTo("Only a party can denounce ETS 185 (Art. 47(1)); on 2010-01-12 TR is recorded as NONE.");
    }

    /** An earlier build let them in; each of them is to go. */
    @Test
    void ofEqualActionsAnyCanBeTakenBackOrMoved() {
        var three = Treaties.position("DE", "SIGNATURE 2001-11-23,SIGNATURE 2001-11-23,SIGNATURE 2001-11-23");
        for (var action : three.actions()) {
            var withdrawn = changed(three.withdraw(action.id(), state -> Treaties.ETS185, Treaties.TODAY));
            assertThat(withdrawn.standing()).hasSize(2);
            assertThat(changed(three.correct(on(action, "2001-11-24"), state -> Treaties.ETS185, Treaties.TODAY))
                            .standing())
                    .hasSize(3);
            for (var other : withdrawn.standing()) {
                assertThat(changed(withdrawn.withdraw(other.id(), state -> Treaties.ETS185, Treaties.TODAY))
                                .standing())
                        .hasSize(1);
            }
        }
    }

    @Test
    void aCorrectionMakesNoActionEqualToAnother() {
        var position = Treaties.position("DE", "SIGNATURE 2001-11-23,SIGNATURE 2001-11-23,SIGNATURE 2001-11-24");
        for (var action : position.actions().subList(0, 2)) {
            var refused = (Outcome.Refused<TreatyPositionState>)
                    position.correct(on(action, "2001-11-24"), state -> Treaties.ETS185, Treaties.TODAY);
            assertThat(refused.rule()).isEqualTo("already-recorded");
        }
    }

    private static TreatyPositionState changed(Outcome<TreatyPositionState> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        return ((Outcome.Changed<TreatyPositionState>) outcome).state();
    }

    private static TreatyAction on(TreatyAction action, String date) {
        return new TreatyAction(
                action.id(),
                action.reference(),
                action.type(),
                LocalDate.parse(date),
                action.period(),
                action.inForceOn(),
                action.declaration(),
                action.article(),
                action.territory(),
                action.territoryCode(),
                action.provisions(),
                action.text(),
                action.byPredecessor(),
                action.visibility(),
                action.provenance(),
                action.withdrawn());
    }

    @Test
    void aPositionIsAsOpenAsItsMostOpenAction() {
        var position = TreatyPositionState.unknown(UUID.randomUUID(), "ETS185", "DE");
        int day = 23;
        for (var level : List.of(Visibility.INTERNAL, Visibility.PARTNERS, Visibility.INTERNAL)) {
            position = ((Outcome.Changed<TreatyPositionState>) position.record(
                            Treaties.action("SIGNATURE 2001-11-" + day++, level), Treaties.ETS185, Treaties.TODAY))
                    .state();
        }
        assertThat(position.visibility()).isEqualTo(Visibility.PARTNERS);
        assertThat(position.actionsFor(Visibility.PARTNERS)).hasSize(1);
        assertThat(position.actionsFor(Visibility.PUBLIC)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "014", "14.3", "14 (3)", "14(3)a", "14(03)", "Art. 14", "1400", "14()", "14(3"})
    void aProvisionIsWrittenInOneWay(String text) {
        Assertions.assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Provision.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-11-30, 2013-03-01",
        "2010-03-15, 2010-07-01",
        "2011-11-30, 2012-03-01",
        "2009-10-31, 2010-02-01",
        "2009-10-01, 2010-02-01",
        "2009-12-01, 2010-04-01",
        "2009-08-31, 2009-12-01",
        "2007-11-30, 2008-03-01",
        "2009-12-31, 2010-04-01",
        "2004-03-18, 2004-07-01",
        "2004-03-31, 2004-07-01",
        "2004-04-01, 2004-08-01",
        "2002-06-20, 2004-07-01"
    })
    void aConsentTakesEffectOnTheFirstOfTheMonthAfterThreeMonths(LocalDate deposit, LocalDate inForce) {
        assertThat(Treaties.ETS185.entersIntoForceFor(deposit)).contains(inForce);
    }
}

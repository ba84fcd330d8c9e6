package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatyCorrectionTest {

    @ParameterizedTest(name = "[{0}], number {1} becomes {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            SIGNATURE 2001-11-23                                                | 1 | SIGNATURE 2001-11-24    | ''
            SIGNATURE 2001-11-23                                                | 1 | SIGNATURE 2001-11-22    | before-opening
            SIGNATURE 2001-11-23                                                | 1 | SIGNATURE 2026-01-16    | in-the-future
            SIGNATURE 2001-11-23                                                | 1 | DENUNCIATION 2010-01-12 | ''
            NO_ACTION_STATED 2010-01-12, DECLARATION 2010-01-12                 | 2 | DENUNCIATION 2010-01-12 | denunciation-by-no-party
            RATIFICATION 2009-03-09                                             | 1 | RATIFICATION 2003-01-01 -> 2003-05-01 | before-entry-into-force
            SIGNATURE 2001-11-23, RATIFICATION 2009-03-09, DENUNCIATION 2015-01-31 | 2 | RATIFICATION 2014-12-01 | denunciation-by-no-party
            SIGNATURE 2001-11-23, RATIFICATION 2009-03-09, DENUNCIATION 2015-01-31 | 2 | RATIFICATION 2014-01-01 | ''
            SIGNATURE 2001-11-23, RATIFICATION 2009-03-09, DENUNCIATION 2015-01-31 | 2 | DECLARATION 2009-03-09  | denunciation-by-no-party
            SIGNATURE 2001-11-23, RATIFICATION 2009-03-09, DENUNCIATION 2015-01-31 | 3 | DENUNCIATION 2009-06-30 | denunciation-by-no-party
            """)
    void aCorrectionIsRefusedWhereAnEntryIs(String recorded, int number, String corrected, String rule) {
        var position = Treaties.position("DE", recorded);
        var action = position.actions().get(number - 1);
        assertThat(rule(position.correct(
                        TreatyActionDetails.of(Treaties.action(corrected))
                                .correcting(action, Treaties.TODAY, territory -> territory),
                        state -> Treaties.ETS185,
                        Treaties.TODAY)))
                .isEqualTo(rule);
    }

    @Test
    void aReservationCannotBeMovedToWhereNoneIsAllowed() {
        var reservation = Treaties.reservation("2009-03-09", "14(3)");
        var position = of(Treaties.action("RATIFICATION 2009-03-09"), reservation);
        assertThat(rule(corrected(position, reservation, "2009-03-09", "15"))).isEqualTo("reservation-not-allowed");
        assertThat(rule(corrected(position, reservation, "2009-03-09", "49"))).isEqualTo("no-such-article");
        assertThat(rule(corrected(position, reservation, "2009-03-10", "14(3)")))
                .isEqualTo("reservation-too-late");
        assertThat(rule(corrected(position, reservation, "2009-03-09", "22(2)")))
                .isEmpty();
    }

    @Test
    void theDepositCannotBeMovedAwayFromUnderItsReservation() {
        var ratification = Treaties.action("RATIFICATION 2009-03-09");
        var position =
                of(Treaties.action("SIGNATURE 2001-11-23"), ratification, Treaties.reservation("2009-03-09", "14(3)"));
        var moved = TreatyActionDetails.of(Treaties.action("RATIFICATION 2009-03-08"))
                .correcting(ratification, Treaties.TODAY, territory -> territory);
        assertThat(rule(position.correct(moved, state -> Treaties.ETS185, Treaties.TODAY)))
                .isEqualTo("reservation-too-late");
    }

    @Test
    void whatWasBrokenBeforeDoesNotForbidToMendSomethingElse() {
        // Entered first, when the record was silent; the accession came later and contradicts it.
        var accession = Treaties.action("ACCESSION 2009-03-09");
        var position = of(Treaties.reservation("2005-01-01", "4(2)"), accession);
        var mended = TreatyActionDetails.of(Treaties.action("ACCESSION 2009-03-10"))
                .correcting(accession, Treaties.TODAY, territory -> territory);
        assertThat(rule(position.correct(mended, state -> Treaties.ETS185, Treaties.TODAY)))
                .isEmpty();
    }

    @Test
    void aWithdrawnActionCountsForNothingAndStaysInTheState() {
        var signature = Treaties.action("SIGNATURE 2001-11-23", Visibility.PUBLIC);
        var position = of(signature, Treaties.action("DECLARATION 2002-01-01", Visibility.PARTNERS));
        var after = ((Outcome.Changed<TreatyPositionState>)
                        position.withdraw(signature.id(), state -> Treaties.ETS185, Treaties.TODAY))
                .state();
        assertThat(after.actions()).hasSize(2);
        assertThat(after.standing()).hasSize(1);
        assertThat(after.actionsFor(Visibility.INTERNAL)).hasSize(1);
        assertThat(after.visibility()).isEqualTo(Visibility.PARTNERS);
        assertThat(after.statusTimeline(Visibility.INTERNAL, Treaties.ETS185).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.value()).isEqualTo(TreatyStatus.UNKNOWN));
    }

    @Test
    void aConsentIsNotWithdrawnFromUnderADenunciation() {
        var ratification = Treaties.action("RATIFICATION 2009-03-09");
        var position =
                of(Treaties.action("SIGNATURE 2001-11-23"), ratification, Treaties.action("DENUNCIATION 2015-01-31"));
        assertThat(rule(position.withdraw(ratification.id(), state -> Treaties.ETS185, Treaties.TODAY)))
                .isEqualTo("denunciation-by-no-party");
    }

    @Test
    void whoCouldSeeTheLastActionSeesThatThePositionIsEmpty() {
        var signature = Treaties.action("SIGNATURE 2001-11-23", Visibility.PUBLIC);
        var after = (Outcome.Changed<TreatyPositionState>)
                of(signature).withdraw(signature.id(), state -> Treaties.ETS185, Treaties.TODAY);
        assertThat(after.state().visibility()).isEqualTo(Visibility.PUBLIC);
    }

    private static Outcome<TreatyPositionState> corrected(
            TreatyPositionState position, TreatyAction action, String date, String provision) {
        var details = TreatyActionDetails.of(
                Treaties.reservation(date, Provision.of(provision).toString()));
        return position.correct(
                details.correcting(action, Treaties.TODAY, territory -> territory),
                state -> Treaties.ETS185,
                Treaties.TODAY);
    }

    private static TreatyPositionState of(TreatyAction... actions) {
        return new TreatyPositionState(UUID.randomUUID(), "ETS185", "DE", List.of(actions), Visibility.PUBLIC);
    }

    private static String rule(Outcome<TreatyPositionState> outcome) {
        return outcome instanceof Outcome.Refused<TreatyPositionState> refused ? refused.rule() : "";
    }
}

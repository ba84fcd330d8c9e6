package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields of reservations, days of effect, unknown days, acts of predecessors, acts that are recorded already. */
class ActionsOfOwnKindTest {

    private static final TreatyPositionState DEPOSITED = Treaties.position("DE", "RATIFICATION 2009-03-09");

    @ParameterizedTest
    @CsvSource(
            value = {
                "2,        reservation-not-allowed",
                "42,       ''",
                "14(3),    ''",
                "14(3)(a), ''",
                "14,       reservation-not-allowed",
                "40,       reservation-not-allowed",
                "22(2),    ''"
            })
    void theArticleOfAReservationIsCheckedAsItsProvisionsAre(String article, String rule) {
        assertThat(Treaties.refusal(DEPOSITED, Treaties.ETS185, Treaties.reservationTo(article, "2009-03-09")))
                .isEqualTo(rule);
    }

    @Test
    void anAuthorityHoldsFromItsDayOfEffectOnAndTheFormerOneUntilThen() {
        var actions = List.of(
                Treaties.authority("27(2)", "2009-03-09", null, "Ministry of Justice"),
                Treaties.authority("24(7)", "2009-03-09", null, "Foreign Office"),
                Treaties.authority("27(2)", "2009-12-10", "2010-01-01", "Federal Office of Justice"),
                Treaties.authority("27(2)", "2009-12-10", "2010-01-01", "Prosecutor General"));
        assertThat(authorities(actions, "2009-12-15"))
                .containsExactly("24(7) Foreign Office", "27(2) Ministry of Justice");
        assertThat(authorities(actions, "2010-01-01"))
                .containsExactlyInAnyOrder(
                        "24(7) Foreign Office", "27(2) Federal Office of Justice", "27(2) Prosecutor General");
        assertThat(authorities(actions, "2009-03-08")).isEmpty();
    }

    private static List<String> authorities(List<TreatyAction> actions, String day) {
        return Authorities.on(LocalDate.parse(day), actions).stream()
                .map(authority -> authority.article() + " " + authority.text().en())
                .toList();
    }

    @Test
    void anActOfAnUnknownDayGivesNoStatusBeforeItsLatestPossibleDay() {
        var state = Treaties.position("DE", Treaties.during(TreatyActionType.SIGNATURE, "2008"));
        var status = state.statusTimeline(Visibility.PUBLIC, Treaties.ETS185);
        assertThat(status.at(LocalDate.parse("2008-12-30"))).contains(TreatyStatus.UNKNOWN);
        assertThat(status.at(LocalDate.parse("2008-12-31"))).contains(TreatyStatus.SIGNATORY);
        var byJanuary = Treaties.position("DE", Treaties.during(TreatyActionType.RATIFICATION, "by 31 January 2010"));
        assertThat(byJanuary.statusTimeline(Visibility.PUBLIC, Treaties.ETS185).at(LocalDate.parse("2010-04-30")))
                .contains(TreatyStatus.CONSENT_DEPOSITED);
        // It has happened; a year that is not over counts from today.
        assertThat(ActionDay.of(null, FuzzyPeriod.parse("2026"), Treaties.TODAY))
                .isEqualTo(Treaties.TODAY);
        assertThat(ActionDay.of(null, FuzzyPeriod.parse("2027"), Treaties.TODAY))
                .isEqualTo("2027-12-31");
    }

    @Test
    void aPeriodThatHoldsTheDayOfAnotherSourceIsNoDisagreement() {
        assertThat(warnings(
                        "DE",
                        Treaties.during(TreatyActionType.SIGNATURE, "2008"),
                        Treaties.action("SIGNATURE 2008-06-30")))
                .isEmpty();
        assertThat(warnings(
                        "DE",
                        Treaties.during(TreatyActionType.SIGNATURE, "2007"),
                        Treaties.action("SIGNATURE 2008-06-30")))
                .containsExactly(TreatyWarning.Code.SIGNATURE_DATES_DIFFER);
        // Somewhere in 2008 a reservation may have been made with the deposit of that year.
        assertThat(Treaties.refusal(
                        Treaties.position("DE", Treaties.during(TreatyActionType.RATIFICATION, "2008")),
                        Treaties.ETS185,
                        Treaties.reservation("2008-06-30", "14(3)")))
                .isEmpty();
    }

    @Test
    void aDayOrAPeriodButNotBothAndAtLeastOne() {
        var year = FuzzyPeriod.parse("2008");
        assertThatThrownBy(() -> ActionDay.check(null, null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> ActionDay.check(LocalDate.parse("2008-01-01"), year))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> ActionDay.check(null, FuzzyPeriod.parse("from March 2008")))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Treaties.during(TreatyActionType.NO_ACTION_STATED, "2008"))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void whatAPredecessorSignedThePartyNeedNotHaveBeenAbleToSign() {
        assertThat(warnings("ME", Treaties.action("SIGNATURE 2005-04-07")))
                .containsExactly(TreatyWarning.Code.SIGNATURE_NOT_OPEN_TO_PARTY);
        assertThat(warnings("ME", Treaties.byPredecessor(TreatyActionType.SIGNATURE, "2005-04-07")))
                .isEmpty();
    }

    @Test
    void theSameActIsRecordedOnce() {
        assertThat(again("SIGNATURE 2008-06-30", "SIGNATURE 2008-06-30")).isEqualTo("already-recorded");
        assertThat(again("SIGNATURE 2008-06-30", "SIGNATURE 2008-07-01")).isEmpty();
        assertThat(again("RATIFICATION 2009-03-09", "RATIFICATION 2009-03-09 -> 2009-07-01"))
                .isEqualTo("already-recorded");
        assertThat(again("TERRITORIAL_APPLICATION 2009-03-09", "TERRITORIAL_APPLICATION 2009-03-09"))
                .isEqualTo("already-recorded");
        assertThat(again(
                        "ENTRY_INTO_FORCE_STATED 2015-12-03 -> 2009-07-01",
                        "ENTRY_INTO_FORCE_STATED 2015-12-03 -> 2009-08-01"))
                .isEmpty();
    }

    private static String again(String recorded, String action) {
        return Treaties.refusal(Treaties.position("DE", recorded), Treaties.ETS185, Treaties.action(action));
    }

    @Test
    void aPartyReservesAndDesignatesSeveralThingsOnOneDay() {
        var state = Treaties.position(
                "DE",
                Treaties.action("RATIFICATION 2009-03-09"),
                Treaties.reservation("2009-03-09", "14(3)"),
                Treaties.authority("27(2)", "2009-03-09", null, "Ministry of Justice"));
        assertThat(Treaties.refusal(state, Treaties.ETS185, Treaties.reservation("2009-03-09", "22(2)")))
                .isEmpty();
        assertThat(Treaties.refusal(state, Treaties.ETS185, Treaties.reservation("2009-03-09", "14(3)")))
                .isEqualTo("already-recorded");
        assertThat(Treaties.refusal(
                        state, Treaties.ETS185, Treaties.authority("27(2)", "2009-03-09", null, "Prosecutor General")))
                .isEmpty();
        assertThat(Treaties.refusal(
                        state, Treaties.ETS185, Treaties.authority("27(2)", "2009-03-09", null, "Ministry of Justice")))
                .isEqualTo("already-recorded");
    }

    private static List<TreatyWarning.Code> warnings(String party, TreatyAction... actions) {
        return PositionView.of(
                        Optional.of(Treaties.position(party, actions)),
                        Treaties.treaty(Treaties.ETS185),
                        List.of(),
                        party,
                        Treaties.viewer(Treaties.TODAY))
                .warnings()
                .stream()
                .map(TreatyWarning::code)
                .toList();
    }
}

package org.cybercrimeproject.followup.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cybercrimeproject.followup.followup.FollowUpStatus.AGREED;
import static org.cybercrimeproject.followup.followup.FollowUpStatus.FULFILLED;
import static org.cybercrimeproject.followup.followup.FollowUpStatus.IN_PROGRESS;
import static org.cybercrimeproject.followup.followup.Given.agreed;
import static org.cybercrimeproject.followup.followup.Given.changed;
import static org.cybercrimeproject.followup.followup.Given.day;
import static org.cybercrimeproject.followup.followup.Given.lived;
import static org.cybercrimeproject.followup.followup.Given.move;
import static org.cybercrimeproject.followup.followup.Given.rule;
import static org.cybercrimeproject.followup.followup.Given.window;
import static org.cybercrimeproject.followup.followup.Given.windowOnceMet;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.writing.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is corrected, undone, withdrawn and lowered; the windows are in {@link CorrectedWindowTest}. */
class FollowUpCorrectionTest {

    private static final LocalDate TODAY = day("2010-10-01");
    private static final DueWindow JUNE = window("2010-06-01", "2010-06-30");
    private static final DueWindow JULY = window("2010-07-01", "2010-07-31");
    private static final DueWindow WAITS = windowOnceMet("2010-06-01", "2010-06-30", null);

    private final FollowUpState laos = agreed("2010-01-26", JUNE);
    /** Agreed on 26 January, moved on 10 April, fulfilled on 20 July. */
    private final FollowUpState done = lived(
            move(AGREED, "2010-01-26", JUNE),
            new Move(AGREED, day("2010-04-10"), JULY, "Elections", null),
            new Move(FULFILLED, day("2010-07-20"), null, null, "Report"));

    @Test
    void theDescriptionOfAClosedOneCanStillBeCorrected() {
        var text = new LocalizedText("Hold a workshop in Vientiane", "Tenir un atelier à Vientiane");

        var corrected = changed(FollowUpEvent.CORRECTED, done.correct(text(done, text), Visibility.PUBLIC));

        assertThat(corrected.text()).isEqualTo(text);
        assertThat(corrected.moves()).isEqualTo(done.moves());
        assertThat(corrected.status()).isEqualTo(FULFILLED);
    }

    @ParameterizedTest
    @CsvSource({
        // from,    to,       at most,  what happens
        "INTERNAL, PARTNERS, PARTNERS, corrected",
        "INTERNAL, PARTNERS, PUBLIC,   corrected",
        "INTERNAL, PUBLIC,   PUBLIC,   corrected",
        "INTERNAL, PARTNERS, INTERNAL, more-visible-than-parent",
        "INTERNAL, PUBLIC,   PARTNERS, more-visible-than-parent",
        "PUBLIC,   PARTNERS, INTERNAL, more-visible-than-parent",
        "PUBLIC,   INTERNAL, INTERNAL, corrected",
        "PUBLIC,   PARTNERS, PUBLIC,   corrected",
        // Its text may be corrected though its level was not lowered yet.
        "PUBLIC,   PUBLIC,   INTERNAL, corrected"
    })
    void noCorrectionMakesItMoreVisibleThanItsParents(
            Visibility from, Visibility to, Visibility atMost, String result) {
        var state = changedOrSame(laos.lower(from));
        var details = text(state, LocalizedText.en("Hold another workshop")).at(to);

        var outcome = state.correct(details, atMost);

        if (result.equals("corrected")) {
            assertThat(changed(FollowUpEvent.CORRECTED, outcome).visibility()).isEqualTo(to);
        } else {
            assertThat(rule(outcome)).isEqualTo(result);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // move, on,         what happens
        "1, 2010-01-26, nothing",
        "1, 2009-12-01, corrected",
        "1, 2010-04-10, corrected",
        "1, 2010-04-11, after-next-move",
        "2, 2010-01-25, before-previous-move",
        "2, 2010-01-26, corrected",
        "2, 2010-07-20, corrected",
        "2, 2010-07-21, after-next-move",
        "3, 2010-04-09, before-previous-move",
        "3, 2010-10-01, corrected",
        "3, 2010-10-02, in-the-future"
    })
    void theDaysOfTheMovesKeepTheirOrder(int number, LocalDate on, String result) {
        var was = done.move(number);
        var outcome = done.correctMove(number, new MoveDetails(on, was.due(), was.reason(), was.evidence()), TODAY);

        switch (result) {
            case "nothing" -> assertThat(outcome).isEqualTo(Outcome.unchanged(done));
            case "corrected" -> {
                var now = changed(FollowUpEvent.MOVE_CORRECTED, outcome);
                assertThat(now.move(number)).isEqualTo(was.on(on));
                assertThat(now.moves()).hasSize(3);
                assertThat(now.status()).isEqualTo(FULFILLED);
            }
            default -> assertThat(rule(outcome)).isEqualTo(result);
        }
    }

    @Test
    void aMoveKeepsAWindowWhereItSetOneAndGetsNoneWhereItDidNot() {
        assertThat(rule(done.correctMove(2, new MoveDetails(day("2010-04-10"), null, "Elections", null), TODAY)))
                .isEqualTo("window-of-move");
        assertThat(rule(done.correctMove(3, new MoveDetails(day("2010-07-20"), JUNE, null, "Report"), TODAY)))
                .isEqualTo("window-of-move");
    }

    @Test
    void aClosingMoveKeepsItsEvidenceOrGetsAReason() {
        assertThat(rule(done.correctMove(3, new MoveDetails(day("2010-07-20"), null, null, null), TODAY)))
                .isEqualTo("closing-needs-evidence");
        var told = changed(
                FollowUpEvent.MOVE_CORRECTED,
                done.correctMove(3, new MoveDetails(day("2010-07-20"), null, "By telephone", null), TODAY));
        assertThat(told.move(3)).isEqualTo(new Move(FULFILLED, day("2010-07-20"), null, "By telephone", null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 9999})
    void thereIsNoOtherMove(int number) {
        assertThatThrownBy(() -> done.move(number))
                .isInstanceOf(HttpProblem.class)
                .hasMessageContaining("numbered 1 to 3");
    }

    @Test
    void aConditionIsMetOnTheCorrectedDayOfTheMoveThatSaysSo() {
        var met = WAITS.conditionMet(day("2010-03-10"));
        var later = windowOnceMet("2010-09-01", "2010-09-30", "2010-03-10");
        var state = lived(
                move(AGREED, "2010-01-26", WAITS),
                move(AGREED, "2010-03-10", met),
                move(AGREED, "2010-03-10", later),
                move(IN_PROGRESS, "2010-04-01"));

        var now = changed(
                FollowUpEvent.MOVE_CORRECTED,
                state.correctMove(2, new MoveDetails(day("2010-02-20"), met, "Decree", null), TODAY));

        assertThat(now.moves())
                .extracting(Move::due)
                .containsExactly(
                        WAITS,
                        WAITS.conditionMet(day("2010-02-20")),
                        windowOnceMet("2010-09-01", "2010-09-30", "2010-02-20"),
                        null);
        assertThat(now.timingTimeline().at(day("2010-02-19"))).contains(Timing.WAITING_FOR_CONDITION);
        assertThat(now.timingTimeline().at(day("2010-02-20"))).contains(Timing.BEFORE_WINDOW);
        // The rescheduling of the same day met nothing: its day says nothing of the condition.
        var other = changed(
                FollowUpEvent.MOVE_CORRECTED,
                state.correctMove(3, new MoveDetails(day("2010-03-20"), later, null, null), TODAY));
        assertThat(other.move(3).due()).isEqualTo(later);
    }

    @Test
    void undoingLeavesWhatTheMoveHadSetAsItWasBefore() {
        var open = changed(FollowUpEvent.UNDONE, done.undo());
        assertThat(open.status()).isEqualTo(AGREED);
        assertThat(open.due()).isEqualTo(JULY);

        var born = changed(FollowUpEvent.UNDONE, open.undo());
        assertThat(born.due()).isEqualTo(JUNE);
        assertThat(born.moves()).containsExactly(done.move(1));

        assertThat(rule(born.undo())).isEqualTo("nothing-to-undo");
    }

    @Test
    void aConditionThatWasMetByMistakeIsUnmetAgain() {
        var met = lived(
                move(AGREED, "2010-01-26", WAITS), move(AGREED, "2010-03-10", WAITS.conditionMet(day("2010-03-10"))));

        assertThat(changed(FollowUpEvent.UNDONE, met.undo()).due()).isEqualTo(WAITS);
    }

    @Test
    void aWithdrawalCanBeTakenBack() {
        var withdrawn = changed(FollowUpEvent.WITHDRAWN, done.withdraw());

        assertThat(withdrawn.takenBack()).isTrue();
        assertThat(withdrawn.withdraw()).isEqualTo(Outcome.unchanged(withdrawn));
        assertThat(changed(FollowUpEvent.AGREED, withdrawn.revive())).isEqualTo(done);
        assertThat(done.revive()).isEqualTo(Outcome.unchanged(done));
    }

    @Test
    void aWithdrawnOneIsNothingOnAnyDayForThoseWhoHearOfIt() {
        var withdrawn = changed(FollowUpEvent.WITHDRAWN, done.withdraw());
        var followUps = new FollowUps();

        assertThat(followUps.timelines(withdrawn).all())
                .hasSize(3)
                .allSatisfy(timeline -> assertThat(timeline.steps().steps()).isEmpty());
        assertThat(followUps.timelines(done).all())
                .allSatisfy(timeline -> assertThat(timeline.steps().steps()).isNotEmpty());
    }

    @Test
    void visibilityIsLoweredAndNeverRaised() {
        var partners = changed(FollowUpEvent.VISIBILITY_LOWERED, laos.lower(Visibility.PARTNERS));

        assertThat(partners.visibility()).isEqualTo(Visibility.PARTNERS);
        assertThat(partners.lower(Visibility.PUBLIC)).isEqualTo(Outcome.unchanged(partners));
        assertThat(partners.lower(Visibility.PARTNERS)).isEqualTo(Outcome.unchanged(partners));
    }

    private static FollowUpState changedOrSame(Outcome<FollowUpState> outcome) {
        return outcome instanceof Outcome.Changed<FollowUpState> changed
                ? changed.state()
                : ((Outcome.Unchanged<FollowUpState>) outcome).state();
    }

    private static FollowUpDetails text(FollowUpState state, LocalizedText text) {
        var d = state.details();
        return new FollowUpDetails(
                text,
                d.nature(),
                d.action(),
                d.responsible(),
                d.target(),
                d.due(),
                d.ongoing(),
                d.outputs(),
                d.instruments(),
                d.visibility(),
                d.provenance());
    }
}

package org.cybercrimeproject.followup.followup;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.writing.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which moves a corrected window changes: no slip comes of it, and a condition once met stays met. */
class CorrectedWindowTest {

    private static final LocalDate TODAY = day("2010-10-01");
    private static final DueWindow JUNE = window("2010-06-01", "2010-06-30");
    private static final DueWindow JULY = window("2010-07-01", "2010-07-31");
    private static final DueWindow MAY = window("2010-05-01", "2010-05-31");
    private static final DueWindow WAITS = windowOnceMet("2010-06-01", "2010-06-30", null);
    private static final DueWindow MET = windowOnceMet("2010-06-01", "2010-06-30", "2010-03-10");
    private static final DueWindow WAITS_IN_MAY = windowOnceMet("2010-05-01", "2010-05-31", null);
    private static final DueWindow MET_IN_MAY = windowOnceMet("2010-05-01", "2010-05-31", "2010-03-10");
    private static final DueWindow OTHER_CONDITION =
            DueWindow.once(LocalizedText.en("once there is a budget"), MAY.period());
    private static final DueWindow TRANSLATED =
            new DueWindow(WAITS.period(), null, new LocalizedText(Given.ONCE_ESTABLISHED.en(), "une fois créée"), null);

    /** The windows of the moves, the window that PATCH gives, the windows afterwards. */
    static List<Arguments> corrections() {
        return List.of(
                row("the birth's", windows(JUNE), MAY, windows(MAY)),
                row("the birth's, which had none", windows((DueWindow) null), MAY, windows(MAY)),
                row("the birth's, which should have none", windows(JUNE), null, windows((DueWindow) null)),
                row("the last one agreed", windows(JUNE, JULY), MAY, windows(JUNE, MAY)),
                row("through moves that set none", windows(JUNE, JULY, null), MAY, windows(JUNE, MAY, null)),
                row("of a birth, though it moved on", windows(JUNE, null, null), MAY, windows(MAY, null, null)),
                row("one that waits", windows(WAITS), WAITS_IN_MAY, windows(WAITS_IN_MAY)),
                row("and what only met it", windows(WAITS, MET), WAITS_IN_MAY, windows(WAITS_IN_MAY, MET_IN_MAY)),
                row("moved after it was met", windows(WAITS, MET, MET_IN_MAY), WAITS, windows(WAITS, MET, MET)),
                row("without the condition", windows(WAITS, MET), MAY, windows(MAY, MAY)),
                row(
                        "with another one",
                        windows(WAITS, MET),
                        OTHER_CONDITION,
                        windows(OTHER_CONDITION, OTHER_CONDITION)),
                row(
                        "with a translated one",
                        windows(WAITS, MET),
                        TRANSLATED,
                        windows(TRANSLATED, TRANSLATED.conditionMet(day("2010-03-10")))),
                row("none at all", windows(WAITS, MET), null, windows(null, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corrections")
    void aCorrectedWindowCountsFromWhenTheWrongOneWasSet(
            String which, List<DueWindow> before, DueWindow corrected, List<DueWindow> after) {
        var state = withWindows(before);

        var now = changed(FollowUpEvent.CORRECTED, state.correct(with(state, corrected), Visibility.PUBLIC));

        assertThat(now.moves()).extracting(Move::due).isEqualTo(after);
        assertThat(now.moves()).extracting(Move::on).isEqualTo(days(state));
        assertThat(now.due()).isEqualTo(withWindows(after).due());
        assertThat(now.correct(with(now, corrected), Visibility.PUBLIC)).isEqualTo(Outcome.unchanged(now));
    }

    @Test
    void aWindowAgreedAnewCannotBeCorrectedToNone() {
        var moved = withWindows(windows(JUNE, JULY));

        assertThat(rule(moved.correct(with(moved, null), Visibility.PUBLIC))).isEqualTo("window-of-move");
    }

    @Test
    void theSameWindowAgainIsNothingThoughItsConditionWasMet() {
        var met = withWindows(windows(WAITS, MET));

        assertThat(met.correct(with(met, WAITS), Visibility.PUBLIC)).isEqualTo(Outcome.unchanged(met));
    }

    @Test
    void whatWasDoneLateByAWrongWindowWasDoneInTime() {
        var late = lived(move(AGREED, "2010-01-26", JUNE), move(FULFILLED, "2010-07-10"));
        assertThat(late.timingTimeline().at(TODAY)).contains(Timing.CLOSED_LATE);

        var corrected = changed(FollowUpEvent.CORRECTED, late.correct(with(late, JULY), Visibility.PUBLIC));

        assertThat(corrected.timingTimeline().at(TODAY)).contains(Timing.CLOSED_IN_TIME);
    }

    /** The windows of the moves, the number of the corrected move, its window, the windows afterwards. */
    static List<Arguments> correctionsOfAMove() {
        return List.of(
                Arguments.of(windows(JUNE, JULY), 1, MAY, windows(MAY, JULY)),
                Arguments.of(windows(JUNE, JULY), 2, MAY, windows(JUNE, MAY)),
                Arguments.of(windows(null, JULY), 1, MAY, windows(MAY, JULY)),
                Arguments.of(windows(JUNE, JULY), 1, null, windows(null, JULY)),
                Arguments.of(windows(WAITS, MET), 1, WAITS_IN_MAY, windows(WAITS_IN_MAY, MET_IN_MAY)),
                Arguments.of(windows(WAITS, MET), 2, WAITS_IN_MAY, windows(WAITS_IN_MAY, MET_IN_MAY)),
                Arguments.of(windows(WAITS, MET, JULY), 1, WAITS_IN_MAY, windows(WAITS_IN_MAY, MET_IN_MAY, JULY)));
    }

    @ParameterizedTest
    @MethodSource("correctionsOfAMove")
    void theWindowOfOneMoveIsCorrected(List<DueWindow> before, int number, DueWindow corrected, List<DueWindow> after) {
        var state = withWindows(before);
        var was = state.move(number);
        var to = new MoveDetails(was.on(), corrected, was.reason(), was.evidence());

        var now = changed(FollowUpEvent.MOVE_CORRECTED, state.correctMove(number, to, TODAY));

        assertThat(now.moves()).extracting(Move::due).isEqualTo(after);
        assertThat(now.due()).isEqualTo(withWindows(after).due());
        assertThat(now.correctMove(number, to, TODAY)).isEqualTo(Outcome.unchanged(now));
    }

    @Test
    void undoingTheOnlyWindowLeavesNone() {
        var state = withWindows(windows(null, JUNE));

        assertThat(changed(FollowUpEvent.UNDONE, state.undo()).due()).isNull();
        assertThat(agreed("2010-01-26", null).due()).isNull();
    }

    private static Arguments row(String which, List<DueWindow> before, DueWindow corrected, List<DueWindow> after) {
        return Arguments.of(which, before, corrected, after);
    }

    private static List<DueWindow> windows(DueWindow... windows) {
        return Arrays.asList(windows);
    }

    /** Agreed on 1 January with the first window; a move on the tenth of each later month, with the next one or none. */
    private static FollowUpState withWindows(List<DueWindow> windows) {
        var moves = new Move[windows.size()];
        moves[0] = move(AGREED, "2010-01-01", windows.get(0));
        for (int i = 1; i < moves.length; i++) {
            moves[i] = move(IN_PROGRESS, "2010-0" + (i + 2) + "-10", windows.get(i));
        }
        return lived(moves);
    }

    private static List<LocalDate> days(FollowUpState state) {
        return state.moves().stream().map(Move::on).toList();
    }

    private static FollowUpDetails with(FollowUpState state, DueWindow due) {
        var d = state.details();
        return new FollowUpDetails(
                d.text(),
                d.nature(),
                d.action(),
                d.responsible(),
                d.target(),
                due,
                d.ongoing(),
                d.outputs(),
                d.instruments(),
                d.visibility(),
                d.provenance());
    }
}

package org.cybercrimeproject.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.GivenPeriod;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.Timelines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every status and every command: what comes of it, or what is said instead. */
class LifeCycleTest {

    private static final LocalDate TODAY = LocalDate.parse("2012-04-30");

    private static final String PROPOSED = "{'status': 'PROPOSED', 'on': '2012-01-01'}";
    private static final String PLANNED = PROPOSED + ", {'status': 'PLANNED', 'on': '2012-01-10', 'period':"
            + " {'from': '2012-04-12', 'to': '2012-04-13', 'precision': 'DAY_RANGE'}}";
    private static final String CONFIRMED = PLANNED + ", {'status': 'CONFIRMED', 'on': '2012-02-01'}";
    private static final String POSTPONED =
            PLANNED + ", {'status': 'POSTPONED', 'on': '2012-03-20', 'reason': 'Elections'}";
    private static final String POSTPONED_TO = PLANNED
            + ", {'status': 'POSTPONED', 'on': '2012-03-20', 'reason': 'Elections', 'tentative': true, 'period':"
            + " {'text': 'June 2012', 'from': '2012-06-01', 'to': '2012-06-30', 'precision': 'MONTH'}}";
    private static final String CANCELLED =
            PLANNED + ", {'status': 'CANCELLED', 'on': '2012-03-20', 'reason': 'No money'}";
    private static final String CARRIED_OUT = PLANNED + ", {'status': 'CARRIED_OUT', 'on': '2012-04-13', 'period':"
            + " {'from': '2012-04-12', 'to': '2012-04-13', 'precision': 'DAY_RANGE'}}";

    @ParameterizedTest
    @CsvSource({
        "PROPOSED,     PLANNED,          no-plan-yet,      no-plan-yet,      no-plan-yet,      CARRIED_OUT,      CANCELLED",
        "PLANNED,      move-not-allowed, PLANNED,          CONFIRMED,        POSTPONED,        CARRIED_OUT,      CANCELLED",
        "CONFIRMED,    move-not-allowed, PLANNED,          unchanged,        POSTPONED,        CARRIED_OUT,      CANCELLED",
        "POSTPONED,    PLANNED,          PLANNED,          no-plan-yet,      POSTPONED,        CARRIED_OUT,      CANCELLED",
        "POSTPONED_TO, PLANNED,          PLANNED,          CONFIRMED,        POSTPONED,        CARRIED_OUT,      CANCELLED",
        "CARRIED_OUT,  move-not-allowed, move-not-allowed, move-not-allowed, move-not-allowed, move-not-allowed, move-not-allowed",
        "CANCELLED,    move-not-allowed, move-not-allowed, move-not-allowed, move-not-allowed, move-not-allowed, move-not-allowed",
    })
    void everyStatusAndEveryCommand(
            String from,
            String plan,
            String reschedule,
            String confirm,
            String postpone,
            String carryOut,
            String cancel) {
        var state = named(from);
        var other = GivenPeriod.of("May 2012");
        assertThat(what(state.plan(new Plan(other, null, null, null), TODAY))).isEqualTo(plan);
        assertThat(what(state.reschedule(new Reschedule(other, null, null, "Strike"), TODAY)))
                .isEqualTo(reschedule);
        assertThat(what(state.confirm(new Confirm(null, null), TODAY))).isEqualTo(confirm);
        assertThat(what(state.postpone(new Postpone(null, null, null, "Strike"), TODAY)))
                .isEqualTo(postpone);
        assertThat(what(state.carryOut(
                        new CarryOut(
                                GivenPeriod.of(day("2012-04-12"), day("2012-04-13")),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        List.of(),
                        TODAY)))
                .isEqualTo(carryOut);
        assertThat(what(state.cancel(new Cancel(null, "Strike"), TODAY))).isEqualTo(cancel);
    }

    @Test
    void aPostponementWithoutANewDateLeavesNoPlan() {
        var state = named("POSTPONED");

        assertThat(ActivityTimelines.plannedOn(state, day("2012-03-19"))
                        .orElseThrow()
                        .from())
                .isEqualTo("2012-04-12");
        assertThat(ActivityTimelines.plannedOn(state, day("2012-03-20"))).isEmpty();
        assertThat(ActivitySummary.of(state, TODAY).period()).isNull();
        assertThat(ActivitySummary.of(state, TODAY).appointment(Language.EN)).isEmpty();
        assertThat(ActivityTimelines.slipDays(state, TODAY)).isEmpty();
    }

    @Test
    void anotherPlanAfterItShowsBySinceTheFirstHowMuchItSlipped() {
        var state = changed(named("POSTPONED")
                .plan(new Plan(GivenPeriod.of(day("2012-07-02"), day("2012-07-03")), null, null, null), TODAY));

        assertThat(ActivityTimelines.slipDays(state, day("2012-02-01"))).contains(0);
        assertThat(ActivityTimelines.slipDays(state, TODAY)).contains(81);
        assertThat(state.moves())
                .extracting(Move::status)
                .containsExactly(
                        ActivityStatus.PROPOSED,
                        ActivityStatus.PLANNED,
                        ActivityStatus.POSTPONED,
                        ActivityStatus.PLANNED);
    }

    @Test
    void whatIsExpectedLaterIsTentativeUntilItIsConfirmed() {
        var state = named("POSTPONED_TO");
        var confirmed = changed(state.confirm(new Confirm(null, null), TODAY));

        assertThat(ActivitySummary.of(state, TODAY).tentative()).isTrue();
        assertThat(ActivitySummary.of(state, TODAY)
                        .appointment(Language.FR)
                        .orElseThrow()
                        .note())
                .contains("éventuellement juin 2012");
        assertThat(ActivitySummary.of(confirmed, TODAY).tentative()).isNull();
        assertThat(ActivitySummary.of(confirmed, TODAY).period())
                .isEqualTo(state.move(3).period());
    }

    @Test
    void theSamePostponementAgainIsNoneButAnotherReasonIs() {
        var state = named("POSTPONED");

        assertThat(state.postpone(new Postpone(null, null, null, "Elections"), TODAY))
                .isInstanceOf(Outcome.Unchanged.class);
        assertThat(changed(state.postpone(new Postpone(null, null, null, "Floods"), TODAY))
                        .moves())
                .hasSize(4);
    }

    @Test
    void aProposalThatWasHeldIsCarriedOutOnItsLastDay() {
        var state = changed(named("PROPOSED")
                .carryOut(
                        new CarryOut(
                                GivenPeriod.of(day("2012-04-12"), day("2012-04-13")),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        List.of(),
                        TODAY));

        assertThat(state.status()).isEqualTo(ActivityStatus.CARRIED_OUT);
        assertThat(state.move(2).on()).isEqualTo("2012-04-13");
    }

    @Test
    void onlyWherePlansAreNotPlainlyStatedTheirStandingIsTold() {
        assertThat(ActivityTimelines.of(named("CONFIRMED")).all())
                .extracting(Timelines.Named::name)
                .containsExactly("status", "planned", "actual");
        assertThat(Json.write(ActivityTimelines.of(named("POSTPONED"))))
                .contains("{\"name\":\"plan\",\"steps\":[{\"from\":\"2012-01-10\",\"value\":\"STATED\"},"
                        + "{\"from\":\"2012-03-20\",\"value\":\"NONE\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTPONED    | 3 | null      |       | reason-of-move",
                "CANCELLED    | 3 | null      |       | reason-of-move",
                "POSTPONED    | 3 | Floods    |       | changed",
                "POSTPONED_TO | 3 | Floods    |       | changed",
                "POSTPONED    | 3 | Floods    | 2012  | changed",
                "CONFIRMED    | 3 | null      | 2012  | period-of-move",
                "CONFIRMED    | 2 | null      |       | period-of-move",
            })
    void aCorrectedMoveKeepsWhatItsStatusNeeds(String from, int number, String reason, String period, String expected) {
        var state = named(from);
        var move = state.move(number);
        var corrected = new Move(
                move.status(),
                move.on(),
                period == null ? null : GivenPeriod.of(period).toPeriod(),
                reason.equals("null") ? null : reason);

        var outcome = state.correctMove(number, corrected, TODAY);

        assertThat(outcome instanceof Outcome.Refused<ActivityState> refused ? refused.rule() : "changed")
                .isEqualTo(expected);
    }

    @Test
    void whatWasConfirmedKeepsAPeriod() {
        var state = changed(named("POSTPONED_TO").confirm(new Confirm(null, null), TODAY));

        assertThat(what(state.correctMove(
                        3, new Move(ActivityStatus.POSTPONED, day("2012-03-20"), null, "Elections"), TODAY)))
                .isEqualTo("period-of-move");
        assertThat(changed(state.undo()).status()).isEqualTo(ActivityStatus.POSTPONED);
    }

    @Test
    void aRefusalSaysInBothLanguagesWhatIsPossibleInstead() {
        assertThat(refusal(named("PROPOSED").confirm(new Confirm(null, null), TODAY)))
                .isEqualTo(Message.of(
                        "The activity is only proposed and has no plan yet; plan it first.",
                        "L’activité n’est que proposée et n’a pas encore de date prévue ; planifiez-la d’abord."));
        assertThat(refusal(named("CARRIED_OUT").cancel(new Cancel(null, "Strike"), TODAY))
                        .en())
                .startsWith("The activity is carried out; nothing moves it any more.");
    }

    private static ActivityState named(String life) {
        var moves = switch (life) {
            case "PROPOSED" -> PROPOSED;
            case "PLANNED" -> PLANNED;
            case "CONFIRMED" -> CONFIRMED;
            case "POSTPONED" -> POSTPONED;
            case "POSTPONED_TO" -> POSTPONED_TO;
            case "CANCELLED" -> CANCELLED;
            default -> CARRIED_OUT;
        };
        return Json.read(
                ("{'id': '01980f6e-0000-7000-8000-000000000000', 'reference': 'P-1', 'project': 'P', 'title': {'en': 'T'},"
                                + " 'kind': 'WORKSHOP', 'visibility': 'PUBLIC', 'moves': [" + moves + "]}")
                        .replace('\'', '"'),
                ActivityState.class);
    }

    private static String what(Outcome<ActivityState> outcome) {
        if (outcome instanceof Outcome.Refused<ActivityState> refused) {
            return refused.rule();
        }
        return outcome instanceof Outcome.Unchanged
                ? "unchanged"
                : changed(outcome).status().name();
    }

    private static Message refusal(Outcome<ActivityState> outcome) {
        return ((Outcome.Refused<ActivityState>) outcome).detail();
    }

    private static ActivityState changed(Outcome<ActivityState> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        return ((Outcome.Changed<ActivityState>) outcome).state();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

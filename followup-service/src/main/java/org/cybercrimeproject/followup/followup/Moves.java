package org.cybercrimeproject.followup.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.writing.Outcome;

/**
 * What corrections make of the moves of a follow-up, and what they must keep: the order of days, none in the future, a
 * window where one was set.
 */
final class Moves {

    private Moves() {}

    /** The window that holds after the last move, or null. */
    static DueWindow due(List<Move> moves) {
        return moves.stream().map(Move::due).filter(Objects::nonNull).reduce(null, (earlier, later) -> later);
    }

    /** What forbids any further move on a day. */
    static Optional<Outcome<FollowUpState>> refusal(List<Move> moves, LocalDate on, LocalDate today) {
        var last = moves.get(moves.size() - 1);
        if (last.status().isClosed()) {
            return Optional.of(Outcome.refused(
                    "follow-up-closed",
                    Message.of(
                            "This follow-up has been %s since %s: nothing moves it any more. Undo that move if it was"
                                    + " recorded by mistake (POST …/undo).",
                            "Ce suivi est %s depuis le %s : plus rien ne le change. Annulez cette étape si elle a"
                                    + " été saisie par erreur (POST …/undo).",
                            last.status(),
                            last.on()),
                    List.of(),
                    List.of("undo")));
        }
        if (on.isAfter(today)) {
            return refused(
                    "in-the-future",
                    Message.of(
                            "%s is still to come: today is %s.",
                            "Le %s est encore à venir : nous sommes le %s.", on, today),
                    "/on");
        }
        return on.isBefore(last.on())
                ? refused(
                        "before-previous-move",
                        Message.of(
                                "%s is before the previous move, which was on %s.",
                                "Le %s est antérieur à l’étape précédente, du %s.", on, last.on()),
                        "/on")
                : Optional.empty();
    }

    /**
     * What forbids the correction of a move.
     *
     * @param moves all moves, as they are
     * @param at its place, from 0
     */
    static Optional<Outcome<FollowUpState>> refusal(List<Move> moves, int at, MoveDetails to, LocalDate today) {
        if (to.on().isAfter(today)) {
            return refused(
                    "in-the-future",
                    Message.of(
                            "No move can be dated %s: today is %s.",
                            "Aucune étape ne peut être datée du %s : nous sommes le %s.", to.on(), today),
                    "/on");
        }
        if (at > 0 && to.on().isBefore(moves.get(at - 1).on())) {
            return refused(
                    "before-previous-move",
                    Message.of(
                            "The move would be dated %s, before the previous one of %s.",
                            "L’étape serait datée du %s, avant la précédente, du %s.",
                            to.on(),
                            moves.get(at - 1).on()),
                    "/on");
        }
        if (at + 1 < moves.size() && to.on().isAfter(moves.get(at + 1).on())) {
            return refused(
                    "after-next-move",
                    Message.of(
                            "The move would be dated %s, after the next one of %s.",
                            "L’étape serait datée du %s, après la suivante, du %s.",
                            to.on(),
                            moves.get(at + 1).on()),
                    "/on");
        }
        if (at > 0 && (to.due() == null) != (moves.get(at).due() == null)) {
            return refused(
                    "window-of-move",
                    to.due() == null
                            ? Message.of(
                                    "The move set a window and must have one; undo it if none was agreed then.",
                                    "L’étape a fixé une échéance et doit en avoir une ; annulez-la si aucune n’a été"
                                            + " convenue alors.")
                            : Message.of(
                                    "The move set no window; a window that was agreed anew is a rescheduling.",
                                    "L’étape n’a pas fixé d’échéance ; une échéance convenue à nouveau est un"
                                            + " report."),
                    "/due");
        }
        var unfounded = refusalOfDay(to.due(), moves.get(at).due(), false);
        if (unfounded.isPresent()) {
            return unfounded;
        }
        return moves.get(at).status().isClosed() && to.reason() == null && to.evidence() == null
                ? refused(
                        "closing-needs-evidence",
                        Message.of(
                                "Closing a follow-up needs evidence or a reason: keep one of them.",
                                "Pour clore un suivi, il faut une preuve ou un motif : gardez l’un des deux."),
                        "/evidence",
                        "/reason")
                : Optional.empty();
    }

    /**
     * What forbids the day on which a given window says that its condition was met: it can be sent back as it was read,
     * and no more. That a condition was met is a move of its own, which is dated and never in the future.
     *
     * @param recorded the window that stands there, or null
     * @param same whether the condition must be the same, too: of another one that day says nothing
     */
    static Optional<Outcome<FollowUpState>> refusalOfDay(DueWindow given, DueWindow recorded, boolean same) {
        if (given == null
                || given.conditionMetOn() == null
                || recorded != null
                        && given.conditionMetOn().equals(recorded.conditionMetOn())
                        && (!same || sameCondition(given, recorded))) {
            return Optional.empty();
        }
        return Optional.of(Outcome.refused(
                "day-of-condition",
                Message.of(
                        "It is not on record that this condition was met on %s. Leave that day out, and record it as a"
                                + " move of its own (POST …/condition-met); a day recorded wrongly is the day of that"
                                + " move (PATCH …/moves/{n}).",
                        "Rien n’indique que cette condition ait été remplie le %s. Omettez ce jour et saisissez-le comme"
                                + " une étape (POST …/condition-met) ; un jour mal saisi est celui de cette étape (PATCH"
                                + " …/moves/{n}).",
                        given.conditionMetOn()),
                List.of("/due/conditionMetOn"),
                List.of("condition-met")));
    }

    /** The moves with one of them corrected. */
    static List<Move> corrected(List<Move> moves, int at, MoveDetails to) {
        var windows = Objects.equals(to.due(), moves.get(at).due()) ? moves : withWindow(moves, at, to.due());
        var all = new ArrayList<>(metOn(windows, at, to.on()));
        var move = all.get(at);
        all.set(at, new Move(move.status(), to.on(), move.due(), to.reason(), to.evidence()));
        return List.copyOf(all);
    }

    /**
     * The moves as if the window that held at one of them had been another one from the start. A move that only says
     * that its condition was met follows, so that nothing looks like a slip.
     */
    static List<Move> withWindow(List<Move> moves, int at, DueWindow window) {
        var all = new ArrayList<>(moves);
        var set = setter(moves, at);
        var old = all.get(set).due();
        for (int i = set; i < all.size(); i++) {
            var due = all.get(i).due();
            if (i == set || due != null && sameWindow(due, old)) {
                all.set(i, all.get(i).due(inPlaceOf(due, window)));
            } else if (due != null) {
                break;
            }
        }
        return List.copyOf(all);
    }

    /** The place of the move that set the window that holds at another one; the birth's when none did. */
    static int setter(List<Move> moves, int at) {
        var set = 0;
        for (int i = 1; i <= at; i++) {
            var due = moves.get(i).due();
            if (due != null && !sameWindow(due, due(moves.subList(0, i)))) {
                set = i;
            }
        }
        return set;
    }

    /** A corrected window where another one stood: met where that was, if by the same condition or said to be so. */
    private static DueWindow inPlaceOf(DueWindow before, DueWindow window) {
        if (window == null) {
            return null;
        }
        var met = before != null
                && before.conditionMetOn() != null
                && (window.conditionMetOn() != null || sameCondition(window, before));
        return window.conditionMet(met ? before.conditionMetOn() : null);
    }

    /** A window in place of another one: the condition once met stays met. */
    static DueWindow kept(DueWindow window, DueWindow before) {
        return window != null && before != null && before.conditionMetOn() != null && sameCondition(window, before)
                ? window.conditionMet(before.conditionMetOn())
                : window;
    }

    /** The moves of a follow-up that was born on another day, at the latest on that of its next move. */
    static List<Move> bornOn(List<Move> moves, LocalDate day) {
        var all = new ArrayList<>(moves);
        var late = all.size() > 1 && day.isAfter(all.get(1).on());
        all.set(0, all.get(0).on(late ? all.get(1).on() : day));
        return List.copyOf(all);
    }

    /** A condition is met on the day of the move that says so: both are corrected together. */
    private static List<Move> metOn(List<Move> moves, int at, LocalDate day) {
        var was = moves.get(at).on();
        var due = moves.get(at).due();
        var before = due(moves.subList(0, at));
        if (due == null
                || !was.equals(due.conditionMetOn())
                || before == null
                || was.equals(before.conditionMetOn()) && sameCondition(due, before)) {
            return moves;
        }
        var all = new ArrayList<>(moves);
        for (int i = at; i < all.size(); i++) {
            var window = all.get(i).due();
            if (window != null && was.equals(window.conditionMetOn()) && sameCondition(window, due)) {
                all.set(i, all.get(i).due(window.conditionMet(day)));
            }
        }
        return List.copyOf(all);
    }

    private static boolean sameWindow(DueWindow one, DueWindow other) {
        return other != null && unmet(one).equals(unmet(other));
    }

    private static DueWindow unmet(DueWindow window) {
        return window.conditionMet(null);
    }

    /** A condition is still the same one when it was only translated. */
    private static boolean sameCondition(DueWindow one, DueWindow other) {
        return one.condition() != null && other.condition() != null && agree(one.condition(), other.condition());
    }

    private static boolean agree(LocalizedText one, LocalizedText other) {
        return one.en() != null && one.en().equals(other.en())
                || one.fr() != null && one.fr().equals(other.fr());
    }

    private static Optional<Outcome<FollowUpState>> refused(String rule, Message detail, String... fields) {
        return Optional.of(Outcome.refused(rule, detail, fields));
    }
}

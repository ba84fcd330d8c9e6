package org.cybercrimeproject.followup.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.Timeline;
import org.cybercrimeproject.kit.time.Timeline.Step;

/** How a follow-up stands to its window on a day. Derived, never set. */
public enum Timing {
    BEFORE_WINDOW,
    /** From the window's first day to its last one; a window without a start is open until its end. */
    WINDOW_OPEN,
    /** From the day after the window's last one; a window without an end is never left. */
    OVERDUE,
    /** What must happen first has not happened: nothing is overdue, whatever the calendar says. */
    WAITING_FOR_CONDITION,
    /** No window, an ongoing task, or a condition met only when the window was over. */
    NO_DATE,
    CLOSED_IN_TIME,
    CLOSED_LATE,
    /** Closed without a window that held, or closed without having been done. */
    CLOSED;

    /**
     * The timing of a follow-up on every day from its birth on.
     *
     * <p>On a day counts what was known on that day: the moves up to it. So a window moved in March leaves the
     * February answer as it was. The steps reach into the future: the days on which the window opens and ends.
     */
    static Timeline<Timing> of(FollowUpState state) {
        var steps = new ArrayList<Step<Timing>>();
        var moves = state.moves();
        DueWindow due = null;
        for (int i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            due = move.due() == null ? due : move.due();
            var until = i + 1 < moves.size() ? moves.get(i + 1).on() : LocalDate.MAX;
            var stretch = move.status().isClosed()
                    ? List.of(new Step<>(move.on(), closed(move, due, state.goesOn())))
                    : open(move.on(), due, state.goesOn());
            stretch.stream().filter(step -> step.from().isBefore(until)).forEach(steps::add);
        }
        return new Timeline<>(steps);
    }

    /** The steps of an open follow-up from a day on, as if nothing happened to it any more. */
    private static List<Step<Timing>> open(LocalDate since, DueWindow due, boolean ongoing) {
        var steps = new ArrayList<Step<Timing>>();
        var start = since;
        if (due != null && due.waitsOn(since)) {
            steps.add(new Step<>(since, WAITING_FOR_CONDITION));
            if (due.conditionMetOn() == null) {
                return steps;
            }
            start = due.conditionMetOn();
        }
        if (!binds(due, start, ongoing)) {
            steps.add(new Step<>(start, NO_DATE));
            return steps;
        }
        var opens = due.period().from();
        var ends = due.period().to();
        if (opens != null && start.isBefore(opens)) {
            steps.add(new Step<>(start, BEFORE_WINDOW));
            start = opens;
        }
        if (ends == null || !start.isAfter(ends)) {
            steps.add(new Step<>(start, WINDOW_OPEN));
            start = ends == null ? LocalDate.MAX : ends.plusDays(1);
        }
        if (ends != null) {
            steps.add(new Step<>(start, OVERDUE));
        }
        return steps;
    }

    /** How it was closed; the day it was done decides, not the day somebody said so. */
    private static Timing closed(Move move, DueWindow due, boolean ongoing) {
        if (!move.status().isDone() || !binds(due, move.on(), ongoing)) {
            return CLOSED;
        }
        var ends = due.period().to();
        return ends == null || !move.on().isAfter(ends) ? CLOSED_IN_TIME : CLOSED_LATE;
    }

    /**
     * Whether there is a window that something can be measured by: none that came too late, because its condition
     * was met – or, on that day, still is not – only after its end.
     */
    private static boolean binds(DueWindow due, LocalDate day, boolean ongoing) {
        if (due == null || due.period() == null || ongoing) {
            return false;
        }
        var ends = due.period().to();
        if (due.condition() == null || ends == null) {
            return true;
        }
        var reached = due.waitsOn(day) ? day : due.conditionMetOn();
        return !reached.isAfter(ends);
    }
}

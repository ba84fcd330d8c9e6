package org.cybercrimeproject.activity.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.kit.writing.Outcome;

/** What a corrected move must keep: the order of days, none in the future, a period where one belongs. */
final class Moves {

    private Moves() {}

    /**
     * What forbids a move among the others.
     *
     * @param moves all moves, with the corrected one at its place
     * @param at its place, from 0
     */
    static Optional<Outcome<ActivityState>> refusal(List<Move> moves, int at, LocalDate today) {
        var move = moves.get(at);
        if (move.on().isAfter(today)) {
            return refused("in-the-future", "No move can be dated " + move.on() + ": today is " + today + ".");
        }
        if (at > 0 && move.on().isBefore(moves.get(at - 1).on())) {
            return refused(
                    "before-previous-move",
                    "The move would be dated " + move.on() + ", before the previous one of "
                            + moves.get(at - 1).on() + ".");
        }
        if (at + 1 < moves.size() && move.on().isAfter(moves.get(at + 1).on())) {
            return refused(
                    "after-next-move",
                    "The move would be dated " + move.on() + ", after the next one of "
                            + moves.get(at + 1).on() + ".");
        }
        return refusalOfPeriod(move, today);
    }

    private static Optional<Outcome<ActivityState>> refusalOfPeriod(Move move, LocalDate today) {
        var planned = move.status() == ActivityStatus.PLANNED;
        var outcome = move.status() == ActivityStatus.CARRIED_OUT;
        if ((planned || outcome) != (move.period() != null)) {
            return refused(
                    "period-of-move",
                    move.period() == null
                            ? "A move to " + move.status() + " has a period."
                            : "A move to " + move.status() + " has no period.");
        }
        if (outcome && (move.period().from() == null || move.period().to() == null)) {
            return refused("period-of-move", "An outcome has a first and a last day.");
        }
        return outcome && move.period().to().isAfter(today)
                ? refused(
                        "in-the-future",
                        "It can't have been carried out by " + move.period().to() + ": today is " + today + ".")
                : Optional.empty();
    }

    private static Optional<Outcome<ActivityState>> refused(String rule, String detail) {
        return Optional.of(Outcome.refused(rule, detail));
    }
}

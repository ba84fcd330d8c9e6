package org.cybercrimeproject.activity.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Labels;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.writing.Outcome;

/**
 * What the moves of an activity must keep, the next one and a corrected one: the life cycle, the order of days, none in
 * the future, a period and a reason where they belong. Each refusal says what is possible instead.
 */
final class Moves {

    private Moves() {}

    /** The period for which it is planned after the last of some moves; null when there is none, or none any more. */
    static FuzzyPeriod planned(List<Move> moves) {
        FuzzyPeriod planned = null;
        for (var move : moves) {
            planned = move.setsPlan() ? move.period() : planned;
        }
        return planned;
    }

    /**
     * What forbids the next move.
     *
     * @param moves those made so far; empty for a new activity
     */
    static Optional<Outcome<ActivityState>> refusal(List<Move> moves, Move next, LocalDate today) {
        if (next.on().isAfter(today)) {
            return inTheFuture(next, today);
        }
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        var last = moves.get(moves.size() - 1);
        if (!last.status().mayBecome(next.status())) {
            return notAllowed(last.status());
        }
        if (next.status() == ActivityStatus.CONFIRMED && planned(moves) == null) {
            return Optional.of(Outcome.refused(
                    "no-plan-yet",
                    Message.of(
                            "The activity is postponed without a new date, so there is nothing to confirm; plan it"
                                    + " first.",
                            "L’activité est reportée sans nouvelle date : il n’y a rien à confirmer ;"
                                    + " planifiez-la d’abord."),
                    List.of(),
                    List.of("plan", "reschedule", "carry-out", "cancel")));
        }
        return next.on().isBefore(last.on()) ? beforePrevious(next, last) : Optional.empty();
    }

    private static Optional<Outcome<ActivityState>> notAllowed(ActivityStatus status) {
        return status == ActivityStatus.PROPOSED
                ? Optional.of(noPlanYet())
                : Optional.of(Outcome.refused(
                        "move-not-allowed",
                        Message.of(
                                "The activity is %s; nothing moves it any more. Undo that move if it was recorded by"
                                        + " mistake.",
                                "L’activité est %s ; plus rien ne la change. Annulez cette étape (undo)"
                                        + " si elle a été saisie par erreur.",
                                word(status)),
                        List.of(),
                        List.of("undo")));
    }

    /** What is only proposed can't be moved, confirmed or postponed. */
    static Outcome<ActivityState> noPlanYet() {
        return Outcome.refused(
                "no-plan-yet",
                Message.of(
                        "The activity is only proposed and has no plan yet; plan it first.",
                        "L’activité n’est que proposée et n’a pas encore de date prévue ; planifiez-la d’abord."),
                List.of(),
                List.of("plan", "carry-out", "cancel"));
    }

    /** A plan that holds is replaced by another one only with a reason. */
    static Outcome<ActivityState> plannedAlready(ActivityStatus status) {
        return Outcome.refused(
                "move-not-allowed",
                Message.of(
                        "The activity is %s already; to give it another date, reschedule it and say why.",
                        "L’activité est déjà %s ; pour lui donner une autre date, reprogrammez-la (reschedule) en"
                                + " indiquant le motif.",
                        word(status)),
                List.of(),
                List.of("reschedule", "postpone", "carry-out", "cancel"));
    }

    /**
     * What forbids a move among the others.
     *
     * @param moves all moves, with the corrected one at its place
     * @param at its place, from 0
     */
    static Optional<Outcome<ActivityState>> refusal(List<Move> moves, int at, LocalDate today) {
        var move = moves.get(at);
        if (move.on().isAfter(today)) {
            return inTheFuture(move, today);
        }
        if (at > 0 && move.on().isBefore(moves.get(at - 1).on())) {
            return beforePrevious(move, moves.get(at - 1));
        }
        if (at + 1 < moves.size() && move.on().isAfter(moves.get(at + 1).on())) {
            return refused(
                    "after-next-move",
                    Message.of(
                            "The move would be dated %s, after the next one of %s.",
                            "L’étape serait datée du %s, après la suivante, du %s.",
                            move.on(),
                            moves.get(at + 1).on()),
                    "/on");
        }
        return refusalOfReason(move).or(() -> refusalOfPeriod(move, today)).or(() -> refusalOfConfirmed(moves, at));
    }

    private static Optional<Outcome<ActivityState>> refusalOfReason(Move move) {
        var needed = move.status() == ActivityStatus.POSTPONED || move.status() == ActivityStatus.CANCELLED;
        return needed && move.reason() == null
                ? refused(
                        "reason-of-move",
                        Message.of(
                                "Postponing and cancelling need a reason: the report prints it. Correct it, but keep one.",
                                "Un report et une annulation ont un motif, que le rapport imprime : corrigez-le, mais"
                                        + " gardez-en un."),
                        "/reason")
                : Optional.empty();
    }

    private static Optional<Outcome<ActivityState>> refusalOfPeriod(Move move, LocalDate today) {
        var planned = move.status() == ActivityStatus.PLANNED;
        var outcome = move.status() == ActivityStatus.CARRIED_OUT;
        if (move.period() == null && (planned || outcome)) {
            return ofPeriod(Message.of(
                    "A move to \"%s\" has a period; undo the move if it never happened.",
                    "Un passage à « %s » a une période ; annulez l’étape (undo) si elle n’a jamais eu lieu.",
                    word(move.status())));
        }
        if (move.period() != null && !outcome && !move.setsPlan()) {
            return ofPeriod(Message.of(
                    "A move to \"%s\" has no period of its own; leave it out.",
                    "Un passage à « %s » n’a pas de période propre ; omettez-la.", word(move.status())));
        }
        if (move.tentative() != null && (move.period() == null || outcome)) {
            return ofPeriod(Message.of(
                    "Only a planned period can be tentative; leave \"tentative\" out.",
                    "Seule une période prévue peut être éventuelle ; omettez « tentative »."));
        }
        if (outcome && (move.period().from() == null || move.period().to() == null)) {
            return ofPeriod(CarryOut.BOTH_DAYS);
        }
        return outcome && move.period().to().isAfter(today) ? notYetHeld(move.period(), today) : Optional.empty();
    }

    /** What was confirmed was a plan: it keeps its period while it stays confirmed. */
    private static Optional<Outcome<ActivityState>> refusalOfConfirmed(List<Move> moves, int at) {
        var confirmed = at + 1 < moves.size() && moves.get(at + 1).status() == ActivityStatus.CONFIRMED;
        return confirmed && moves.get(at).setsPlan() && moves.get(at).period() == null
                ? ofPeriod(Message.of(
                        "The next move confirmed this period; correct it, but keep one.",
                        "L’étape suivante a confirmé cette période : corrigez-la, mais gardez-en une."))
                : Optional.empty();
    }

    /** An outcome lies in the past. */
    static Optional<Outcome<ActivityState>> notYetHeld(FuzzyPeriod period, LocalDate today) {
        return refused(
                "in-the-future",
                Message.of(
                        "The activity can't have been carried out by %s: today is %s. What is still to come is planned.",
                        "L’activité ne peut pas avoir été réalisée au %s : nous sommes le %s. Ce qui est à venir se"
                                + " planifie.",
                        period.to(),
                        today),
                "/period");
    }

    private static Optional<Outcome<ActivityState>> inTheFuture(Move move, LocalDate today) {
        return refused(
                "in-the-future",
                Message.of(
                        "No move can be dated %s: today is %s.",
                        "Aucune étape ne peut être datée du %s : nous sommes le %s.", move.on(), today),
                "/on");
    }

    private static Optional<Outcome<ActivityState>> beforePrevious(Move move, Move previous) {
        return refused(
                "before-previous-move",
                Message.of(
                        "The move would be dated %s, before the previous one of %s.",
                        "L’étape serait datée du %s, avant la précédente, du %s.", move.on(), previous.on()),
                "/on");
    }

    private static Message word(ActivityStatus status) {
        return new Message(
                Labels.of(status, Language.EN).toLowerCase(Locale.ENGLISH),
                Labels.of(status, Language.FR).toLowerCase(Locale.FRENCH));
    }

    private static Optional<Outcome<ActivityState>> ofPeriod(Message detail) {
        return refused("period-of-move", detail, "/period");
    }

    private static Optional<Outcome<ActivityState>> refused(String rule, Message detail, String field) {
        return Optional.of(Outcome.refused(rule, detail, field));
    }
}

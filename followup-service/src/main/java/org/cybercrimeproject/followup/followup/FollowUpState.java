package org.cybercrimeproject.followup.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.Timeline;
import org.cybercrimeproject.kit.time.Timeline.Step;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;

/**
 * All of one follow-up, and the rules of its life.
 *
 * <p>A list left out is unknown, an empty one means none: {@code responsible: []} says that nobody was named.
 *
 * @param id the id that the commitment bore already
 * @param reference {@code FU-312}
 * @param project the reference of the project that its origin belongs to
 * @param text what was agreed
 * @param nature what kind of promise it is
 * @param action what is to be done
 * @param responsible who is to do it; null means unknown
 * @param target for whom it is to be done; null means unknown
 * @param due the window that holds now, or null when no time was agreed
 * @param ongoing true when it has no end by its nature; null means no
 * @param outputs the codes of the project's outputs it serves; null means unknown
 * @param instruments the codes of the instruments it concerns; null means unknown
 * @param origin where it was born
 * @param moves its life, in order; the first is its birth
 * @param visibility who may see it
 * @param withdrawn true when it was taken back as if it had never been; null means no
 * @param provenance where it is written, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpState(
        UUID id,
        String reference,
        String project,
        LocalizedText text,
        Nature nature,
        Action action,
        List<PartyRef> responsible,
        List<PartyRef> target,
        DueWindow due,
        Boolean ongoing,
        List<String> outputs,
        List<String> instruments,
        Origin origin,
        List<Move> moves,
        Visibility visibility,
        Boolean withdrawn,
        Provenance provenance)
        implements State {

    public FollowUpState {
        responsible = copy(responsible);
        target = copy(target);
        outputs = copy(outputs);
        instruments = copy(instruments);
        moves = List.copyOf(moves);
    }

    /** It was done. Closing an already closed one is refused: what was said first stands. */
    public Outcome<FollowUpState> fulfil(Fulfil command, LocalDate today) {
        var on = Objects.requireNonNullElse(command.on(), today);
        var refusal = Moves.refusal(moves, on, today);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var move = new Move(FollowUpStatus.FULFILLED, on, null, command.reason(), command.evidence());
        return Outcome.changed(FollowUpEvent.FULFILLED, moved(move));
    }

    /** Another window holds from now on; the old one stays in the moves. A condition once met stays met. */
    public Outcome<FollowUpState> reschedule(Reschedule command, LocalDate today) {
        var on = Objects.requireNonNullElse(command.on(), today);
        var refusal = Moves.refusal(moves, on, today);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var given = command.due().toDue();
        var unfounded = Moves.refusalOfDay(given, due, true);
        if (unfounded.isPresent()) {
            return unfounded.get();
        }
        var window = Moves.kept(given, due);
        if (window.equals(due)) {
            return Outcome.unchanged(this);
        }
        var move = new Move(status(), on, window, command.reason(), null);
        return Outcome.changed(FollowUpEvent.RESCHEDULED, moved(move));
    }

    /** What had to happen first has happened; from that day on the window counts. */
    public Outcome<FollowUpState> conditionMet(ConditionMet command, LocalDate today) {
        var on = Objects.requireNonNullElse(command.on(), today);
        var refusal = Moves.refusal(moves, on, today);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (due == null || due.condition() == null) {
            return Outcome.refused(
                    "no-condition",
                    Message.of("This follow-up waits for no condition.", "Ce suivi n’attend aucune condition."));
        }
        if (due.conditionMetOn() != null) {
            return Outcome.refused(
                    "condition-already-met",
                    Message.of(
                            "Its condition was already met on %s.",
                            "Sa condition est remplie depuis le %s.", due.conditionMetOn()));
        }
        var move = new Move(status(), on, due.conditionMet(on), command.reason(), null);
        return Outcome.changed(FollowUpEvent.CONDITION_MET, moved(move));
    }

    /**
     * It was recorded wrongly. A corrected window counts from when the wrong one was set: nothing slipped.
     *
     * @param ceiling the most visible level that it may be given
     */
    Outcome<FollowUpState> correct(FollowUpDetails corrected, Visibility ceiling) {
        if (corrected.visibility() != visibility && !corrected.visibility().sees(ceiling)) {
            return Outcome.refused(
                    "more-visible-than-parent",
                    Message.of(
                            "The follow-up would be %s, but its commitment or its activity is only %s. Make the"
                                    + " activity more visible first.",
                            "Le suivi serait %s, mais son engagement ou son activité n’est que %s. Rendez d’abord"
                                    + " l’activité plus visible.",
                            corrected.visibility(),
                            ceiling),
                    "/visibility");
        }
        var unfounded = Moves.refusalOfDay(corrected.due(), due, false);
        if (unfounded.isPresent()) {
            return unfounded.get();
        }
        var last = moves.size() - 1;
        if (corrected.due() == null && due != null && Moves.setter(moves, last) > 0) {
            return Outcome.refused(
                    "window-of-move",
                    Message.of(
                            "The window was agreed anew on %s; undo that move if none was agreed then.",
                            "L’échéance a été convenue à nouveau le %s ; annulez cette étape si aucune n’a été convenue"
                                    + " alors.",
                            moves.get(Moves.setter(moves, last)).on()),
                    "/due");
        }
        var lived = Objects.equals(corrected.due(), due) ? moves : Moves.withWindow(moves, last, corrected.due());
        return changed(FollowUpEvent.CORRECTED, with(reference, corrected, origin, lived, withdrawn));
    }

    /** A past move was recorded wrongly. */
    Outcome<FollowUpState> correctMove(int number, MoveDetails corrected, LocalDate today) {
        return Moves.refusal(moves, number - 1, corrected, today)
                .orElseGet(() -> changed(
                        FollowUpEvent.MOVE_CORRECTED,
                        with(reference, details(), origin, Moves.corrected(moves, number - 1, corrected), withdrawn)));
    }

    /** The last move never happened: what it had set is as it was before. */
    Outcome<FollowUpState> undo() {
        return moves.size() == 1
                ? Outcome.refused(
                        "nothing-to-undo",
                        Message.of(
                                "The follow-up has made no move since it was agreed; withdraw it instead (POST"
                                        + " …/withdraw).",
                                "Le suivi n’a connu aucune étape depuis qu’il a été convenu ; retirez-le plutôt (POST"
                                        + " …/withdraw)."),
                        List.of(),
                        List.of("withdraw"))
                : Outcome.changed(
                        FollowUpEvent.UNDONE,
                        with(reference, details(), origin, moves.subList(0, moves.size() - 1), withdrawn));
    }

    /** Takes it back as if it had never been. */
    public Outcome<FollowUpState> withdraw() {
        return changed(FollowUpEvent.WITHDRAWN, with(reference, details(), origin, moves, Boolean.TRUE));
    }

    /** Takes the withdrawal back: the commitment was made again. */
    public Outcome<FollowUpState> revive() {
        return changed(FollowUpEvent.AGREED, with(reference, details(), origin, moves, null));
    }

    /** Never more visible than a given level; what is stricter already stays, nothing is ever raised. */
    public Outcome<FollowUpState> lower(Visibility atMost) {
        return changed(
                FollowUpEvent.VISIBILITY_LOWERED,
                with(reference, details().at(visibility.stricter(atMost)), origin, moves, withdrawn));
    }

    /**
     * Its commitment or its activity is told otherwise than before. A follow-up that nobody has touched is what its
     * commitment says. Any other belongs to those who work on it: only the link follows, and the day of its birth when
     * that became another one.
     *
     * @param was what the commitment alone would have made of it before
     * @param is what the commitment alone makes of it now
     */
    public Outcome<FollowUpState> follow(FollowUpState was, FollowUpState is) {
        var lived = was.since().equals(is.since()) ? moves : Moves.bornOn(moves, is.since());
        var following = untouched(was)
                ? with(reference, is.details().at(visibility), is.origin, is.moves, withdrawn)
                : with(reference, details(), is.origin, lived, withdrawn);
        var same = following.details().equals(details()) && following.origin.equals(origin);
        return changed(same ? FollowUpEvent.MOVE_CORRECTED : FollowUpEvent.CORRECTED, following);
    }

    /** Whether no person has moved or corrected what the commitment alone makes of it. Its visibility does not count. */
    public boolean untouched(FollowUpState asBorn) {
        return moves.equals(asBorn.moves) && details().at(asBorn.visibility).equals(asBorn.details());
    }

    /** The writable part, which a merge patch corrects. */
    FollowUpDetails details() {
        return FollowUpDetails.of(this);
    }

    /** A move by its number, from 1. */
    Move move(int number) {
        if (number < 1 || number > moves.size()) {
            throw Problem.NOT_FOUND.with(Message.of(
                    "There is no move %2$d: the moves of this follow-up are numbered 1 to %1$d.",
                    "Il n’y a pas d’étape %2$d : celles de ce suivi sont numérotées de 1 à %1$d.",
                    (Integer) moves.size(),
                    (Integer) number));
        }
        return moves.get(number - 1);
    }

    /** The status that holds now, after the last move. */
    public FollowUpStatus status() {
        return moves.get(moves.size() - 1).status();
    }

    @Override
    public LocalDate since() {
        return moves.get(0).on();
    }

    @Override
    public boolean takenBack() {
        return Boolean.TRUE.equals(withdrawn);
    }

    /** Of an activity that was withdrawn since, the link says no more than it does now. */
    @Override
    public State hiddenAs(State now) {
        var born = ((FollowUpState) now).origin;
        return born.activity().name() == null ? with(reference, details(), born, moves, withdrawn) : this;
    }

    /** Whether it has no end by its nature. */
    public boolean goesOn() {
        return Boolean.TRUE.equals(ongoing);
    }

    /** The status on each day from its birth on. */
    public Timeline<FollowUpStatus> statusTimeline() {
        return new Timeline<>(
                moves.stream().map(move -> new Step<>(move.on(), move.status())).toList());
    }

    /** The window known on each day: that of the last move up to it that set one. */
    public Timeline<DueWindow> dueTimeline() {
        return new Timeline<>(moves.stream()
                .filter(move -> move.due() != null)
                .map(move -> new Step<>(move.on(), move.due()))
                .toList());
    }

    /** The timing on each day, days to come included. */
    public Timeline<Timing> timingTimeline() {
        return Timing.of(this);
    }

    /** The same follow-up under the reference it was given. */
    public FollowUpState withReference(String given) {
        return with(given, details(), origin, moves, withdrawn);
    }

    private FollowUpState moved(Move move) {
        var all = new ArrayList<>(moves);
        all.add(move);
        return with(reference, details(), origin, all, withdrawn);
    }

    /** What a correction comes to; one that changes nothing is none. */
    private Outcome<FollowUpState> changed(FollowUpEvent event, FollowUpState after) {
        return after.equals(this) ? Outcome.unchanged(this) : Outcome.changed(event, after);
    }

    /** The same follow-up with what can change in its life. The window is always that of its moves. */
    private FollowUpState with(
            String given, FollowUpDetails with, Origin bornFrom, List<Move> lived, Boolean isWithdrawn) {
        return new FollowUpState(
                id,
                given,
                project,
                with.text(),
                with.nature(),
                with.action(),
                with.responsible(),
                with.target(),
                Moves.due(lived),
                with.ongoing(),
                with.outputs(),
                with.instruments(),
                bornFrom,
                lived,
                with.visibility(),
                isWithdrawn,
                with.provenance());
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}

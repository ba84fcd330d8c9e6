package org.cybercrimeproject.followup.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cybercrimeproject.kit.party.PartyRef;
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
        var refusal = refusal(on, today);
        if (refusal != null) {
            return refusal;
        }
        var move = new Move(FollowUpStatus.FULFILLED, on, null, command.reason(), command.evidence());
        return Outcome.changed(FollowUpEvent.FULFILLED, moved(move));
    }

    /** Another window holds from now on; the old one stays in the moves. A condition once met stays met. */
    public Outcome<FollowUpState> reschedule(Reschedule command, LocalDate today) {
        var on = Objects.requireNonNullElse(command.on(), today);
        var refusal = refusal(on, today);
        if (refusal != null) {
            return refusal;
        }
        var given = command.due().toDue();
        var sameCondition =
                due != null && given.condition() != null && given.condition().equals(due.condition());
        var window = sameCondition && due.conditionMetOn() != null ? given.conditionMet(due.conditionMetOn()) : given;
        if (window.equals(due)) {
            return Outcome.unchanged(this);
        }
        var move = new Move(status(), on, window, command.reason(), null);
        return Outcome.changed(FollowUpEvent.RESCHEDULED, moved(move));
    }

    /** What had to happen first has happened; from that day on the window counts. */
    public Outcome<FollowUpState> conditionMet(ConditionMet command, LocalDate today) {
        var on = Objects.requireNonNullElse(command.on(), today);
        var refusal = refusal(on, today);
        if (refusal != null) {
            return refusal;
        }
        if (due == null || due.condition() == null) {
            return Outcome.refused("no-condition", "This follow-up waits for no condition.");
        }
        if (due.conditionMetOn() != null) {
            return Outcome.refused(
                    "condition-already-met", "Its condition was met on " + due.conditionMetOn() + " already.");
        }
        var move = new Move(status(), on, due.conditionMet(on), command.reason(), null);
        return Outcome.changed(FollowUpEvent.CONDITION_MET, moved(move));
    }

    /** Takes it back as if it had never been. */
    public Outcome<FollowUpState> withdraw() {
        return takenBack()
                ? Outcome.unchanged(this)
                : Outcome.changed(FollowUpEvent.WITHDRAWN, with(reference, due, moves, visibility, Boolean.TRUE));
    }

    /** Takes the withdrawal back: the commitment holds again. */
    public Outcome<FollowUpState> revive() {
        return takenBack()
                ? Outcome.changed(FollowUpEvent.AGREED, with(reference, due, moves, visibility, null))
                : Outcome.unchanged(this);
    }

    /** Never more visible than a given level; what is stricter already stays, nothing is ever raised. */
    public Outcome<FollowUpState> lowerVisibility(Visibility atMost) {
        var level = visibility.stricter(atMost);
        return level == visibility
                ? Outcome.unchanged(this)
                : Outcome.changed(FollowUpEvent.VISIBILITY_LOWERED, with(reference, due, moves, level, withdrawn));
    }

    /** The status that holds now, after the last move. */
    public FollowUpStatus status() {
        return lastMove().status();
    }

    @Override
    public LocalDate since() {
        return moves.get(0).on();
    }

    @Override
    public boolean takenBack() {
        return Boolean.TRUE.equals(withdrawn);
    }

    /** Whether it has no end by its nature. */
    public boolean goesOn() {
        return Boolean.TRUE.equals(ongoing);
    }

    /** Whether nothing has happened to it since its birth. */
    public boolean untouched() {
        return moves.size() == 1;
    }

    /** The status on each day from its birth on; a withdrawn one has none on any day. */
    public Timeline<FollowUpStatus> statusTimeline() {
        return new Timeline<>(lived().stream()
                .map(move -> new Step<>(move.on(), move.status()))
                .toList());
    }

    /** The window known on each day: that of the last move up to it that set one. */
    public Timeline<DueWindow> dueTimeline() {
        return new Timeline<>(lived().stream()
                .filter(move -> move.due() != null)
                .map(move -> new Step<>(move.on(), move.due()))
                .toList());
    }

    /** The timing on each day, days to come included. */
    public Timeline<Timing> timingTimeline() {
        return Timing.of(this);
    }

    /** The moves that count: none once it was withdrawn. */
    List<Move> lived() {
        return takenBack() ? List.of() : moves;
    }

    /** The same follow-up under the reference it was given. */
    public FollowUpState withReference(String given) {
        return with(given, due, moves, visibility, withdrawn);
    }

    private FollowUpState moved(Move move) {
        var all = new ArrayList<>(moves);
        all.add(move);
        return with(reference, move.due() == null ? due : move.due(), all, visibility, withdrawn);
    }

    /** The same follow-up with what can change in its life. */
    private FollowUpState with(
            String newReference, DueWindow newDue, List<Move> newMoves, Visibility level, Boolean isWithdrawn) {
        return new FollowUpState(
                id,
                newReference,
                project,
                text,
                nature,
                action,
                responsible,
                target,
                newDue,
                ongoing,
                outputs,
                instruments,
                origin,
                newMoves,
                level,
                isWithdrawn,
                provenance);
    }

    /** What forbids any move at all on that day, or null. */
    private Outcome<FollowUpState> refusal(LocalDate on, LocalDate today) {
        if (takenBack()) {
            return Outcome.refused("follow-up-withdrawn", "This follow-up was withdrawn: nothing moves it any more.");
        }
        if (status().isClosed()) {
            return Outcome.refused(
                    "follow-up-closed",
                    "This follow-up is " + status() + " since " + lastMove().on() + ": nothing moves it any more.");
        }
        if (on.isAfter(today)) {
            return Outcome.refused("in-the-future", on + " is still to come: today is " + today + ".");
        }
        if (on.isBefore(lastMove().on())) {
            return Outcome.refused(
                    "before-previous-move",
                    on + " is before the previous move, which was on "
                            + lastMove().on() + ".");
        }
        return null;
    }

    private Move lastMove() {
        return moves.get(moves.size() - 1);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}

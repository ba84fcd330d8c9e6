package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;

/**
 * An activity from plan to report.
 *
 * @param id its id
 * @param reference its reference, given or made: {@code GPC2-107}
 * @param project the reference of its project
 * @param title its title
 * @param kind what kind of event or milestone it is
 * @param parts its parts, or null when it has none of its own
 * @param place where it takes place, or null when unknown
 * @param online whether it takes place on line; null means no
 * @param countries the countries represented, or null when unknown
 * @param outputs the outputs it serves; empty: none; null: unknown
 * @param organisations the organisations that take part, or null when unknown
 * @param participants who took part, or null when unknown
 * @param summary what happened, or null
 * @param conclusions what was concluded, or null
 * @param recommendations what was recommended, or null
 * @param instruments the instruments concerned, or null
 * @param tools the tools concerned, or null
 * @param documents its documents, or null
 * @param addresses the follow-ups that it answers, or null
 * @param announced whether it is only mentioned in a source; null means no
 * @param announcedBy the activity that announced it, or null
 * @param commitments what was promised there, or null before it was carried out
 * @param incomplete the lists that are known to have more
 * @param moves its life, in order
 * @param visibility who may see it
 * @param provenance where it comes from, or null
 * @param withdrawn whether it was taken back as if it had never been; null means no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityState(
        UUID id,
        String reference,
        String project,
        LocalizedText title,
        ActivityKind kind,
        List<Part> parts,
        Place place,
        Boolean online,
        List<String> countries,
        List<String> outputs,
        List<Involvement> organisations,
        Participants participants,
        LocalizedText summary,
        LocalizedText conclusions,
        LocalizedText recommendations,
        List<String> instruments,
        List<String> tools,
        List<Document> documents,
        List<UUID> addresses,
        Boolean announced,
        Link announcedBy,
        List<Commitment> commitments,
        List<String> incomplete,
        List<Move> moves,
        Visibility visibility,
        Provenance provenance,
        Boolean withdrawn)
        implements State {

    /** The writable part, which a merge patch corrects. */
    ActivityDetails details() {
        return ActivityDetails.of(this);
    }

    /** A plan, where none holds: of a proposal, and of what was postponed. */
    Outcome<ActivityState> plan(Plan command, LocalDate today) {
        if (!moves.isEmpty() && (status() == ActivityStatus.PLANNED || status() == ActivityStatus.CONFIRMED)) {
            return Moves.plannedAlready(status());
        }
        return move(
                ActivityEvent.PLANNED,
                new Move(
                        ActivityStatus.PLANNED,
                        on(command.on(), today),
                        command.period().toPeriod(),
                        command.reason(),
                        command.tentative()),
                today);
    }

    /** Another plan; the earlier ones stay as the slip history. */
    Outcome<ActivityState> reschedule(Reschedule command, LocalDate today) {
        if (status() == ActivityStatus.PROPOSED) {
            return Moves.noPlanYet();
        }
        var plan = new Move(
                ActivityStatus.PLANNED,
                on(command.on(), today),
                command.period().toPeriod(),
                command.reason(),
                command.tentative());
        return isAgain(plan) ? Outcome.unchanged(this) : move(ActivityEvent.RESCHEDULED, plan, today);
    }

    /** It will take place as planned. */
    Outcome<ActivityState> confirm(Confirm command, LocalDate today) {
        var move = new Move(ActivityStatus.CONFIRMED, on(command.on(), today), null, command.reason());
        return isAgain(move) ? Outcome.unchanged(this) : move(ActivityEvent.CONFIRMED, move, today);
    }

    /** It will not take place as planned; when instead may not be known. The plan stays in the slip history. */
    Outcome<ActivityState> postpone(Postpone command, LocalDate today) {
        var move = new Move(
                ActivityStatus.POSTPONED,
                on(command.on(), today),
                command.period() == null ? null : command.period().toPeriod(),
                command.reason(),
                command.tentative());
        return isAgain(move) && move.reason().equals(last().reason())
                ? Outcome.unchanged(this)
                : move(ActivityEvent.POSTPONED, move, today);
    }

    /** Whether a move would bring nothing that does not hold already. */
    private boolean isAgain(Move move) {
        return move.status() == status()
                && Objects.equals(move.period(), last().period())
                && Objects.equals(move.tentative(), last().tentative());
    }

    /** It took place. The past is entered with its days; what is still to come can't have taken place. */
    Outcome<ActivityState> carryOut(CarryOut command, List<UUID> ids, LocalDate today) {
        var period = command.period().toPeriod();
        if (period.to().isAfter(today)) {
            return Moves.notYetHeld(period, today).orElseThrow();
        }
        var on = command.on() != null ? command.on() : later(period.to(), moves.isEmpty() ? null : last().on());
        var refusal = Commitments.refusal(commitments, command);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return with(
                        details().with(command),
                        Commitments.after(commitments, command, ids, on, visibility),
                        moves,
                        withdrawn)
                .move(ActivityEvent.CARRIED_OUT, new Move(ActivityStatus.CARRIED_OUT, on, period, null), today);
    }

    /** It will not take place. */
    Outcome<ActivityState> cancel(Cancel command, LocalDate today) {
        return move(
                ActivityEvent.CANCELLED,
                new Move(ActivityStatus.CANCELLED, on(command.on(), today), null, command.reason()),
                today);
    }

    /** A new activity without a plan. */
    Outcome<ActivityState> propose(LocalDate on, LocalDate today) {
        return move(ActivityEvent.PROPOSED, new Move(ActivityStatus.PROPOSED, on, null, null), today);
    }

    /** Its description was wrong or incomplete. */
    Outcome<ActivityState> correct(ActivityDetails corrected) {
        return Outcome.changed(ActivityEvent.CORRECTED, with(corrected, commitments, moves, withdrawn));
    }

    /** A past move was recorded wrongly. What was promised at an outcome was promised on its day. */
    Outcome<ActivityState> correctMove(int number, Move corrected, LocalDate today) {
        var all = new ArrayList<>(moves);
        var before = all.set(number - 1, corrected);
        var refusal = Moves.refusal(all, number - 1, today);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var promised = corrected.status() == ActivityStatus.CARRIED_OUT
                ? Commitments.redated(commitments, before.on(), corrected.on())
                : commitments;
        var after = with(details(), promised, List.copyOf(all), withdrawn);
        return after.equals(this) ? Outcome.unchanged(this) : Outcome.changed(ActivityEvent.MOVE_CORRECTED, after);
    }

    /** The last move never happened. */
    Outcome<ActivityState> undo() {
        if (moves.size() == 1) {
            return Outcome.refused(
                    "nothing-to-undo",
                    Message.of(
                            "The activity has made no move since it was entered; withdraw it instead.",
                            "L’activité n’a connu aucune étape depuis sa saisie ; retirez-la plutôt (withdraw)."));
        }
        var promised = status() == ActivityStatus.CARRIED_OUT ? Commitments.struck(commitments) : commitments;
        return Outcome.changed(
                ActivityEvent.UNDONE,
                with(details(), promised, List.copyOf(moves.subList(0, moves.size() - 1)), withdrawn));
    }

    /** It should never have been entered. */
    Outcome<ActivityState> withdraw() {
        return Outcome.changed(
                ActivityEvent.WITHDRAWN, with(details(), Commitments.struck(commitments), moves, Boolean.TRUE));
    }

    /** Its project became less visible, and so must it. */
    Outcome<ActivityState> lower(Visibility atMost) {
        return visibility.stricter(atMost) == visibility
                ? Outcome.unchanged(this)
                : Outcome.changed(
                        ActivityEvent.VISIBILITY_LOWERED, with(details().at(atMost), commitments, moves, withdrawn));
    }

    private Outcome<ActivityState> move(ActivityEvent event, Move move, LocalDate today) {
        return Moves.refusal(moves, move, today)
                .<Outcome<ActivityState>>map(refused -> refused)
                .orElseGet(() -> {
                    var more = new ArrayList<>(moves);
                    more.add(move);
                    return Outcome.changed(event, withMoves(List.copyOf(more)));
                });
    }

    /** A move by its number, from 1. */
    Move move(int number) {
        if (number < 1 || number > moves.size()) {
            throw Problem.NOT_FOUND.with(Message.of(
                    "There is no move %2$s; the activity's moves are numbered from 1 to %1$s.",
                    "Il n’y a pas d’étape %2$s ; celles de l’activité sont numérotées de 1 à %1$s.",
                    moves.size(),
                    number));
        }
        return moves.get(number - 1);
    }

    /** The status that holds now. */
    @JsonIgnore
    public ActivityStatus status() {
        return last().status();
    }

    @Override
    public LocalDate since() {
        return moves.get(0).on();
    }

    @Override
    public boolean takenBack() {
        return Boolean.TRUE.equals(withdrawn);
    }

    @Override
    public Map<String, Visibility> visibilities() {
        var shown = new HashMap<>(Map.of("", visibility));
        if (commitments != null) {
            for (int i = 0; i < commitments.size(); i++) {
                shown.put("/commitments/" + i, commitments.get(i).seenBy().stricter(visibility));
            }
        }
        return shown;
    }

    @Override
    public State hiddenAs(State now) {
        return with(
                details(), Commitments.hiddenAs(commitments, ((ActivityState) now).commitments()), moves, withdrawn);
    }

    private Move last() {
        return moves.get(moves.size() - 1);
    }

    private LocalDate on(LocalDate given, LocalDate today) {
        return given != null ? given : today;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    /** This activity with another life. */
    ActivityState withMoves(List<Move> lived) {
        return with(details(), commitments, lived, withdrawn);
    }

    ActivityState with(ActivityDetails with, List<Commitment> promised, List<Move> lived, Boolean takenBack) {
        return new ActivityState(
                id,
                reference,
                project,
                with.title(),
                with.kind(),
                with.parts(),
                with.place(),
                with.online(),
                with.countries(),
                with.outputs(),
                with.organisations(),
                with.participants(),
                with.summary(),
                with.conclusions(),
                with.recommendations(),
                with.instruments(),
                with.tools(),
                with.documents(),
                with.addresses(),
                with.announced(),
                with.announcedBy(),
                promised,
                with.incomplete(),
                lived,
                with.visibility(),
                with.provenance(),
                takenBack);
    }
}

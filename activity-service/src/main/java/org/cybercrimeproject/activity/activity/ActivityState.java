package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        Provenance provenance)
        implements State {

    /** The first plan, PROPOSED → PLANNED. */
    Outcome<ActivityState> plan(Plan command, LocalDate today) {
        return move(
                ActivityEvent.PLANNED,
                new Move(
                        ActivityStatus.PLANNED,
                        on(command.on(), today),
                        command.period().toPeriod(),
                        command.reason()),
                today);
    }

    /** Another plan; the earlier ones stay as the slip history. */
    Outcome<ActivityState> reschedule(Reschedule command, LocalDate today) {
        if (status() == ActivityStatus.PROPOSED) {
            return Outcome.refused("no-plan-yet", "The activity has no plan that could be moved; plan it first.");
        }
        var period = command.period().toPeriod();
        if (status() == ActivityStatus.PLANNED && period.equals(last().period())) {
            return Outcome.unchanged(this);
        }
        return move(
                ActivityEvent.RESCHEDULED,
                new Move(ActivityStatus.PLANNED, on(command.on(), today), period, command.reason()),
                today);
    }

    /** It took place. The past is entered with its days; what is still to come can't have taken place. */
    Outcome<ActivityState> carryOut(CarryOut command, List<UUID> ids, LocalDate today) {
        var period = command.period().toPeriod();
        if (period.to().isAfter(today)) {
            return Outcome.refused(
                    "in-the-future", "It can't have been carried out by " + period.to() + ": today is " + today + ".");
        }
        var on = command.on() != null ? command.on() : later(period.to(), moves.isEmpty() ? null : last().on());
        var commitments = new ArrayList<Commitment>();
        for (var given : command.commitments() == null ? List.<GivenCommitment>of() : command.commitments()) {
            commitments.add(given.toCommitment(ids.get(commitments.size()), on, visibility));
        }
        return withResults(command, commitments)
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

    private Outcome<ActivityState> move(ActivityEvent event, Move move, LocalDate today) {
        if (move.on().isAfter(today)) {
            return Outcome.refused("in-the-future", "No move can be dated " + move.on() + ": today is " + today + ".");
        }
        if (!moves.isEmpty()) {
            if (!status().mayBecome(move.status())) {
                return Outcome.refused(
                        "move-not-allowed", "An activity that is " + status() + " can't become " + move.status() + ".");
            }
            if (move.on().isBefore(last().on())) {
                return Outcome.refused(
                        "before-previous-move",
                        "The move would be dated " + move.on() + ", before the previous one of " + last().on() + ".");
            }
        }
        var more = new ArrayList<>(moves);
        more.add(move);
        return Outcome.changed(event, withMoves(List.copyOf(more)));
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

    private Move last() {
        return moves.get(moves.size() - 1);
    }

    private LocalDate on(LocalDate given, LocalDate today) {
        return given != null ? given : today;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private ActivityState withMoves(List<Move> moves) {
        return new ActivityState(
                id,
                reference,
                project,
                title,
                kind,
                parts,
                place,
                online,
                countries,
                outputs,
                organisations,
                participants,
                summary,
                conclusions,
                recommendations,
                instruments,
                tools,
                documents,
                addresses,
                announced,
                announcedBy,
                commitments,
                incomplete,
                moves,
                visibility,
                provenance);
    }

    private ActivityState withResults(CarryOut results, List<Commitment> commitments) {
        return new ActivityState(
                id,
                reference,
                project,
                title,
                kind,
                parts,
                place,
                online,
                countries,
                outputs,
                organisations,
                results.participants() == null ? participants : results.participants(),
                results.summary() == null ? summary : results.summary(),
                results.conclusions() == null ? conclusions : results.conclusions(),
                results.recommendations() == null ? recommendations : results.recommendations(),
                instruments,
                tools,
                documents,
                addresses,
                announced,
                announcedBy,
                List.copyOf(commitments),
                incomplete,
                moves,
                visibility,
                provenance);
    }
}

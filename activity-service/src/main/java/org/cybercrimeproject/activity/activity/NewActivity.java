package org.cybercrimeproject.activity.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.activity.project.ProjectState;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Outcome;

/** How an activity comes to be, and what its project asks of it. */
final class NewActivity {

    private NewActivity() {}

    static Outcome<ActivityState> of(
            CreateActivity command, UUID id, String reference, ProjectState project, LocalDate today) {
        var state = blank(command, id, reference, project);
        Outcome<ActivityState> outcome = Outcome.unchanged(state);
        if (command.plan() == null && command.outcome() == null) {
            outcome = state.propose(command.on() == null ? today : command.on(), today);
        } else if (command.on() != null) {
            return Outcome.<ActivityState>refused(
                    "two-dates",
                    Message.of(
                            "With a plan or an outcome the day is its own \"on\"; leave out the one beside it.",
                            "Avec un plan ou un résultat, la date est leur propre « on » ; omettez celui qui est à côté."))
                    .at("/on");
        }
        if (command.plan() != null) {
            outcome = outcome.then(s -> s.plan(command.plan(), today));
        }
        if (command.outcome() != null) {
            outcome = outcome.then(s -> s.carryOut(command.outcome(), ids(command.outcome()), today));
        }
        return outcome.then(s -> fitting(s, project))
                .then(s -> command.outcome() == null ? Outcome.unchanged(s) : promising(s, command.outcome(), project));
    }

    /** Ids for the commitments of an outcome. */
    static List<UUID> ids(CarryOut outcome) {
        var ids = new ArrayList<UUID>();
        if (outcome.commitments() != null) {
            outcome.commitments().forEach(commitment -> ids.add(Ids.next()));
        }
        return ids;
    }

    /** Refuses what the project contradicts: outputs that it does not have, children more visible than parents. */
    static Outcome<ActivityState> fitting(ActivityState state, ProjectState project) {
        if (!state.visibility().sees(project.visibility())) {
            return moreVisible(
                    Message.of("The activity", "L'activité"),
                    state.visibility(),
                    Message.of("its project", "son projet"),
                    project.visibility());
        }
        for (var output : state.outputs() == null ? List.<String>of() : state.outputs()) {
            if (!project.outputCodes().contains(output)) {
                return unknownOutput(output, project);
            }
        }
        return Outcome.unchanged(state);
    }

    /** Refuses an outcome's commitments that the activity or its project contradict. */
    static Outcome<ActivityState> promising(ActivityState state, CarryOut outcome, ProjectState project) {
        for (var given : outcome.commitments() == null ? List.<GivenCommitment>of() : outcome.commitments()) {
            if (given.visibility() != null && !given.visibility().sees(state.visibility())) {
                return moreVisible(
                        Message.of("A commitment", "Un engagement"),
                        given.visibility(),
                        Message.of("its activity", "son activité"),
                        state.visibility());
            }
            for (var output : given.outputs() == null ? List.<String>of() : given.outputs()) {
                if (!project.outputCodes().contains(output)) {
                    return unknownOutput(output, project);
                }
            }
        }
        return Outcome.unchanged(state);
    }

    private static Outcome<ActivityState> unknownOutput(String output, ProjectState project) {
        var has = project.outputCodes().isEmpty()
                ? Message.of("none yet", "encore aucun")
                : Message.same(String.join(", ", project.outputCodes()));
        return Outcome.refused(
                "unknown-output",
                Message.of(
                        "The project %s has no output %s; it has: %s.",
                        "Le projet %s n'a pas de résultat %s ; il a : %s.", project.reference(), Message.quoted(output), has));
    }

    private static Outcome<ActivityState> moreVisible(Message child, Visibility is, Message parent, Visibility of) {
        return Outcome.refused(
                "more-visible-than-parent",
                Message.of(
                        "%1$s would be %2$s, but %3$s is only %4$s. Make %3$s more visible first.",
                        "%1$s serait %2$s, mais %3$s n'est que %4$s. Rendez d'abord %3$s plus visible.",
                        child,
                        is,
                        parent,
                        of));
    }

    private static ActivityState blank(CreateActivity command, UUID id, String reference, ProjectState project) {
        return new ActivityState(
                id,
                reference,
                project.reference(),
                command.title(),
                command.kind(),
                command.parts(),
                command.place(),
                command.online(),
                command.countries(),
                command.outputs(),
                command.organisations(),
                command.participants(),
                command.summary(),
                command.conclusions(),
                command.recommendations(),
                command.instruments(),
                command.tools(),
                command.documents(),
                command.addresses(),
                command.announced(),
                command.announcedBy(),
                null,
                command.incomplete(),
                List.of(),
                command.visibility() == null ? Visibility.INTERNAL : command.visibility(),
                command.provenance(),
                null);
    }
}

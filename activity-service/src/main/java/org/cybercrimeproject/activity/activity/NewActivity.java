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
            return Outcome.refused(
                    "two-dates",
                    Message.of(
                            "Leave \"on\" out beside a plan or an outcome: those have their own.",
                            "Omettez « on » à côté d’un plan ou d’une réalisation : ceux-ci ont le leur."),
                    "/on");
        }
        if (command.plan() != null) {
            outcome = outcome.then(s -> s.plan(command.plan(), today).within("plan"));
        }
        if (command.outcome() != null) {
            outcome = outcome.then(s ->
                    s.carryOut(command.outcome(), ids(command.outcome()), today).within("outcome"));
        }
        return outcome.then(s -> fitting(s, project))
                .then(s -> command.outcome() == null
                        ? Outcome.unchanged(s)
                        : promising(s, command.outcome(), project).within("outcome"));
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
            return Outcome.refused(
                    "more-visible-than-parent",
                    Message.of(
                            "The activity would be %s, but its project is only %s. Make the project more visible first.",
                            "L’activité serait %s, mais son projet n’est que %s. Rendez d’abord le projet plus visible.",
                            state.visibility(),
                            project.visibility()),
                    "/visibility");
        }
        var outputs = state.outputs() == null ? List.<String>of() : state.outputs();
        for (int i = 0; i < outputs.size(); i++) {
            if (!project.outputCodes().contains(outputs.get(i))) {
                return unknownOutput(outputs.get(i), project, "/outputs/" + i);
            }
        }
        return Outcome.unchanged(state);
    }

    /** Refuses an outcome's commitments that the activity or its project contradict. */
    static Outcome<ActivityState> promising(ActivityState state, CarryOut outcome, ProjectState project) {
        var commitments = outcome.commitments() == null ? List.<GivenCommitment>of() : outcome.commitments();
        for (int at = 0; at < commitments.size(); at++) {
            var given = commitments.get(at);
            if (given.visibility() != null && !given.visibility().sees(state.visibility())) {
                return Outcome.refused(
                        "more-visible-than-parent",
                        Message.of(
                                "A commitment would be %s, but its activity is only %s. Make the activity more visible"
                                        + " first.",
                                "Un engagement serait %s, mais son activité n’est que %s. Rendez d’abord l’activité plus"
                                        + " visible.",
                                given.visibility(),
                                state.visibility()),
                        "/commitments/" + at + "/visibility");
            }
            var outputs = given.outputs() == null ? List.<String>of() : given.outputs();
            for (int i = 0; i < outputs.size(); i++) {
                if (!project.outputCodes().contains(outputs.get(i))) {
                    return unknownOutput(outputs.get(i), project, "/commitments/" + at + "/outputs/" + i);
                }
            }
        }
        return Outcome.unchanged(state);
    }

    private static Outcome<ActivityState> unknownOutput(String output, ProjectState project, String field) {
        return Outcome.refused(
                "unknown-output",
                project.outputCodes().isEmpty()
                        ? Message.of(
                                "The project %s has no output %s; it has none at all yet.",
                                "Le projet %s n’a pas de résultat %s ; il n’en a encore aucun.",
                                project.reference(),
                                Message.quoted(output))
                        : Message.of(
                                "The project %s has no output %s; its outputs are: %s.",
                                "Le projet %s n’a pas de résultat %s ; ses résultats sont : %s.",
                                project.reference(),
                                Message.quoted(output),
                                String.join(", ", project.outputCodes())),
                field);
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

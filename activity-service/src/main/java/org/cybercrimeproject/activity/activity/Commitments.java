package org.cybercrimeproject.activity.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Outcome;

/**
 * What becomes of an activity's commitments. None is ever forgotten, because its follow-up bears its id: they are made
 * with an outcome, struck with it, and made again by another outcome that names them.
 */
final class Commitments {

    private Commitments() {}

    /** What forbids the commitments of an outcome. */
    static Optional<Outcome<ActivityState>> refusal(List<Commitment> before, CarryOut outcome) {
        return unknown(before, outcome)
                .map(id -> Outcome.<ActivityState>refused(
                        "unknown-commitment",
                        Message.of(
                                "No struck commitment of this activity has the id %s; leave the id out for a new one.",
                                "Aucun engagement annulé de cette activité n’a l’identifiant %s ; omettez-le pour un"
                                        + " nouvel engagement.",
                                id),
                        "/commitments"))
                .or(() -> refusalOfDay(before, given(outcome)));
    }

    /** A promise is made with its condition unmet; that it was met is told to its follow-up, which lives elsewhere. */
    private static Optional<Outcome<ActivityState>> refusalOfDay(List<Commitment> before, List<GivenCommitment> given) {
        for (int i = 0; i < given.size(); i++) {
            var metOn = given.get(i).due() == null ? null : given.get(i).due().conditionMetOn();
            var id = given.get(i).id();
            var recorded = some(before).stream()
                    .anyMatch(made -> made.id().equals(id)
                            && made.due() != null
                            && metOn != null
                            && metOn.equals(made.due().conditionMetOn()));
            if (metOn != null && !recorded) {
                return Optional.of(Outcome.refused(
                        "day-of-condition",
                        Message.of(
                                "A commitment is entered with its condition not met yet. Leave the day %s out, and tell"
                                        + " it to the commitment's follow-up: POST /api/v1/follow-ups/{id}/condition-met.",
                                "Un engagement est saisi avec sa condition non encore remplie. Omettez le jour %s et"
                                        + " indiquez-le au suivi de l’engagement : POST"
                                        + " /api/v1/follow-ups/{id}/condition-met.",
                                metOn),
                        "/commitments/" + i + "/due/conditionMetOn"));
            }
        }
        return Optional.empty();
    }

    /** The first id that an outcome names without there being such a struck commitment. */
    private static Optional<UUID> unknown(List<Commitment> before, CarryOut outcome) {
        return given(outcome).stream()
                .map(GivenCommitment::id)
                .filter(id -> id != null
                        && some(before).stream()
                                .noneMatch(made -> made.id().equals(id) && Boolean.TRUE.equals(made.struck())))
                .findFirst();
    }

    /**
     * The commitments after an outcome: the earlier ones, struck, unless it makes them again, and its own.
     *
     * @param ids an id for each that the outcome gives
     */
    static List<Commitment> after(
            List<Commitment> before, CarryOut outcome, List<UUID> ids, LocalDate on, Visibility activity) {
        var made = new ArrayList<Commitment>();
        for (var given : given(outcome)) {
            made.add(given.toCommitment(given.id() != null ? given.id() : ids.get(made.size()), on, activity));
        }
        var all = new ArrayList<Commitment>();
        some(before).stream()
                .filter(earlier -> made.stream().noneMatch(again -> again.id().equals(earlier.id())))
                .forEach(all::add);
        all.addAll(made);
        return List.copyOf(all);
    }

    /** All of them struck. */
    static List<Commitment> struck(List<Commitment> commitments) {
        return commitments == null
                ? null
                : commitments.stream().map(Commitment::strike).toList();
    }

    /** The commitments of a past state, each as hidden as it is now: one struck since is for viewers and above. */
    static List<Commitment> hiddenAs(List<Commitment> then, List<Commitment> now) {
        return then == null
                ? null
                : then.stream()
                        .map(made -> some(now).stream()
                                .filter(same -> same.id().equals(made.id()))
                                .findFirst()
                                .map(same -> made.hiddenAs(same.seenBy()))
                                .orElse(made))
                        .toList();
    }

    /** Those made on one day as made on another. */
    static List<Commitment> redated(List<Commitment> commitments, LocalDate was, LocalDate is) {
        return commitments == null
                ? null
                : commitments.stream()
                        .map(made -> made.on().equals(was) ? made.madeOn(is) : made)
                        .toList();
    }

    private static List<GivenCommitment> given(CarryOut outcome) {
        return outcome.commitments() == null ? List.of() : outcome.commitments();
    }

    private static List<Commitment> some(List<Commitment> commitments) {
        return commitments == null ? List.of() : commitments;
    }
}

package org.cybercrimeproject.activity.activity;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cybercrimeproject.activity.link.CheckedLinks;
import org.cybercrimeproject.activity.link.Links;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.writing.Outcome;

/**
 * The links of an activity to records of this service: its organisations, those that its commitments name, and the
 * activity that announced it. What stood before is not checked again: nobody is kept from a correction by what an earlier
 * build let pass.
 */
@Singleton
class ActivityLinks {

    private final Links links;

    ActivityLinks(Links links) {
        this.links = links;
    }

    /**
     * What a rule made of an activity, with its new links checked.
     *
     * @param before the activity before; null when it is new
     * @param given the commitments that the body gives, which stand last
     * @param inBody where these stand in the body
     */
    Outcome<ActivityState> checked(
            Outcome<ActivityState> outcome, ActivityState before, List<GivenCommitment> given, String inBody) {
        if (!(outcome instanceof Outcome.Changed<ActivityState> changed)) {
            return outcome;
        }
        var state = changed.state();
        var made = given == null ? List.<Commitment>of() : last(state.commitments(), given.size());
        var organisations = links.toOrganisations(
                added(state, before).map(Involvement::organisation),
                made.stream().flatMap(ActivityLinks::parties));
        var announcing = links.to(Links.Target.ACTIVITY, Stream.ofNullable(announcedBy(state, before)));
        var details = state.details()
                .linked(
                        involved(state, before, organisations),
                        announcedBy(state, before) == null
                                ? state.announcedBy()
                                : announcing.of(state.announcedBy(), "/announcedBy"));
        var promised = promised(state.commitments(), made.size(), organisations, inBody);
        organisations.refuseFaults();
        announcing.refuseFaults();
        var linked = state.with(details, promised, state.moves(), state.withdrawn());
        return linked.equals(before) ? Outcome.unchanged(before) : Outcome.changed(changed.type(), linked);
    }

    private static List<Commitment> last(List<Commitment> commitments, int count) {
        return commitments.subList(commitments.size() - count, commitments.size());
    }

    private static Stream<PartyRef> parties(Commitment commitment) {
        return Stream.of(commitment.responsible(), commitment.target())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(party -> party.kind() == PartyRef.Kind.ORGANISATION);
    }

    private static Stream<Involvement> added(ActivityState state, ActivityState before) {
        return state.organisations() == null
                ? Stream.of()
                : state.organisations().stream().filter(involved -> !stood(involved, before));
    }

    private static boolean stood(Involvement involved, ActivityState before) {
        return before != null
                && before.organisations() != null
                && before.organisations().contains(involved);
    }

    /** The new link; null when there is none. */
    private static Link announcedBy(ActivityState state, ActivityState before) {
        var stood = before != null && Objects.equals(state.announcedBy(), before.announcedBy());
        return stood ? null : state.announcedBy();
    }

    private static List<Involvement> involved(ActivityState state, ActivityState before, CheckedLinks checked) {
        if (state.organisations() == null) {
            return null;
        }
        var all = new ArrayList<Involvement>();
        for (var involved : state.organisations()) {
            all.add(
                    stood(involved, before)
                            ? involved
                            : new Involvement(
                                    involved.role(),
                                    checked.of(
                                            involved.organisation(),
                                            "/organisations/" + all.size() + "/organisation")));
        }
        return List.copyOf(all);
    }

    private static List<Commitment> promised(
            List<Commitment> commitments, int made, CheckedLinks checked, String inBody) {
        if (made == 0) {
            return commitments;
        }
        var all = new ArrayList<>(commitments.subList(0, commitments.size() - made));
        for (var commitment : last(commitments, made)) {
            var pointer = inBody + "/" + (all.size() - (commitments.size() - made));
            all.add(commitment.of(
                    checked.of(commitment.responsible(), pointer + "/responsible"),
                    checked.of(commitment.target(), pointer + "/target")));
        }
        return List.copyOf(all);
    }
}

package org.cybercrimeproject.activity.project;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cybercrimeproject.activity.link.CheckedLinks;
import org.cybercrimeproject.activity.link.HiddenRecords;
import org.cybercrimeproject.activity.link.Links;
import org.cybercrimeproject.activity.link.ShownLinks;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Outcome;

/** The organisations that a project names: the one that runs it and its donors. What stood before is not checked again. */
@Singleton
class ProjectLinks {

    private final Links links;
    private final HiddenRecords hidden;

    ProjectLinks(Links links, HiddenRecords hidden) {
        this.links = links;
        this.hidden = hidden;
    }

    /** The project with what the level may see of its links; the same one where that is all. */
    ProjectState shown(ProjectState state, Visibility level) {
        var seen = hidden.among(
                Links.Target.ORGANISATION,
                Stream.ofNullable(state.implementingOrganisation()),
                contributions(state).map(ProjectState.Contribution::donor),
                level);
        return seen.areAll()
                ? state
                : state.with(state.details()
                        .linked(seen.of(state.implementingOrganisation()), given(state.contributions(), seen)));
    }

    /** Contributions of which nothing may be seen are unknown: an empty list would say that there were none. */
    private static List<ProjectState.Contribution> given(
            List<ProjectState.Contribution> contributions, ShownLinks seen) {
        if (contributions == null || contributions.isEmpty()) {
            return contributions;
        }
        var shown = contributions.stream()
                .map(it -> new ProjectState.Contribution(seen.of(it.donor()), it.amount(), it.note()))
                .filter(it -> it.donor() != null)
                .toList();
        return shown.isEmpty() ? null : shown;
    }

    /**
     * What a rule made of a project, with its new links checked.
     *
     * @param before the project before; null when it is new
     */
    Outcome<ProjectState> checked(Outcome<ProjectState> outcome, ProjectState before) {
        if (!(outcome instanceof Outcome.Changed<ProjectState> changed)) {
            return outcome;
        }
        var state = changed.state();
        var organisation = state.implementingOrganisation();
        var stands = before != null && Objects.equals(organisation, before.implementingOrganisation());
        var checked = links.toOrganisations(
                stands ? Stream.of() : Stream.ofNullable(organisation),
                contributions(state).filter(given -> !stood(given, before)).map(ProjectState.Contribution::donor));
        var linked = state.with(state.details()
                .linked(
                        stands ? organisation : checked.of(organisation, "/implementingOrganisation"),
                        given(state, before, checked)));
        checked.refuseFaults();
        return linked.equals(before) ? Outcome.unchanged(before) : Outcome.changed(changed.type(), linked);
    }

    private static Stream<ProjectState.Contribution> contributions(ProjectState state) {
        return state == null || state.contributions() == null ? Stream.of() : state.contributions().stream();
    }

    private static boolean stood(ProjectState.Contribution given, ProjectState before) {
        return contributions(before).map(ProjectState.Contribution::donor).anyMatch(given.donor()::equals);
    }

    private static List<ProjectState.Contribution> given(
            ProjectState state, ProjectState before, CheckedLinks checked) {
        if (state.contributions() == null) {
            return null;
        }
        var all = new ArrayList<ProjectState.Contribution>();
        for (var given : state.contributions()) {
            PartyRef donor = stood(given, before)
                    ? given.donor()
                    : checked.of(given.donor(), "/contributions/" + all.size() + "/donor");
            all.add(new ProjectState.Contribution(donor, given.amount(), given.note()));
        }
        return List.copyOf(all);
    }
}

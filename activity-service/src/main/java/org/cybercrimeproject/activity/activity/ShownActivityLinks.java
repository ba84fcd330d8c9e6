package org.cybercrimeproject.activity.activity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cybercrimeproject.activity.link.HiddenRecords;
import org.cybercrimeproject.activity.link.Links;
import org.cybercrimeproject.activity.link.ShownLinks;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;

/** The links of activities as a level may see them: in the record, in a page of the list and in its files. */
@Singleton
class ShownActivityLinks {

    /** Where a summary has organisations, its JSON has this. */
    private static final String ORGANISATIONS = "\"organisations\":[{";

    private final HiddenRecords hidden;

    ShownActivityLinks(HiddenRecords hidden) {
        this.hidden = hidden;
    }

    /** The activity with what the level may see of its links; the same one where that is all. */
    ActivityState of(ActivityState state, Visibility level) {
        var organisations = hidden.among(
                Links.Target.ORGANISATION, links(state.organisations()), parties(state.commitments()), level);
        var announcing =
                hidden.among(Links.Target.ACTIVITY, Stream.ofNullable(state.announcedBy()), Stream.of(), level);
        return organisations.areAll() && announcing.areAll()
                ? state
                : state.with(
                        state.details()
                                .linked(
                                        involved(state.organisations(), organisations),
                                        announcing.of(state.announcedBy())),
                        promised(state.commitments(), organisations),
                        state.moves(),
                        state.withdrawn());
    }

    /** The items of the list with what the level may see of their links. */
    Items<ActivitySummary> of(Items<ActivitySummary> items, Visibility level) {
        return level == Visibility.INTERNAL
                ? items
                : items.linking(new Items.Linking<>() {
                    @Override
                    public boolean mayBeIn(String json) {
                        return json.contains(ORGANISATIONS);
                    }

                    @Override
                    public UnaryOperator<ActivitySummary> among(List<ActivitySummary> page) {
                        return shown(hidden.among(
                                Links.Target.ORGANISATION,
                                page.stream().flatMap(item -> links(item.organisations())),
                                Stream.of(),
                                level));
                    }

                    @Override
                    public UnaryOperator<ActivitySummary> inAll() {
                        return shown(hidden.all(Links.Target.ORGANISATION, level));
                    }
                });
    }

    private static UnaryOperator<ActivitySummary> shown(ShownLinks links) {
        return links.areAll() ? UnaryOperator.identity() : item -> item.with(involved(item.organisations(), links));
    }

    private static Stream<Link> links(List<Involvement> organisations) {
        return organisations == null ? Stream.of() : organisations.stream().map(Involvement::organisation);
    }

    private static Stream<PartyRef> parties(List<Commitment> commitments) {
        return commitments == null
                ? Stream.of()
                : commitments.stream()
                        .flatMap(made -> Stream.of(made.responsible(), made.target()))
                        .filter(Objects::nonNull)
                        .flatMap(List::stream);
    }

    /** A list of which nothing may be seen is unknown: an empty one would say that there was none. */
    private static List<Involvement> involved(List<Involvement> organisations, ShownLinks links) {
        if (organisations == null || organisations.isEmpty()) {
            return organisations;
        }
        var seen = organisations.stream()
                .map(involved -> new Involvement(involved.role(), links.of(involved.organisation())))
                .filter(involved -> involved.organisation() != null)
                .toList();
        return seen.isEmpty() ? null : seen;
    }

    private static List<Commitment> promised(List<Commitment> commitments, ShownLinks links) {
        return commitments == null
                ? null
                : commitments.stream()
                        .map(made -> made.of(links.of(made.responsible()), links.of(made.target())))
                        .toList();
    }
}

package org.cybercrimeproject.reporting.statusreport;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.reporting.model.Activity;
import org.cybercrimeproject.reporting.model.FollowUp;
import org.cybercrimeproject.reporting.model.Known;
import org.cybercrimeproject.reporting.model.Names;
import org.cybercrimeproject.reporting.model.StateReader;
import org.cybercrimeproject.reporting.model.States;

/** What was promised: inside the row of an activity, and across activities. */
final class FollowUpLines {

    private static final Set<String> OPEN = Set.of("PROPOSED", "AGREED", "IN_PROGRESS");

    /** The most pressing first. */
    private static final List<String> URGENCY = List.of(
            "OVERDUE",
            "WINDOW_OPEN",
            "BEFORE_WINDOW",
            "WAITING_FOR_CONDITION",
            "NO_DATE",
            "CLOSED_IN_TIME",
            "CLOSED_LATE",
            "CLOSED");

    private final States states;
    private final ReportRequest request;
    private final Names names;
    private final Wording wording;

    FollowUpLines(States states, ReportRequest request) {
        this.states = states;
        this.request = request;
        this.names = states.names().seenAt(request.level());
        this.wording = new Wording(request.language());
    }

    /** Everything that was promised at an activity, closed or not, in the order of the references. */
    List<Report.FollowUpLine> of(Activity activity) {
        return seen().filter(known -> known.state().comesFrom(activity))
                .sorted(comparing(known -> known.state().reference(), ReferenceOrder.NATURAL))
                .map(known ->
                        new Report.FollowUpLine(known.state().reference(), text(known), due(known), timing(known)))
                .toList();
    }

    /** What is open on the report's day, or was closed in the reporting period: the most pressing first. */
    List<Report.OpenFollowUp> acrossActivities() {
        return seen().filter(known -> isOpen(known) || wasClosedInThePeriod(known))
                .map(this::line)
                .sorted(MOST_PRESSING_FIRST)
                .toList();
    }

    private Report.OpenFollowUp line(Known<FollowUp> known) {
        var responsible = known.state().responsible();
        return new Report.OpenFollowUp(
                known.state().reference(),
                text(known),
                due(known),
                timing(known),
                origin(known.state()),
                responsible == null
                        ? null
                        : responsible.stream()
                                .map(party -> names.of(party, request.asOf(), request.language()))
                                .toList());
    }

    private static final Comparator<LocalDate> OPEN_LAST = nullsLast(Comparator.naturalOrder());

    private static final Comparator<Report.OpenFollowUp> MOST_PRESSING_FIRST = comparing(FollowUpLines::urgency)
            .thenComparing(line -> line.due() == null ? null : line.due().to(), OPEN_LAST)
            .thenComparing(line -> line.due() == null ? null : line.due().from(), OPEN_LAST)
            .thenComparing(Report.OpenFollowUp::reference, ReferenceOrder.NATURAL);

    private static int urgency(Report.OpenFollowUp line) {
        var rank = URGENCY.indexOf(line.timing());
        return rank < 0 ? URGENCY.size() : rank;
    }

    private Stream<Known<FollowUp>> seen() {
        return states.followUps().stream()
                .filter(known -> !known.state().isWithdrawn()
                        && request.level().sees(known.state().visibility())
                        && known.timelines().existsOn(request.asOf()));
    }

    private boolean isOpen(Known<FollowUp> known) {
        return known.timelines()
                .codes("status")
                .at(request.asOf())
                .filter(OPEN::contains)
                .isPresent();
    }

    private boolean wasClosedInThePeriod(Known<FollowUp> known) {
        return known.timelines()
                .codes("status")
                .stepAt(request.asOf())
                .filter(step ->
                        !OPEN.contains(step.value()) && request.reporting().contains(step.from()))
                .isPresent();
    }

    private String text(Known<FollowUp> known) {
        return known.state().text().in(request.language());
    }

    private String timing(Known<FollowUp> known) {
        return known.timelines().codes("timing").at(request.asOf()).orElse(null);
    }

    /** The window of the report's day; of a follow-up without one that goes on, that it does. */
    private Report.Due due(Known<FollowUp> known) {
        Optional<DueWindow> window =
                known.timelines().values("due", StateReader::due).at(request.asOf());
        if (window.isPresent()) {
            return wording.due(window.get(), request.asOf());
        }
        return Boolean.TRUE.equals(known.state().ongoing()) ? wording.ongoing() : null;
    }

    private Report.Origin origin(FollowUp followUp) {
        if (followUp.origin() == null || followUp.origin().activity() == null) {
            return null;
        }
        var link = followUp.origin().activity();
        return states.activities().stream()
                .map(Known::state)
                .filter(activity -> link.pointsTo(activity.id(), activity.reference())
                        && request.level().sees(activity.visibility()))
                .findFirst()
                .map(activity ->
                        new Report.Origin(activity.reference(), activity.title().in(request.language())))
                .orElseGet(() -> link.name() == null ? null : new Report.Origin(null, link.name()));
    }
}

package org.cybercrimeproject.reporting.statusreport;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.reporting.model.Activity;
import org.cybercrimeproject.reporting.model.Known;
import org.cybercrimeproject.reporting.model.StateReader;
import org.cybercrimeproject.reporting.model.States;

/**
 * Makes the status report from the states: which activity stands in which section, and in which order.
 *
 * <p>Pure: the same states and request make the same report, whenever and wherever.
 */
public final class Assemble {

    private static final String POSTPONED = "POSTPONED";
    private static final Set<String> NOT_CARRIED_OUT = Set.of(POSTPONED, "CANCELLED");
    private static final Set<String> EXPECTED = Set.of("PLANNED", "CONFIRMED");
    private static final Set<String> STILL_TO_COME = Set.of("PROPOSED", "PLANNED", "CONFIRMED", "POSTPONED");

    private final States states;
    private final ReportRequest request;
    private final Rows rows;

    private Assemble(States states, ReportRequest request) {
        this.states = states;
        this.request = request;
        this.rows = new Rows(states, request);
    }

    /** An activity on the report's day, with the period that decides about its section. */
    private record Placed(Activity activity, FuzzyPeriod period) {}

    public static Report report(States states, ReportRequest request) {
        return new Assemble(states, request).report();
    }

    private Report report() {
        var report = withoutDesignations();
        return report.with(Designations.in(report, states.names().designations(request.asOf(), request.language())));
    }

    private Report withoutDesignations() {
        return new Report(
                request.asOf(),
                request.knownAt(),
                request.language().code(),
                request.level(),
                request.reporting(),
                request.forecast(),
                ProjectBlock.of(states, request),
                carriedOut(),
                planned(),
                announced(),
                notYetReported(),
                notCarriedOut(),
                new FollowUpLines(states, request).acrossActivities(),
                new CountryLines(states, request).lines(),
                List.of(),
                states.notIncluded());
    }

    /** By the last day, so that each activity is in exactly one of several reports that follow each other. */
    private List<Report.Row> carriedOut() {
        return section(
                seen().filter(known -> Set.of("CARRIED_OUT").contains(statusOf(known))),
                known -> periodOf(known, "actual"),
                period -> request.reporting().contains(period.to()));
    }

    private List<Report.Row> planned() {
        var forecast = request.forecast();
        return section(
                Stream.concat(expected(), postponedToAnotherPeriod()),
                known -> periodOf(known, "planned"),
                period -> period.overlaps(forecast.from(), forecast.to()));
    }

    /** What was postponed with a new period is expected then. */
    private Stream<Known<Activity>> postponedToAnotherPeriod() {
        return seen().filter(known -> !known.state().isAnnounced() && POSTPONED.equals(statusOf(known)))
                .filter(known -> known.state()
                        .moveOn(request.asOf())
                        .filter(move -> move.period() != null)
                        .isPresent());
    }

    /** Cancelled or postponed in the period and still so on the day; what was given another day since is planned. */
    private List<Report.Row> notCarriedOut() {
        return seen().filter(known -> !known.state().isAnnounced() && isNotCarriedOut(known))
                .map(known -> new Placed(known.state(), heldFor(known)))
                .sorted(BY_DATE)
                .map(placed -> rows.notCarriedOut(placed.activity(), placed.period()))
                .toList();
    }

    private boolean isNotCarriedOut(Known<Activity> known) {
        return known.timelines()
                .codes("status")
                .stepAt(request.asOf())
                .filter(step -> NOT_CARRIED_OUT.contains(step.value()))
                .filter(step -> request.reporting()
                        .contains(known.state()
                                .moveOn(request.asOf())
                                .map(Activity.Move::on)
                                .orElse(step.from())))
                .isPresent();
    }

    /** The period that it has now: none where it was postponed without one. */
    private FuzzyPeriod heldFor(Known<Activity> known) {
        var move = known.state().moveOn(request.asOf());
        return move.filter(it -> POSTPONED.equals(it.status())).isPresent()
                ? move.get().period()
                : periodOf(known, "planned");
    }

    private List<Report.Row> announced() {
        return section(
                seen().filter(known -> known.state().isAnnounced() && STILL_TO_COME.contains(statusOf(known))),
                known -> periodOf(known, "planned"),
                period -> period.to() == null
                        || !period.to().isBefore(request.forecast().from()));
    }

    private List<Report.Row> notYetReported() {
        return section(
                expected(),
                known -> periodOf(known, "planned"),
                period -> period.to() != null && period.to().isBefore(request.asOf()));
    }

    private Stream<Known<Activity>> expected() {
        return seen().filter(known -> !known.state().isAnnounced() && EXPECTED.contains(statusOf(known)));
    }

    private Stream<Known<Activity>> seen() {
        return states.activities().stream()
                .filter(known -> request.level().sees(known.state().visibility()));
    }

    private List<Report.Row> section(
            Stream<Known<Activity>> activities,
            Function<Known<Activity>, FuzzyPeriod> period,
            Predicate<FuzzyPeriod> belongs) {
        return activities
                .map(known -> new Placed(known.state(), period.apply(known)))
                .filter(placed -> placed.period() != null && belongs.test(placed.period()))
                .sorted(BY_DATE)
                .map(placed -> rows.row(placed.activity(), placed.period()))
                .toList();
    }

    private static final Comparator<LocalDate> OPEN_LAST = nullsLast(Comparator.naturalOrder());

    private static final Comparator<Placed> BY_DATE = comparing(
                    (Placed p) -> p.period() == null ? null : p.period().from(), OPEN_LAST)
            .thenComparing(p -> p.period() == null ? null : p.period().to(), OPEN_LAST)
            .thenComparing(p -> p.activity().reference(), ReferenceOrder.NATURAL);

    private String statusOf(Known<Activity> known) {
        return known.timelines().codes("status").at(request.asOf()).orElse("");
    }

    private FuzzyPeriod periodOf(Known<Activity> known, String timeline) {
        return known.timelines()
                .values(timeline, StateReader::period)
                .at(request.asOf())
                .orElse(null);
    }
}

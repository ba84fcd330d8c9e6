package org.cybercrimeproject.reporting.statusreport;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.reporting.model.Activity;
import org.cybercrimeproject.reporting.model.CountryStatement;
import org.cybercrimeproject.reporting.model.Names;
import org.cybercrimeproject.reporting.model.States;

/** Makes the row of an activity, with what was promised and said there inside. */
final class Rows {

    private static final String POSTPONED = "POSTPONED";

    private final States states;
    private final ReportRequest request;
    private final Names names;
    private final FollowUpLines followUps;
    private final Wording wording;
    private final Partners partners;

    private final Comparator<CountryStatement> countriesBeforeGroups = Comparator.comparing(
                    (CountryStatement statement) -> !statement.subject().isCountry())
            .thenComparing(statement -> Wording.sortKey(subject(statement)))
            .thenComparing(CountryStatement::reference, ReferenceOrder.NATURAL)
            .thenComparing(CountryStatement::id);

    Rows(States states, ReportRequest request) {
        this.states = states;
        this.request = request;
        this.names = states.names().seenAt(request.level());
        this.followUps = new FollowUpLines(states, request);
        this.wording = new Wording(request.language());
        this.partners = new Partners(states.project().state(), names, wording);
    }

    Report.Row row(Activity activity, FuzzyPeriod period) {
        return row(activity, period, null);
    }

    /** The row of one that was cancelled or postponed, with the reason; without a period it has no date. */
    Report.Row notCarriedOut(Activity activity, FuzzyPeriod period) {
        return row(activity, period, activity.moveOn(request.asOf()).orElse(null));
    }

    private Report.Row row(Activity activity, FuzzyPeriod period, Activity.Move why) {
        var last = activity.moveOn(request.asOf()).map(Activity.Move::status).orElse(null);
        var carriedOut = "CARRIED_OUT".equals(last);
        return new Report.Row(
                activity.reference(),
                period(period, !carriedOut && activity.isTentative(period, request.asOf())),
                place(activity),
                in(activity.title()),
                activity.parts().stream().map(this::part).toList(),
                activity.outputs(),
                text(activity),
                followUps.of(activity),
                statements(activity),
                partners.organisations(activity),
                partners.participations(activity),
                partners.ourPart(activity),
                why == null && !POSTPONED.equals(last) ? null : last,
                why == null ? null : why.reason(),
                carriedOut
                        ? null
                        : activity.earlierPlan(request.asOf(), period)
                                .map(plan -> period(plan.period(), plan.tentative()))
                                .orElse(null));
    }

    private Report.Period period(FuzzyPeriod period, boolean tentative) {
        return period == null
                ? null
                : new Report.Period(
                        wording.plan(period, tentative), period.from(), period.to(), tentative ? Boolean.TRUE : null);
    }

    /** The place as written; else the city, the country or both; else that there was none but the net. */
    private String place(Activity activity) {
        var place = activity.place();
        if (place == null) {
            return Boolean.TRUE.equals(activity.online()) ? wording.online() : null;
        }
        if (place.text() != null) {
            return place.text();
        }
        var country = Optional.ofNullable(place.country())
                .map(code -> names.country(code, request.asOf(), request.language()))
                .orElse(null);
        var both = Stream.of(place.city(), country).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return both.isEmpty() ? null : both;
    }

    private Report.Part part(Activity.Part part) {
        return new Report.Part(in(part.title()), part.kind(), in(part.text()));
    }

    private String text(Activity activity) {
        var text = Stream.of(activity.summary(), activity.conclusions(), activity.recommendations())
                .filter(Objects::nonNull)
                .map(this::in)
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    private List<Report.Said> statements(Activity activity) {
        return states.statements().stream()
                .filter(statement -> request.level().sees(statement.visibility())
                        && !statement.on().isAfter(request.asOf())
                        && statement.wasSaidAt(activity)
                        && states.isOwn(statement))
                .sorted(countriesBeforeGroups)
                .map(statement -> new Report.Said(subject(statement), in(statement.wording())))
                .toList();
    }

    private String subject(CountryStatement statement) {
        var subject = names.of(statement.subject(), request.asOf(), request.language());
        if (statement.exceptions().isEmpty()) {
            return subject;
        }
        var exceptions = statement.exceptions().stream()
                .map(code -> names.country(code, request.asOf(), request.language()))
                .sorted()
                .collect(Collectors.joining(", "));
        return wording.except(subject, exceptions);
    }

    private String in(LocalizedText text) {
        return text == null ? null : text.in(request.language());
    }
}

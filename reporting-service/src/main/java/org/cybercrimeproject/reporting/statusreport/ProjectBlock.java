package org.cybercrimeproject.reporting.statusreport;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.reporting.model.Names;
import org.cybercrimeproject.reporting.model.Project;
import org.cybercrimeproject.reporting.model.States;

/** Makes the block of the project's own data. */
final class ProjectBlock {

    private final ReportRequest request;
    private final Names names;

    private ProjectBlock(ReportRequest request, Names names) {
        this.request = request;
        this.names = names;
    }

    static Report.ProjectData of(States states, ReportRequest request) {
        return new ProjectBlock(request, states.names().seenAt(request.level()))
                .data(states.project().state());
    }

    private Report.ProjectData data(Project project) {
        return new Report.ProjectData(
                project.reference(),
                project.externalReferences().stream()
                        .map(r -> new Report.ExternalReference(r.scheme(), r.value()))
                        .toList(),
                in(project.title()),
                in(project.objective()),
                in(project.area()),
                budget(project.budget()),
                contributions(project),
                unit(project.implementingUnit()),
                duration(project.planned()),
                duration(project.actual()),
                outputs(project),
                project.incomplete());
    }

    private static Report.Budget budget(Project.Budget budget) {
        return budget == null ? null : new Report.Budget(budget.ceiling(), budget.threshold());
    }

    private List<Report.Contribution> contributions(Project project) {
        return project.contributions().stream()
                .map(c -> new Report.Contribution(
                        names.of(c.donor(), request.asOf(), request.language()), c.amount(), c.note()))
                .toList();
    }

    private static Report.Unit unit(Project.Unit unit) {
        return unit == null ? null : new Report.Unit(unit.name(), unit.parent(), unit.address(), unit.website());
    }

    private List<Report.Output> outputs(Project project) {
        return project.outputs().stream()
                .sorted(Comparator.comparing(Project.Output::code, ReferenceOrder.NATURAL))
                .map(o -> new Report.Output(o.code(), in(o.shortTitle()), in(o.text())))
                .toList();
    }

    private Report.Duration duration(FuzzyPeriod period) {
        return period == null
                ? null
                : new Report.Duration(
                        period.print(request.language()), period.from(), period.to(), wholeMonths(period));
    }

    private static Integer wholeMonths(FuzzyPeriod period) {
        if (period.from() == null || period.to() == null) {
            return null;
        }
        var end = period.to().plusDays(1);
        var months = ChronoUnit.MONTHS.between(period.from(), end);
        return period.from().plusMonths(months).equals(end) ? Math.toIntExact(months) : null;
    }

    private String in(LocalizedText text) {
        return text == null ? null : text.in(request.language());
    }
}

package org.cybercrimeproject.reporting.statusreport;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.time.Timeline;
import org.cybercrimeproject.reporting.model.CountryStatement;
import org.cybercrimeproject.reporting.model.Known;
import org.cybercrimeproject.reporting.model.Names;
import org.cybercrimeproject.reporting.model.States;
import org.cybercrimeproject.reporting.model.TreatyPosition;

/** What was said about each country in the period, and where it stands under the treaties. */
final class CountryLines {

    private static final String UNKNOWN = "UNKNOWN";
    private static final String NONE = "NONE";
    private static final String NO_ACTION_STATED = "NO_ACTION_STATED";

    private final States states;
    private final ReportRequest request;
    private final Names names;
    private final List<String> observed;

    CountryLines(States states, ReportRequest request) {
        this.states = states;
        this.request = request;
        this.names = states.names().seenAt(request.level());
        this.observed = states.positions().stream()
                .filter(known -> treaty(known) != null)
                .map(known -> known.state().instrument())
                .distinct()
                .sorted()
                .toList();
    }

    /** Countries with a statement or a change of treaty status in the reporting period, by name. */
    List<Report.CountryLine> lines() {
        var codes = new TreeSet<String>();
        statements().map(statement -> statement.subject().code()).forEach(codes::add);
        states.positions().stream()
                .filter(this::changedInThePeriod)
                .map(known -> known.state().party())
                .forEach(codes::add);
        return codes.stream()
                .map(this::line)
                .sorted(comparing((Report.CountryLine line) -> Wording.sortKey(line.name()))
                        .thenComparing(Report.CountryLine::code))
                .toList();
    }

    private Report.CountryLine line(String code) {
        var treaties = treaties(code);
        return new Report.CountryLine(
                code,
                name(code),
                names.designation(code, request.asOf(), request.language()).orElse(null),
                treaties,
                treaties.isEmpty() ? observed : null,
                statementsOf(code));
    }

    /** As the rows above call it: where the catalogue has no name, as it was written. */
    private String name(String code) {
        return statementsAbout(code)
                .map(statement -> names.of(statement.subject(), request.asOf(), request.language()))
                .findFirst()
                .orElseGet(() -> names.country(code, request.asOf(), request.language()));
    }

    private Stream<CountryStatement> statementsAbout(String code) {
        return statements().filter(statement -> code.equals(statement.subject().code()));
    }

    private List<String> statementsOf(String code) {
        return statementsAbout(code)
                .sorted(comparing(CountryStatement::on)
                        .thenComparing(CountryStatement::reference, ReferenceOrder.NATURAL)
                        .thenComparing(CountryStatement::id))
                .map(statement -> statement.wording().in(request.language()))
                .toList();
    }

    /** The project's own statements about single countries in the period. */
    private Stream<CountryStatement> statements() {
        return states.statements().stream()
                .filter(statement -> statement.subject().isCountry()
                        && request.level().sees(statement.visibility())
                        && request.reporting().contains(statement.on())
                        && !statement.on().isAfter(request.asOf())
                        && states.isOwn(statement));
    }

    private List<Report.TreatyLine> treaties(String code) {
        return states.positions().stream()
                .filter(known -> code.equals(known.state().party()))
                .map(this::treaty)
                .filter(Objects::nonNull)
                .sorted(comparing(Report.TreatyLine::instrument))
                .toList();
    }

    /** Null where nothing is on record for this level. */
    private Report.TreatyLine treaty(Known<TreatyPosition> known) {
        var step = status(known).stepAt(request.asOf()).orElse(null);
        if (step == null || UNKNOWN.equals(step.value())) {
            return null;
        }
        var code = known.state().instrument();
        return new Report.TreatyLine(
                code,
                title(code),
                step.value(),
                step.from(),
                NONE.equals(step.value()) ? statedUpTo(known.state()) : null);
    }

    private Timeline<String> status(Known<TreatyPosition> known) {
        return known.timelines().codes("status", request.level());
    }

    private LocalDate statedUpTo(TreatyPosition position) {
        return position.actions().stream()
                .filter(action -> NO_ACTION_STATED.equals(action.type())
                        && request.level().sees(action.visibility())
                        && !action.date().isAfter(request.asOf()))
                .map(TreatyPosition.Action::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean changedInThePeriod(Known<TreatyPosition> known) {
        return status(known).steps().stream()
                .anyMatch(step -> request.reporting().contains(step.from())
                        && !step.from().isAfter(request.asOf()));
    }

    private String title(String code) {
        return states.instruments().stream()
                .filter(instrument -> code.equals(instrument.code()))
                .findFirst()
                .map(instrument -> instrument.shortTitle() != null ? instrument.shortTitle() : instrument.title())
                .map(title -> title.in(request.language()))
                .orElse(null);
    }
}

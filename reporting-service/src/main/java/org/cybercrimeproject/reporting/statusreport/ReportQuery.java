package org.cybercrimeproject.reporting.statusreport;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.reporting.statusreport.ReportRequest.Days;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a report, as they stand in the address. */
public class ReportQuery {

    @QueryParam("project")
    @Parameter(required = true, description = "The project's reference: GPC2.", example = "GPC2")
    String project;

    @QueryParam("from")
    @Parameter(required = true, description = "The first day of the reporting period.", example = "2009-12-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(required = true, description = "The last day of the reporting period.", example = "2010-01-31")
    LocalDate to;

    @QueryParam("forecastFrom")
    @Parameter(required = true, description = "The first day of the forecast period.", example = "2010-02-01")
    LocalDate forecastFrom;

    @QueryParam("forecastTo")
    @Parameter(required = true, description = "The last day of the forecast period.", example = "2010-02-28")
    LocalDate forecastTo;

    @QueryParam("level")
    @Parameter(
            description =
                    "Who the report is for: nothing of a stricter level appears in it. PUBLIC when left out; never more than you may see yourself.")
    Visibility level;

    @QueryParam("knownAt")
    @Parameter(
            description = "What was known at that instant (ISO 8601, ending in Z, not in the future), whatever was"
                    + " recorded since; now when left out.",
            example = "2010-02-01T12:00:00Z")
    Instant knownAt;

    public ReportQuery() {}

    /** The instant whose knowledge is wanted, to the microsecond; or null. */
    private Instant instant() {
        if (knownAt != null && knownAt.isAfter(Instant.now())) {
            throw Problem.INVALID_PARAMETER.at(
                    "knownAt", Message.of("The instant is still to come.", "Cet instant est encore à venir."));
        }
        return knownAt == null ? null : knownAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The request that is meant.
     *
     * @throws HttpProblem 400 naming each parameter that is missing or wrong, 403 for a level above the caller's own
     */
    ReportRequest toRequest(LocalDate asOf, Language language, Visibility callersLevel) {
        refuseMissing();
        var wanted = level == null ? Visibility.PUBLIC : level;
        if (!callersLevel.sees(wanted)) {
            throw Problem.FORBIDDEN.at(
                    "level",
                    Message.of(
                            "You may see reports up to level %s; leave level out for the public one.",
                            "Vous pouvez voir les rapports jusqu’au niveau %s ; omettez level pour le rapport public.",
                            callersLevel));
        }
        return new ReportRequest(
                project,
                days("from", from, "to", to),
                days("forecastFrom", forecastFrom, "forecastTo", forecastTo),
                asOf,
                language,
                wanted,
                instant());
    }

    private void refuseMissing() {
        var required = new LinkedHashMap<String, Object>();
        required.put("project", project == null || project.isBlank() ? null : project);
        required.put("from", from);
        required.put("to", to);
        required.put("forecastFrom", forecastFrom);
        required.put("forecastTo", forecastTo);
        var missing = required.entrySet().stream()
                .filter(parameter -> parameter.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.INVALID_PARAMETER.at(missing.stream()
                    .map(name -> new Problem.Violation(
                            name,
                            Message.of("The parameter %s is required.", "Le paramètre %s est obligatoire.", name)))
                    .toList());
        }
    }

    private static Days days(String firstName, LocalDate first, String lastName, LocalDate last) {
        if (last.isBefore(first)) {
            throw Problem.INVALID_PARAMETER.at(
                    lastName,
                    Message.of(
                            "The period ends on %s, before it begins (%s: %s).",
                            "La période finit le %s, avant de commencer (%s : %s).", last, firstName, first));
        }
        return new Days(first, last);
    }
}

package org.cybercrimeproject.reporting.overview;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.reporting.model.Freshness;
import org.cybercrimeproject.reporting.model.Measure;
import org.cybercrimeproject.reporting.model.Snapshot;

/** Adds up the numbers of a day. */
@Singleton
class OverviewQuery {

    private static final String TOTALS =
            "select measure, value, sum(amount) from total where day <= ? and level <= ?%s group by measure, value";

    // A former State has a code of four letters (ISO 3166-3) and is not counted.
    private static final String TREATIES = """
            select instrument.aggregate, coalesce(step.status, 'UNKNOWN'), count(*)
            from newest instrument
                cross join newest country
                left join treaty_step step on step.instrument = instrument.aggregate and step.party = country.aggregate
                    and step.level = ? and step.valid_from <= ? and ? < step.valid_until
            where instrument.type = 'instrument' and instrument.level <= ?
                and country.type = 'country' and country.level <= ? and length(country.aggregate) = 2
                and not instrument.withdrawn and not country.withdrawn
            group by 1, 2
            """;

    // What was withdrawn is there for viewers only.
    private static final String PROJECT =
            "select 1 from newest where type = 'project' and reference = ? and level <= ? and (not withdrawn or ?)";

    private final Snapshot snapshot;
    private final Freshness freshness;
    private final Sql sql;

    OverviewQuery(Snapshot snapshot, Freshness freshness, AgroalDataSource database) {
        this.snapshot = snapshot;
        this.freshness = freshness;
        this.sql = new Sql(database);
    }

    /**
     * The numbers of a day.
     *
     * @param project only what belongs to this project; null for all. Treaties belong to none and are always there.
     * @throws HttpProblem 400 when the level sees no such project: zeros would be taken for the truth
     */
    Overview on(LocalDate day, Visibility level, String project) {
        return snapshot.of(() -> {
            if (project != null && !isSeen(project, level)) {
                throw Problem.INVALID_PARAMETER.at(
                        "project",
                        Message.of(
                                "There is no project %s; give the reference of one, such as GPC2.",
                                "Il n’y a pas de projet %s ; donnez la référence d’un projet, par exemple GPC2.",
                                Message.quoted(project)));
            }
            var totals = totals(day, level, project);
            var state = freshness.of(project, level, null);
            return new Overview(
                    day,
                    state.settledUntil(),
                    snapshot.modelVersion(),
                    activities(totals),
                    followUps(totals),
                    treaties(day, level),
                    state.notIncluded());
        });
    }

    private boolean isSeen(String project, Visibility level) {
        return !sql.query(PROJECT, row -> true, project, level.ordinal(), level == Visibility.INTERNAL)
                .isEmpty();
    }

    private Map<Measure, Map<String, Long>> totals(LocalDate day, Visibility level, String project) {
        var parameters = new ArrayList<Object>(List.of(day, level.ordinal()));
        if (project != null) {
            parameters.add(project);
        }
        var totals = new EnumMap<Measure, Map<String, Long>>(Measure.class);
        sql.query(
                TOTALS.formatted(project == null ? "" : " and project = ?"),
                row -> totals.computeIfAbsent(Measure.valueOf(row.getString(1)), measure -> new TreeMap<>())
                        .put(row.getString(2), row.getLong(3)),
                parameters.toArray());
        return totals;
    }

    private static Overview.Activities activities(Map<Measure, Map<String, Long>> totals) {
        return new Overview.Activities(
                one(totals, Measure.ACTIVITIES),
                Codes.ordered(Codes.ACTIVITY_STATUS, all(totals, Measure.ACTIVITY_STATUS)),
                Codes.ordered(List.of(), all(totals, Measure.ACTIVITY_OUTPUT)),
                one(totals, Measure.ACTIVITIES_WITHOUT_OUTPUT),
                one(totals, Measure.ACTIVITIES_OUTPUT_UNKNOWN),
                one(totals, Measure.ACTIVITIES_ANNOUNCED));
    }

    private static Overview.FollowUps followUps(Map<Measure, Map<String, Long>> totals) {
        return new Overview.FollowUps(
                one(totals, Measure.FOLLOW_UPS),
                Codes.ordered(Codes.TIMING, all(totals, Measure.FOLLOW_UP_TIMING)),
                one(totals, Measure.FOLLOW_UPS_NOBODY_NAMED),
                one(totals, Measure.FOLLOW_UPS_RESPONSIBLE_UNKNOWN));
    }

    private List<Overview.Treaty> treaties(LocalDate day, Visibility level) {
        var byInstrument = new TreeMap<String, Map<String, Long>>();
        var seen = level.ordinal();
        sql.query(
                TREATIES,
                row -> byInstrument
                        .computeIfAbsent(row.getString(1), instrument -> new TreeMap<>())
                        .put(row.getString(2), row.getLong(3)),
                seen,
                day,
                day,
                seen,
                seen);
        return byInstrument.entrySet().stream()
                .map(entry -> new Overview.Treaty(entry.getKey(), Codes.ordered(Codes.TREATY_STATUS, entry.getValue())))
                .toList();
    }

    private static Map<String, Long> all(Map<Measure, Map<String, Long>> totals, Measure measure) {
        return totals.getOrDefault(measure, Map.of());
    }

    private static long one(Map<Measure, Map<String, Long>> totals, Measure measure) {
        return all(totals, measure).getOrDefault("", 0L);
    }
}

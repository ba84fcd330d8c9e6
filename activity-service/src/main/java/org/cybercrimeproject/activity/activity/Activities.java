package org.cybercrimeproject.activity.activity;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.EventType;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.ListTable;
import org.cybercrimeproject.kit.writing.Scope;
import org.cybercrimeproject.kit.writing.Timelines;

/** How an activity is stored. */
@Singleton
class Activities implements AggregateType<ActivityState, Activity> {

    static final ListTable TABLE = ListTable.of("activity")
            .column("valid_from", "date")
            .column("valid_until", "date")
            .column("status", "text")
            .column("announced", "bool")
            .column("first_day", "date")
            .column("last_day", "date")
            .column("reference", "text")
            .column("title", "text")
            .column("project", "text")
            .column("kind", "text")
            .column("summary", "text")
            .keyedBy("first_day");

    /** By reference. A project keeps both its id and its reference for ever. */
    private final Map<String, UUID> projects = new ConcurrentHashMap<>();

    private final Sql sql;

    Activities(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public String table() {
        return "activity";
    }

    @Override
    public Class<ActivityState> stateClass() {
        return ActivityState.class;
    }

    @Override
    public Class<Activity> rowClass() {
        return Activity.class;
    }

    @Override
    public Activity row(ActivityState state) {
        return new Activity(state, projects.computeIfAbsent(state.project(), this::project));
    }

    private UUID project(String reference) {
        return sql.query("select id from project where reference = ?", row -> row.getObject(1, UUID.class), reference)
                .get(0);
    }

    @Override
    public Scope scope(ActivityState state) {
        return Scope.ofProjects(state.project());
    }

    @Override
    public EventType recomputed() {
        return ActivityEvent.RECOMPUTED;
    }

    @Override
    public Timelines timelines(ActivityState state) {
        return ActivityTimelines.of(state);
    }

    @Override
    public ListRows listRows(ActivityState state) {
        var rows = TABLE.rows();
        var days = new LinkedHashSet<>(state.moves().stream().map(Move::on).toList())
                .stream().toList();
        for (int i = 0; i < days.size(); i++) {
            var summary = ActivitySummary.of(state, days.get(i));
            var period = summary.period();
            rows.row(
                    days.get(i),
                    i + 1 < days.size() ? days.get(i + 1) : ListRows.FOREVER,
                    summary.status(),
                    Boolean.TRUE.equals(state.announced()),
                    period == null ? null : Objects.requireNonNullElse(period.from(), ListRows.EVER),
                    period == null ? null : Objects.requireNonNullElse(period.to(), ListRows.FOREVER),
                    state.reference(),
                    state.title().in(org.cybercrimeproject.kit.text.Language.EN),
                    state.project(),
                    state.kind(),
                    Json.write(summary));
        }
        return keys(rows, state);
    }

    private static ListRows keys(ListRows rows, ActivityState state) {
        rows.keys("output", prefixed(state.project(), state.outputs()));
        rows.keys("country", countries(state));
        if (state.organisations() == null || state.organisations().isEmpty()) {
            rows.key("organisation", state.organisations() == null ? ListRows.UNKNOWN : ListRows.NONE);
        } else {
            for (var involved : state.organisations()) {
                var organisation = involved.organisation();
                rows.key("organisation", organisation.reference());
                rows.key(
                        "organisation",
                        organisation.id() == null ? null : organisation.id().toString());
            }
        }
        return rows.keys("instrument", state.instruments());
    }

    /** Where it takes place and who is represented; null when neither is known. */
    private static List<String> countries(ActivityState state) {
        var place = state.place() == null ? null : state.place().country();
        if (place == null) {
            return state.countries();
        }
        var all = new LinkedHashSet<>(Set.of(place));
        all.addAll(Objects.requireNonNullElse(state.countries(), List.of()));
        return List.copyOf(all);
    }

    private static List<String> prefixed(String project, List<String> outputs) {
        return outputs == null
                ? null
                : outputs.stream().map(code -> project + ":" + code).toList();
    }
}

package org.cybercrimeproject.activity.activity;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cybercrimeproject.activity.warning.ComparableText;
import org.cybercrimeproject.activity.warning.Warning;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.writing.ListRows;

/** Activities of the same project with the same title and period: likely to be one that was entered twice. */
@Singleton
class LikelyDoubles {

    private static final int NAMED = 5;
    /** That begin and end on the same days: more than these are none that somebody would look at. */
    private static final int LOOKED_AT = 500;

    private final Sql sql;

    LikelyDoubles(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** What is to be said of an activity that was just created; null when nothing. */
    List<Warning> warnings(ActivityState state, Visibility level) {
        var period = ActivitySummary.of(state, ListRows.FOREVER).period();
        var warnings = alike(state, period, level).stream()
                .filter(other -> sameTitle(state.title(), other.title()))
                .limit(NAMED)
                .map(LikelyDoubles::warning)
                .toList();
        return warnings.isEmpty() ? null : warnings;
    }

    /** What has the same days, as it stands when all its moves are made; without days what has the same title, as written. */
    private List<ActivitySummary> alike(ActivityState state, FuzzyPeriod period, Visibility level) {
        return period == null
                ? read(
                        "r.first_day is null and r.title = ?",
                        state,
                        level,
                        state.title().in(Language.EN))
                : read(
                        "r.first_day = ?::date and r.last_day = ?::date",
                        state,
                        level,
                        bound(period.from(), "-infinity"),
                        bound(period.to(), "infinity"));
    }

    private List<ActivitySummary> read(String condition, ActivityState state, Visibility level, String... days) {
        return sql.query(
                "select r.summary from activity_row r where r.project = ? and r.valid_until = 'infinity'"
                        + " and r.id <> ? and r.level <= ? and not r.withdrawn and " + condition
                        + " order by r.id limit "
                        + LOOKED_AT,
                row -> Json.read(row.getBytes(1), ActivitySummary.class),
                Stream.concat(Stream.of(state.project(), state.id(), level.ordinal()), Stream.of(days))
                        .toArray());
    }

    private static String bound(LocalDate day, String open) {
        return day == null ? open : day.toString();
    }

    private static boolean sameTitle(LocalizedText one, LocalizedText other) {
        return same(one.en(), other.en()) || same(one.fr(), other.fr());
    }

    private static boolean same(String one, String other) {
        return one != null && other != null && Objects.equals(ComparableText.of(one), ComparableText.of(other));
    }

    private static Warning warning(ActivitySummary other) {
        return Warning.likelyDouble(
                Message.of(
                        "%s has the same project, title and period. If it is the same activity, use that record and withdraw"
                                + " this one.",
                        "%s a les mêmes projet, titre et période. S’il s’agit de la même activité, utilisez cette fiche et"
                                + " retirez celle-ci.",
                        other.reference()),
                Link.to(other.id(), other.reference(), other.title().in(Language.EN)));
    }
}

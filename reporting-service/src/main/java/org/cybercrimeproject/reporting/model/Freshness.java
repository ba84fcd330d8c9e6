package org.cybercrimeproject.reporting.model;

import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;

/** How fresh and how complete the read models are, in the snapshot at hand. */
@Singleton
public class Freshness {

    private static final Pattern TYPE = Pattern.compile("org\\.cybercrimeproject\\.([a-z-]+)\\..+");
    private static final Set<String> OF_A_PROJECT = Set.of("project", "activity", "follow-up");
    private static final int MOST = 1000;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final SettledMarks marks;
    private final Sql sql;

    Freshness(SettledMarks marks, AgroalDataSource database) {
        this.marks = marks;
        this.sql = new Sql(database);
    }

    /**
     * What an answer may say about itself.
     *
     * @param settledUntil an answer for this instant or an earlier one never changes again; null while nothing is
     *     settled
     * @param notIncluded what is missing in it nevertheless
     */
    public record State(Instant settledUntil, List<NotIncluded> notIncluded) {

        public State {
            notIncluded = List.copyOf(notIncluded);
        }
    }

    /** Up to when all facts are settled: an answer for that instant or an earlier one never changes again; or null. */
    public Instant settledUntil() {
        return marks.now().until();
    }

    /**
     * The state of answers of a scope.
     *
     * @param project only what may belong to this project, or to none; null for all
     * @param level only what may show itself at this level
     * @param knownAt only what was recorded by then; null for all
     */
    public State of(String project, Visibility level, Instant knownAt) {
        var settled = marks.now();
        var notIncluded = Stream.concat(settled.missing(), deadLetters().stream())
                .filter(missing -> missing.isRecordedBy(knownAt) && !isOvertaken(missing, knownAt))
                .flatMap(missing -> shown(missing, project, level).stream())
                .distinct()
                .toList();
        return new State(settled.until(), notIncluded);
    }

    /** A later state is complete: with it, nothing is missing. */
    private boolean isOvertaken(Missing missing, Instant knownAt) {
        if (missing.aggregate() == null || missing.subject() == null || missing.version() == null) {
            return false;
        }
        return !sql.query(
                        "select 1 from version where type = ? and aggregate = ? and sequence >= ?"
                                + " and recorded_at <= ? limit 1",
                        row -> true,
                        missing.aggregate(),
                        missing.subject(),
                        missing.version(),
                        (knownAt == null ? Instant.parse("9999-01-01T00:00:00Z") : knownAt).atOffset(ZoneOffset.UTC))
                .isEmpty();
    }

    private record Seen(String project, Visibility level) {}

    /** As it is shown in a scope; empty when it can't belong there. */
    private Optional<NotIncluded> shown(Missing missing, String project, Visibility level) {
        var seen = sql
                .query(
                        "select project, level from newest where type = ? and aggregate = ?",
                        row -> new Seen(row.getString(1), Visibility.values()[row.getInt(2)]),
                        missing.aggregate(),
                        missing.subject())
                .stream()
                .findFirst()
                .orElse(null);
        var elsewhere = project != null
                && seen != null
                && OF_A_PROJECT.contains(missing.aggregate())
                && !project.equals(seen.project());
        var maybeSeen = missing.level() == null || level.sees(missing.level());
        var wasSeen = seen != null && level.sees(seen.level());
        if (elsewhere || !maybeSeen && !wasSeen) {
            return Optional.empty();
        }
        var named = wasSeen || missing.level() != null;
        return Optional.of(new NotIncluded(
                missing.aggregate(), named ? missing.subject() : null, missing.version(), missing.why()));
    }

    private List<Missing> deadLetters() {
        return sql.query(
                "select headers, record_key from dead_letter order by id limit " + MOST,
                row -> deadLetter(Json.read(row.getString(1), HEADERS), row.getString(2)));
    }

    private static Missing deadLetter(Map<String, String> headers, String key) {
        var type = TYPE.matcher(headers.getOrDefault("ce_type", ""));
        return new Missing(
                type.matches() ? type.group(1) : null,
                headers.getOrDefault("ce_subject", key),
                version(headers.get("ce_sequence")),
                instant(headers.get("ce_time")),
                null,
                NotIncluded.Why.DEAD_LETTER);
    }

    private static Long version(String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Instant instant(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

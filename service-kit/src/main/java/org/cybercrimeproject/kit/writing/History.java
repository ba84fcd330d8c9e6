package org.cybercrimeproject.kit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;

/** Reads how records came to be what they are, from their change rows. */
@Singleton
public class History {

    private record Row(
            long version, Instant recordedAt, String actor, String type, String reason, String cause, JsonNode state) {}

    private final Sql sql;

    History(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /**
     * The changes of an aggregate, newest first.
     *
     * @param below only versions below this one
     * @param limit how many at most
     */
    public List<HistoryEntry> of(AggregateType<?, ?> type, UUID id, long below, int limit) {
        var rows = sql.query(
                "select version, recorded_at, actor, type, reason, cause, state from change where aggregate_type = ?"
                        + " and aggregate_id = ? and version < ? order by version desc limit ?",
                row -> new Row(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Json.read(row.getString(7), JsonNode.class)),
                type.name(),
                id,
                below,
                limit + 1); // the one before the last shows what the last changed
        var entries = new ArrayList<HistoryEntry>();
        for (int i = 0; i < Math.min(limit, rows.size()); i++) {
            var row = rows.get(i);
            entries.add(new HistoryEntry(
                    row.version(),
                    row.recordedAt(),
                    row.actor(),
                    row.type(),
                    row.reason(),
                    row.cause(),
                    Differences.between(i + 1 < rows.size() ? rows.get(i + 1).state() : null, row.state())));
        }
        return List.copyOf(entries);
    }
}

package org.cybercrimeproject.reporting.model;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cybercrimeproject.kit.consuming.Inflow;
import org.cybercrimeproject.kit.consuming.Poison;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.settled.Mark;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what the owners say about how far their facts are settled, and says how far they all are here. */
@ApplicationScoped
class SettledMarks {

    private static final String CHANNEL = "settled";

    /** Whoever owns something that a report shows. */
    private static final Set<String> OWNERS = Set.of("activity", "country", "followup");

    /** The newest mark of each owner that all records below its offsets have been applied for. */
    private static final String APPLIED = """
            select distinct on (mark.owner) mark.owner, mark.number, mark.until, mark.refused
            from settled_mark mark where not exists (
                select 1 from unnest(mark.offsets) with ordinality as behind (offset_behind, ordinal)
                    left join applied on applied.topic = mark.topic and applied.topic_id = mark.topic_id
                        and applied.topic_partition = behind.ordinal - 1
                where behind.offset_behind > coalesce(applied.last_offset, -1) + 1)
            order by mark.owner, mark.until desc, mark.number desc""";

    private final Inflow inflow;
    private final Sql sql;

    SettledMarks(Inflow inflow, AgroalDataSource database) {
        this.inflow = inflow;
        this.sql = new Sql(database);
    }

    private record Applied(String owner, Instant until, List<Mark.Refused> refused) {}

    @Incoming(CHANNEL)
    @Blocking
    void receive(ConsumerRecords<String, byte[]> batch) {
        inflow.receiveNewest(CHANNEL, batch, this::keep);
    }

    /** Keeps a mark, and forgets those that can't count any more because a newer one does. */
    void keep(ConsumerRecord<String, byte[]> message) {
        var owner = message.key();
        if (!OWNERS.contains(owner)) {
            return;
        }
        var mark = read(message);
        sql.update(
                "insert into settled_mark (owner, number, until, topic, topic_id, offsets, refused)"
                        + " values (?, ?, ?, ?, ?, ?::text[]::bigint[], ?) on conflict do nothing",
                owner,
                mark.number(),
                mark.until().atOffset(ZoneOffset.UTC),
                mark.topic(),
                mark.topicId(),
                mark.ends().stream().map(Object::toString).toList(),
                Json.write(mark.refused()));
        sql.update(
                "delete from settled_mark using (" + APPLIED + ") newest where settled_mark.owner = newest.owner"
                        + " and settled_mark.number < newest.number and settled_mark.owner = ?",
                owner);
    }

    private static Mark read(ConsumerRecord<String, byte[]> message) {
        try {
            return Json.read(Json.tree(message.value()), Mark.class);
        } catch (IOException | RuntimeException e) {
            throw new Poison("Not a settled mark: " + e.getMessage());
        }
    }

    /** How far the facts of all owners are settled, in the snapshot at hand. */
    Settled now() {
        var marks = sql.query(
                APPLIED,
                row -> new Applied(
                        row.getString(1),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        List.of(Json.read(row.getString(4), Mark.Refused[].class))));
        var heardOf = marks.stream().map(Applied::owner).collect(Collectors.toSet());
        var until = heardOf.equals(OWNERS)
                ? marks.stream().map(Applied::until).min(Instant::compareTo).orElseThrow()
                : null;
        return new Settled(
                until,
                marks.stream().map(Applied::refused).flatMap(List::stream).toList());
    }

    /**
     * How far the facts of all owners are settled.
     *
     * @param until the instant, or null while not every owner has been heard of
     * @param refused what was recorded and could not leave its owner
     */
    record Settled(Instant until, List<Mark.Refused> refused) {

        Stream<Missing> missing() {
            return refused.stream()
                    .map(it -> new Missing(
                            it.aggregate(),
                            it.subject(),
                            it.version(),
                            it.recordedAt(),
                            it.level(),
                            NotIncluded.Why.REFUSED));
        }
    }
}

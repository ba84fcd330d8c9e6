package org.cybercrimeproject.kit.consuming;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.cybercrimeproject.kit.reading.Sql;

/** How far each partition has been applied: the table {@code applied}. */
@Singleton
class Applied {

    private final Sql sql;

    Applied(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** The last applied offset; empty when nothing was. */
    OptionalLong lastOffset(TopicPartition partition) {
        return sql
                .query(
                        "select last_offset from applied where topic = ? and topic_partition = ?",
                        row -> row.getLong(1),
                        partition.topic(),
                        partition.partition())
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /**
     * Locks the rows of these partitions of one topic, in order, and says how far each has been applied (−1: not at all).
     */
    Map<TopicPartition, Long> lock(Collection<TopicPartition> partitions, TopicIds topicIds) {
        var topic = partitions.iterator().next().topic();
        var topicId = topicIds.of(topic);
        var numbers = numbers(partitions);
        var found = lock(topic, topicId, numbers);
        if (found.size() < numbers.size()) {
            sql.update(
                    "insert into applied (topic, topic_id, topic_partition, last_offset)"
                            + " select ?, ?, number::int, -1 from unnest(?) number order by 3 on conflict do nothing",
                    topic,
                    topicId,
                    numbers);
            found = lock(topic, topicId, numbers);
        }
        return found;
    }

    private Map<TopicPartition, Long> lock(String topic, String topicId, List<String> numbers) {
        var offsets = new HashMap<TopicPartition, Long>();
        sql.query(
                "select topic_partition, topic_id, last_offset from applied where topic = ?"
                        + " and topic_partition = any(?::int[]) order by topic_partition for update",
                row -> {
                    if (!row.getString(2).equals(topicId)) {
                        throw new TopicRecreated(topic);
                    }
                    return offsets.put(new TopicPartition(topic, row.getInt(1)), row.getLong(3));
                },
                topic,
                numbers);
        return offsets;
    }

    private static List<String> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .map(partition -> Integer.toString(partition.partition()))
                .toList();
    }

    /** Locks the row of a partition for a record that came long ago; false when nothing of it was ever applied. */
    boolean lock(String topic, int partition) {
        return !sql.query(
                        "select 1 from applied where topic = ? and topic_partition = ? for update",
                        row -> true,
                        topic,
                        partition)
                .isEmpty();
    }

    /** Which topic of that name was applied so far; empty when nothing was. */
    Optional<String> topicId(TopicPartition partition) {
        return sql
                .query(
                        "select topic_id from applied where topic = ? and topic_partition = ?",
                        row -> row.getString(1),
                        partition.topic(),
                        partition.partition())
                .stream()
                .findFirst();
    }

    /** Writes down how far partitions of one topic have been applied now. */
    void advance(Map<TopicPartition, Long> offsets) {
        if (offsets.isEmpty()) {
            return;
        }
        var partitions = List.copyOf(offsets.keySet());
        sql.update(
                "update applied set last_offset = far.last_offset::bigint"
                        + " from unnest(?, ?) as far (topic_partition, last_offset)"
                        + " where applied.topic = ? and applied.topic_partition = far.topic_partition::int",
                numbers(partitions),
                partitions.stream().map(it -> offsets.get(it).toString()).toList(),
                partitions.get(0).topic());
    }
}

package org.cybercrimeproject.kit.consuming;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
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

    /** Locks the rows of these partitions, in order, and says how far each has been applied (−1: not at all). */
    Map<TopicPartition, Long> lock(Collection<TopicPartition> partitions, TopicIds topicIds) {
        var offsets = new HashMap<TopicPartition, Long>();
        partitions.stream()
                .sorted(java.util.Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
                .forEach(partition -> offsets.put(partition, lock(partition, topicIds.of(partition.topic()))));
        return offsets;
    }

    private long lock(TopicPartition partition, String topicId) {
        var found = lockIfThere(partition, topicId);
        if (found.isPresent()) {
            return found.getAsLong();
        }
        sql.update(
                "insert into applied (topic, topic_id, topic_partition, last_offset) values (?, ?, ?, -1)"
                        + " on conflict do nothing",
                partition.topic(),
                topicId,
                partition.partition());
        return lockIfThere(partition, topicId).orElseThrow();
    }

    private OptionalLong lockIfThere(TopicPartition partition, String topicId) {
        return sql
                .query(
                        "select topic_id, last_offset from applied where topic = ? and topic_partition = ? for update",
                        row -> {
                            if (!row.getString(1).equals(topicId)) {
                                throw new TopicRecreated(partition.topic());
                            }
                            return row.getLong(2);
                        },
                        partition.topic(),
                        partition.partition())
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
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

    void advance(TopicPartition partition, long offset) {
        sql.update(
                "update applied set last_offset = ? where topic = ? and topic_partition = ?",
                offset,
                partition.topic(),
                partition.partition());
    }
}

package org.cybercrimeproject.kit.consuming;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Begins each partition where the database says that it was applied to; the broker's own positions don't count. */
@ApplicationScoped
@Identifier("applied")
class AppliedSeek implements KafkaConsumerRebalanceListener {

    private final Applied applied;

    AppliedSeek(Applied applied) {
        this.applied = applied;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            var last = applied.lastOffset(partition);
            consumer.seek(partition, last.isPresent() ? last.getAsLong() + 1 : 0);
        }
    }
}

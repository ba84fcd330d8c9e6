package org.cybercrimeproject.kit.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.cybercrimeproject.kit.kafka.KafkaSettings;
import org.eclipse.microprofile.config.Config;

/** Where a topic ends at the moment: whatever was acknowledged before it is asked lies below. */
class TopicEnds implements AutoCloseable {

    /**
     * A topic's end.
     *
     * @param topicId which topic of that name it is
     * @param offsets for each partition the offset behind its last record
     */
    record Ends(String topicId, Map<Integer, Long> offsets) {}

    private static final int SECONDS = 3;

    private final Admin admin;

    TopicEnds(Config config) {
        this.admin = Admin.create(KafkaSettings.of(
                config,
                Map.of(
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        SECONDS * 1000,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        SECONDS * 1000)));
    }

    Ends of(String topic) throws ExecutionException, InterruptedException, TimeoutException {
        var description = admin.describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .get(SECONDS, TimeUnit.SECONDS);
        var wanted = description.partitions().stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()), it -> OffsetSpec.latest()));
        var offsets = new TreeMap<Integer, Long>();
        admin.listOffsets(wanted)
                .all()
                .get(SECONDS, TimeUnit.SECONDS)
                .forEach((partition, end) -> offsets.put(partition.partition(), end.offset()));
        return new Ends(description.topicId().toString(), offsets);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}

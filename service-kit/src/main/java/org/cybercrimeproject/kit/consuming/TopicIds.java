package org.cybercrimeproject.kit.consuming;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.cybercrimeproject.kit.kafka.KafkaSettings;
import org.eclipse.microprofile.config.Config;

/** The ids of topics: two topics of one name are not the same topic. */
@Singleton
class TopicIds {

    /** A topic created anew may go on at the very offset that was expected: only asking again finds that out. */
    private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(2);

    private record Told(String id, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < VALID_NANOS;
        }
    }

    private final Map<String, Told> known = new ConcurrentHashMap<>();
    private final Admin admin;

    TopicIds(Config config) {
        this.admin = Admin.create(KafkaSettings.of(config, Map.of(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000)));
    }

    String of(String topic) {
        return known.compute(topic, (name, told) -> told != null && told.isFresh() ? told : ask(name))
                .id();
    }

    private Told ask(String topic) {
        try {
            var id = admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get(5, TimeUnit.SECONDS)
                    .topicId();
            return new Told(id.toString(), System.nanoTime());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not tell of topic " + topic + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Forgets what it knows, so that a topic created anew is noticed. */
    void forget() {
        known.clear();
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}

package org.cybercrimeproject.local.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.cybercrimeproject.local.setup.Refusal;

/** The suite's topics: those of events have twelve partitions and are kept for ever, that of the settled marks is compacted. */
record Topics(String bootstrap) {
    private static final List<String> EVENTS =
            List.of("activity.events", "country.events", "followup.events", "reporting.events");
    private static final String SETTLED = "suite.settled";

    private static final int PARTITIONS = 12;
    private static final short REPLICAS = 1;
    private static final int SECONDS = 5;

    /** All of them as they are declared. */
    static List<NewTopic> declared() {
        Stream<NewTopic> events = EVENTS.stream()
                .map(name -> new NewTopic(name, PARTITIONS, REPLICAS).configs(Map.of("retention.ms", "-1")));
        // A mark every few seconds, of which only the newest counts: with segments of ten minutes little is left to
        // read.
        NewTopic settled = new NewTopic(SETTLED, 1, REPLICAS)
                .configs(Map.of(
                        "cleanup.policy", "compact", "segment.ms", "600000", "min.cleanable.dirty.ratio", "0.1"));
        return Stream.concat(events, Stream.of(settled)).toList();
    }

    /** Whether the broker answers. */
    boolean answers() {
        try (Admin admin = admin()) {
            return !admin.describeCluster()
                    .nodes()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Creates what is missing. */
    void ensure() {
        try (Admin admin = admin()) {
            Set<String> there = admin.listTopics().names().get(4 * SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = declared().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(4 * SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw Refusal.failed("The topics could not be created: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted.");
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 1000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4 * SECONDS * 1000));
    }
}

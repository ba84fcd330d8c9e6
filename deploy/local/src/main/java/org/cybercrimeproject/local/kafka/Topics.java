package org.cybercrimeproject.local.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.cybercrimeproject.local.setup.Refusal;

/** The suite's topics: twelve partitions, kept for ever. */
record Topics(String bootstrap) {
    static final List<String> NAMES =
            List.of("activity.events", "country.events", "followup.events", "reporting.events");

    private static final int PARTITIONS = 12;
    private static final short REPLICAS = 1;
    private static final int SECONDS = 5;

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
            List<NewTopic> missing = NAMES.stream()
                    .filter(name -> !there.contains(name))
                    .map(name -> new NewTopic(name, PARTITIONS, REPLICAS).configs(Map.of("retention.ms", "-1")))
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

package org.cybercrimeproject.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.cybercrimeproject.kit.settled.Mark;

/** A real PostgreSQL and a real Kafka broker for the tests of one module, and a key that signs their tokens. */
public class SuiteStack implements QuarkusTestResourceLifecycleManager {

    private static final List<String> TOPICS =
            List.of("activity.events", "country.events", "followup.events", "reporting.events");
    private static final int PARTITIONS = 12;

    static final String OWNER = "suite_owner";
    static final String SERVICE_ROLE = "suite";

    private EmbeddedPostgres postgres;
    private EmbeddedKafkaBroker kafka;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .start();
            kafka = new EmbeddedKafkaBroker()
                    .withNodeId(1)
                    .withDeleteLogDirsOnClose(true)
                    .withAdditionalProperties(properties -> {
                        properties.put("group.initial.rebalance.delay.ms", "0");
                        properties.put("auto.create.topics.enable", "false");
                    })
                    .start();
            createTopics(bootstrap());
            // No user in the address: it would count for whoever signs in, whatever name they give.
            var url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/suite";
            try (var administration = postgres.getPostgresDatabase().getConnection()) {
                createDatabase(administration, url);
            }
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    url,
                    "quarkus.datasource.username",
                    SERVICE_ROLE,
                    "quarkus.flyway.username",
                    OWNER,
                    "quarkus.flyway.password",
                    "trusted",
                    "kafka.bootstrap.servers",
                    bootstrap(),
                    "quarkus.oidc.public-key",
                    Tokens.publicKey());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The stack of the tests does not start.", e);
        }
    }

    /** Makes the database that the service finds: an empty one and its two roles, as operators make them. */
    protected void createDatabase(Connection administration, String url) throws SQLException, IOException {
        try (var statement = administration.createStatement()) {
            for (var each : PreviousBuild.forOperators("A new database", SERVICE_ROLE)) {
                statement.execute(each);
            }
        }
    }

    private String bootstrap() {
        var listener = kafka.getAdvertisedListeners();
        return listener.substring(listener.indexOf("://") + 3);
    }

    private static void createTopics(String bootstrap) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var topics = new ArrayList<>(TOPICS.stream()
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1")))
                    .toList());
            topics.add(new NewTopic(Mark.TOPIC, 1, (short) 1).configs(Map.of("cleanup.policy", "compact")));
            for (var created : admin.createTopics(topics).values().values()) {
                await(created);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The topics could not be created", e);
        }
    }

    /** A client whose answer was late asks again by itself, and hears that the topic is there. */
    private static void await(KafkaFuture<Void> created) throws Exception {
        try {
            created.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    @Override
    public void stop() {
        try {
            if (kafka != null) {
                kafka.close();
            }
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

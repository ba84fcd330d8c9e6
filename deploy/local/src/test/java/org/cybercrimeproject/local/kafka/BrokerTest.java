package org.cybercrimeproject.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cybercrimeproject.local.setup.FreePorts;
import org.cybercrimeproject.local.setup.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real broker in a directory of its own: what was acknowledged survives a kill -9. */
class BrokerTest {

    @TempDir
    Path root;

    private Settings settings;
    private Broker broker;

    @BeforeEach
    void settle() {
        settings = Settings.from(root, FreePorts.environment());
        broker = new Broker(settings);
    }

    @AfterEach
    void stop() {
        broker.stop();
        assertThat(broker.processes()).isEmpty();
    }

    @Test
    void acknowledgedEventsSurviveAKilledBroker() throws Exception {
        Path half = settings.data().resolve("kafka/formatting-half/__cluster_metadata-0");
        Files.createDirectories(half);
        broker.start();
        assertThat(half.getParent()).as("of a first start that was killed").doesNotExist();
        assertTopics();
        send(10);
        for (ProcessHandle process : broker.processes()) {
            process.destroyForcibly();
            process.onExit().get(20, TimeUnit.SECONDS);
        }

        broker.start();
        TopicPartition partition = new TopicPartition("activity.events", 3);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap()), new StringDeserializer(), new StringDeserializer())) {
            assertThat(consumer.endOffsets(List.of(partition), Duration.ofSeconds(60)))
                    .containsEntry(partition, 10L);
        }
    }

    private void send(int count) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < count; i++) {
                producer.send(new ProducerRecord<>("activity.events", 3, "key", "value " + i))
                        .get(60, TimeUnit.SECONDS);
            }
        }
    }

    private void assertTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            var events = List.of("activity.events", "country.events", "followup.events", "reporting.events");
            assertThat(admin.listTopics().names().get(60, TimeUnit.SECONDS))
                    .containsAll(events)
                    .contains("suite.settled");
            var topics = admin.describeTopics(events).allTopicNames().get(60, TimeUnit.SECONDS);
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
            assertThat(setting(admin, "activity.events", "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, "suite.settled", "cleanup.policy")).isEqualTo("compact");
        }
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get(60, TimeUnit.SECONDS)
                .get(resource)
                .get(name)
                .value();
    }

    private String bootstrap() {
        return Broker.bootstrap(settings.ports());
    }
}

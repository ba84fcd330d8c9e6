package org.cybercrimeproject.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.cybercrimeproject.local.kafka.Broker;
import org.cybercrimeproject.local.postgres.Postgres;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.setup.FreePorts;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real servers in a directory of their own: what was acknowledged survives a kill -9. */
class InfrastructureTest {
    private static final List<String> DATABASES = List.of("activity", "country");

    @TempDir
    Path root;

    private Settings settings;
    private Postgres postgres;
    private Broker broker;

    @BeforeEach
    void settle() {
        settings = Settings.from(root, FreePorts.environment());
        postgres = new Postgres(settings);
        broker = new Broker(settings);
    }

    @AfterEach
    void stop() {
        broker.stop();
        postgres.stop();
        assertThat(postgres.processes()).isEmpty();
        assertThat(broker.processes()).isEmpty();
    }

    private static void kill(List<ProcessHandle> processes) throws Exception {
        assertThat(processes).isNotEmpty();
        for (ProcessHandle process : processes) {
            process.destroyForcibly();
            process.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    private Connection connect(String database, String role) throws Exception {
        String url =
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.ports().of(Port.POSTGRES), database);
        return DriverManager.getConnection(url, role, postgres.password());
    }

    private int count() throws Exception {
        try (Connection connection = connect("activity", "activity");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void committedRowsSurviveAKilledServerAndAStaleProcessNumber() throws Exception {
        postgres.start(DATABASES);
        try (Connection connection = connect("activity", "activity");
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select generate_series(1, 10) as id");
        }
        kill(postgres.processes());

        // The file of the killed server names a process that lives and is no server of this directory: this one.
        Path pidFile = settings.data().resolve("postgres/data/postmaster.pid");
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(pidFile));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        Child again = postgres.start(DATABASES);
        assertThat(again.alive()).isTrue();
        assertThat(count()).isEqualTo(10);
    }

    @Test
    void theServerIsFoundAndStoppedByWhoeverComesLater() throws Exception {
        Child server = postgres.start(DATABASES);
        new Postgres(settings).stop();
        assertThat(server.process().onExit().get(20, TimeUnit.SECONDS).isAlive())
                .isFalse();
        assertThat(postgres.processes()).isEmpty();
    }

    @Test
    void aRoleEntersItsOwnDatabaseOnlyAndDurabilityIsOn() throws Exception {
        postgres.start(DATABASES);
        try (Connection connection = connect("country", "country");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select current_setting('fsync') || current_setting('synchronous_commit') || current_setting('server_encoding')")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("ononUTF8");
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> connect("activity", "country"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void aFirstStartKilledInTheMiddleLeavesNothingThatLooksComplete() throws Exception {
        Path directory = settings.data().resolve("postgres");
        Files.createDirectories(directory.resolve("initialising-half/base"));
        Files.createDirectories(directory.resolve("unpacking-half/bin"));
        postgres.start(DATABASES);
        assertThat(directory.resolve("initialising-half")).doesNotExist();
        assertThat(directory.resolve("unpacking-half")).doesNotExist();
    }

    @Test
    void acknowledgedEventsSurviveAKilledBroker() throws Exception {
        Files.createDirectories(settings.data().resolve("kafka/formatting-half/__cluster_metadata-0"));
        broker.start();
        assertThat(settings.data().resolve("kafka/formatting-half")).doesNotExist();
        assertTopics();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < 10; i++) {
                producer.send(new ProducerRecord<>("activity.events", 3, "key", "value " + i))
                        .get(20, TimeUnit.SECONDS);
            }
        }
        kill(broker.processes());

        broker.start();
        TopicPartition partition = new TopicPartition("activity.events", 3);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap()), new StringDeserializer(), new StringDeserializer())) {
            assertThat(consumer.endOffsets(List.of(partition), Duration.ofSeconds(20)))
                    .containsEntry(partition, 10L);
        }
    }

    private void assertTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            var topics = admin.describeTopics(
                            List.of("activity.events", "country.events", "followup.events", "reporting.events"))
                    .allTopicNames()
                    .get(20, TimeUnit.SECONDS);
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, "activity.events");
            var config = admin.describeConfigs(List.of(resource))
                    .all()
                    .get(20, TimeUnit.SECONDS)
                    .get(resource);
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
        }
    }

    private String bootstrap() {
        return Broker.bootstrap(settings.ports());
    }
}

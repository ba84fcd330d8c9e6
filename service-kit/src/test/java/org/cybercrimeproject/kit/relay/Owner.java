package org.cybercrimeproject.kit.relay;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cybercrimeproject.kit.SuiteConfig;
import org.cybercrimeproject.kit.alarm.Alarms;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.settled.Mark;
import org.eclipse.microprofile.config.Config;

/** A service without its domain: a database of its own, a topic of its own, and any number of relays between them. */
final class Owner implements AutoCloseable {

    private static final String[] MIGRATIONS = {"V0_1__changes_outbox_and_applied", "V0_2__settled_marks"};

    final String topic;

    private final String url;
    private final String servers;
    private final String name;
    private final List<Relay> relays = new ArrayList<>();

    /** An owner in the PostgreSQL and with the broker that a stack was started with. */
    Owner(Map<String, String> stack, String name) throws Exception {
        this.name = name;
        this.topic = name + ".events";
        this.servers = stack.get("kafka.bootstrap.servers");
        var administration = stack.get("quarkus.datasource.jdbc.url");
        try (var connection = DriverManager.getConnection(administration, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        this.url = administration.replaceFirst("/suite$", "/" + name);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var migration : MIGRATIONS) {
                statement.execute(resource("/db/kit/" + migration + ".sql"));
            }
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static String resource(String path) throws IOException {
        try (var in = Owner.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Connection connect() throws SQLException {
        return connect("postgres");
    }

    /** A migration of the kit for a database whose service signs in as this role. */
    String migration(String name, String serviceRole) throws IOException {
        return resource("/db/kit/" + name + ".sql").replace("${serviceRole}", serviceRole);
    }

    Connection connect(String role) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("ApplicationName", "writer");
        return DriverManager.getConnection(url, properties);
    }

    /** One replica more that relays. */
    void startRelay() {
        startRelay(config());
    }

    /** One that reads where broker and database are from this configuration. */
    void startRelay(Config config) {
        start(new Relay(suite(), config().getConfigMapping(RelayConfig.class), config, new Alarms()));
    }

    /** One that sends row by row, and has so much patience with its client. */
    void startImpatientRelay(Config config, Duration patience) {
        start(new Relay(suite(), config("1").getConfigMapping(RelayConfig.class), config, new Alarms(), patience));
    }

    private void start(Relay relay) {
        relays.add(relay);
        relay.start(null);
    }

    /** How long a record on the topic may be. */
    void limitMessages(int bytes) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var limit = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(bytes)), AlterConfigOp.OpType.SET);
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(limit)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    Sender sender() {
        return new Sender(config(), suite());
    }

    SmallRyeConfig config() {
        return config("20");
    }

    private SmallRyeConfig config(String rows) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(Map.of(
                        "quarkus.datasource.jdbc.url",
                        url,
                        "quarkus.datasource.username",
                        "postgres",
                        "kafka.bootstrap.servers",
                        servers,
                        "suite.service",
                        name + "-service",
                        "suite.topic",
                        topic,
                        "suite.relay.pause",
                        "PT0.05S",
                        "suite.relay.rows",
                        rows,
                        "suite.relay.bytes",
                        "100000",
                        "suite.relay.mark-every",
                        "PT0.04S"))
                .withMapping(SuiteConfig.class)
                .withMapping(RelayConfig.class)
                .build();
    }

    SuiteConfig suite() {
        return config().getConfigMapping(SuiteConfig.class);
    }

    /** Records a version as the kit's writing does, in the transaction at hand. */
    static Instant record(Connection connection, UUID id, long version, String state) throws SQLException {
        var sql = """
                insert into change (aggregate_type, aggregate_id, version, event_id, subject, type, recorded_at, actor,
                                    level, state)
                select 'thing', ?, ?, gen_random_uuid(), ?::text, 'org.cybercrimeproject.thing.done.v1',
                       greatest(clock_timestamp(),
                           (select recorded_at + interval '1 microsecond' from change
                            where aggregate_type = 'thing' and aggregate_id = ? and version = ?),
                           (select until + interval '1 microsecond' from settled)), 'somebody', 0, ?
                returning recorded_at;
                insert into outbox (aggregate_type, aggregate_id, version) values ('thing', ?, ?)""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setLong(2, version);
            statement.setObject(3, id);
            statement.setObject(4, id);
            statement.setLong(5, version - 1);
            statement.setString(6, state);
            statement.setObject(7, id);
            statement.setLong(8, version);
            statement.execute();
            var result = statement.getResultSet();
            result.next();
            return result.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** A change row as the database holds it at the end. */
    record Recorded(UUID id, long version, Instant at) {}

    List<Recorded> recorded() throws SQLException {
        var all = new ArrayList<Recorded>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select aggregate_id, version, recorded_at from change")) {
            while (row.next()) {
                all.add(new Recorded(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
            }
        }
        return all;
    }

    long count(String table) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    boolean isOnTopic(UUID id) {
        return events().stream().anyMatch(event -> event.key().equals(id.toString()));
    }

    /** Whether a mark beyond an instant was published; at first there is none at all. */
    boolean isSettledBeyond(Instant instant) {
        return !marks().isEmpty() && newestMark().until().isAfter(instant);
    }

    Mark newestMark() {
        var marks = marks();
        return marks.get(marks.size() - 1);
    }

    List<ConsumerRecord<String, byte[]>> events() {
        return read(topic);
    }

    static long version(ConsumerRecord<String, byte[]> event) {
        return Long.parseLong(
                new String(event.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
    }

    /** What this owner published about how far it is settled, in the order of the topic. */
    List<Mark> marks() {
        return read(Mark.TOPIC).stream()
                .filter(message -> message.key().equals(name))
                .map(message -> Json.read(new String(message.value(), StandardCharsets.UTF_8), Mark.class))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> read(String from) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(from).stream()
                    .map(partition -> new TopicPartition(from, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    @Override
    public void close() {
        for (var relay : relays) {
            try {
                relay.stop(null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

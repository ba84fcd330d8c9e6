package org.cybercrimeproject.kit.consuming;

import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.jboss.logging.Logger;

/** The records that could not be applied: set aside with the reason, looked at and replayed by operators. */
@Singleton
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final String SELECT =
            "select id, topic, topic_partition, record_offset, record_key, headers, reason, recorded_at,"
                    + " octet_length(value), substring(value from 1 for ?) from dead_letter where ";

    private final Sql sql;
    private final MeterRegistry meters;

    DeadLetters(AgroalDataSource database, MeterRegistry meters) {
        this.sql = new Sql(database);
        this.meters = meters;
    }

    void setAside(ConsumerRecord<String, byte[]> message, String topicId, String reason) {
        LOG.errorf(
                "A record can't be applied and becomes a dead letter: %s-%d at %d: %s",
                message.topic(), message.partition(), message.offset(), reason);
        meters.counter("suite.dead.letters", "topic", message.topic()).increment();
        var headers = new LinkedHashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(
                        printable(header.key()),
                        header.value() == null ? "" : printable(new String(header.value(), StandardCharsets.UTF_8))));
        sql.update(
                "insert into dead_letter (topic, topic_id, topic_partition, record_offset, record_key, headers, value,"
                        + " reason) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                message.topic(),
                topicId,
                message.partition(),
                message.offset(),
                printable(message.key()),
                Json.write(headers),
                message.value(),
                printable(reason));
    }

    /** PostgreSQL keeps no U+0000 in a text, and takes none from who looks for a header's value. */
    private static String printable(String text) {
        return text == null ? null : text.replace('\u0000', ' ');
    }

    /** Those below an id, highest first, without their values. */
    public List<DeadLetter> below(long id, int limit) {
        return sql.query(SELECT + "id < ? order by id desc limit ?", DeadLetters::read, 0, id, limit);
    }

    /** How many there are. */
    public long count() {
        return sql.query("select count(*) from dead_letter", row -> row.getLong(1))
                .get(0);
    }

    /** One of them, with so many bytes of its value at most. */
    public Optional<DeadLetter> find(long id, int bytes) {
        return sql.query(SELECT + "id = ?", DeadLetters::read, bytes, id).stream()
                .findFirst();
    }

    /** Locks one of them and gives the record as it came; empty when it is not there any more. */
    Optional<ConsumerRecord<String, byte[]>> take(long id) {
        return sql
                .query(
                        "select topic, topic_partition, record_offset, record_key, value, headers from dead_letter"
                                + " where id = ? for update",
                        DeadLetters::message,
                        id)
                .stream()
                .findFirst();
    }

    void remove(long id) {
        sql.update("delete from dead_letter where id = ?", id);
    }

    private static ConsumerRecord<String, byte[]> message(ResultSet row) throws SQLException {
        var message = new ConsumerRecord<>(
                row.getString(1), row.getInt(2), row.getLong(3), row.getString(4), row.getBytes(5));
        Json.read(row.getString(6), HEADERS)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        var value = row.getBytes(10);
        var bytes = row.getInt(9);
        return new DeadLetter(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                Json.read(row.getString(6), HEADERS),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                value == null ? null : bytes,
                value == null ? null : new String(value, StandardCharsets.UTF_8));
    }
}

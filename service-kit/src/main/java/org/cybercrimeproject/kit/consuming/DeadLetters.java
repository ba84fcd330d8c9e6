package org.cybercrimeproject.kit.consuming;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.jboss.logging.Logger;

/** Sets aside the records that can never be applied, with the reason. */
@Singleton
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Sql sql;

    DeadLetters(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    void setAside(ConsumerRecord<String, byte[]> message, String topicId, String reason) {
        LOG.errorf(
                "A record can't be applied and becomes a dead letter: %s-%d at %d: %s",
                message.topic(), message.partition(), message.offset(), reason);
        var headers = new LinkedHashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        sql.update(
                "insert into dead_letter (topic, topic_id, topic_partition, record_offset, record_key, headers, value,"
                        + " reason) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                message.topic(),
                topicId,
                message.partition(),
                message.offset(),
                printable(message.key()),
                printable(Json.write(headers)),
                message.value(),
                printable(reason));
    }

    /** PostgreSQL keeps no U+0000 in a text. */
    private static String printable(String text) {
        return text == null ? null : text.replace('\u0000', ' ').replace("\\u0000", " ");
    }
}

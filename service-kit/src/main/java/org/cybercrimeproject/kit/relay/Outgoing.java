package org.cybercrimeproject.kit.relay;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cybercrimeproject.kit.json.Json;

/** A change row on its way to the topic, as a CloudEvent in binary mode. */
record Outgoing(
        long position,
        String aggregateType,
        UUID aggregateId,
        long version,
        UUID eventId,
        String subject,
        String type,
        OffsetDateTime recordedAt,
        String actor,
        String reason,
        String cause,
        String traceParent,
        String state,
        String timelines) {

    static Outgoing read(ResultSet row) throws SQLException {
        return new Outgoing(
                row.getLong("position"),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                row.getString("subject"),
                row.getString("type"),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("cause"),
                row.getString("trace_parent"),
                row.getString("state"),
                row.getString("timelines"));
    }

    /** What stands for the aggregate while a batch is sent. */
    String aggregate() {
        return aggregateType + " " + aggregateId;
    }

    /** State and timelines go as they are stored: nothing is parsed on the way out. */
    byte[] data() {
        var data = new StringBuilder(state.length() + 256).append('{');
        if (reason != null) {
            data.append("\"reason\":").append(Json.write(reason)).append(',');
        }
        if (cause != null) {
            data.append("\"cause\":").append(Json.write(cause)).append(',');
        }
        data.append("\"state\":").append(state);
        if (timelines != null) {
            data.append(",\"timelines\":").append(timelines);
        }
        return data.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    ProducerRecord<String, byte[]> toRecord(String topic, String source) {
        var message = new ProducerRecord<>(topic, subject, data());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", eventId.toString());
        header(message, "ce_source", source);
        header(message, "ce_type", type);
        header(message, "ce_subject", subject);
        header(message, "ce_time", recordedAt.toInstant().toString());
        header(message, "ce_sequence", Long.toString(version));
        header(message, "ce_actor", actor);
        header(message, "content-type", "application/json");
        if (traceParent != null) {
            header(message, "ce_traceparent", traceParent);
        }
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

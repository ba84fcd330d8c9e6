package org.cybercrimeproject.kit.relay;

import java.io.ByteArrayOutputStream;
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
        String traceParent,
        byte[] data) {

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
                row.getString("trace_parent"),
                data(
                        row.getString("reason"),
                        row.getString("cause"),
                        row.getBytes("state"),
                        row.getBytes("timelines")));
    }

    /** What stands for the aggregate while a batch is sent. */
    String aggregate() {
        return aggregateType + " " + aggregateId;
    }

    /** State and timelines go as they are stored, byte by byte: nothing is parsed or decoded on the way out. */
    private static byte[] data(String reason, String cause, byte[] state, byte[] timelines) {
        var data = new ByteArrayOutputStream(state.length + (timelines == null ? 0 : timelines.length) + 256);
        data.write('{');
        if (reason != null) {
            data.writeBytes(text("\"reason\":" + Json.write(reason) + ","));
        }
        if (cause != null) {
            data.writeBytes(text("\"cause\":" + Json.write(cause) + ","));
        }
        data.writeBytes(text("\"state\":"));
        data.writeBytes(state);
        if (timelines != null) {
            data.writeBytes(text(",\"timelines\":"));
            data.writeBytes(timelines);
        }
        data.write('}');
        return data.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    ProducerRecord<String, byte[]> toRecord(String topic, String source) {
        var message = new ProducerRecord<>(topic, subject, data);
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
        message.headers().add(name, text(value));
    }
}

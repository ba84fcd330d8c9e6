package org.cybercrimeproject.kit.consuming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cybercrimeproject.kit.json.Json;

/** Reads a CloudEvent (binary mode) from a record. */
final class EventReader {

    private static final Pattern TYPE = Pattern.compile("org\\.cybercrimeproject\\.([a-z-]+)\\.([a-z-]+)\\.v([0-9]+)");

    private EventReader() {}

    /** The event; empty when it is of a type or version that this suite does not know. */
    static Optional<Event> read(ConsumerRecord<String, byte[]> message) {
        var type = header(message, "ce_type");
        var matcher = TYPE.matcher(type);
        if (!matcher.matches() || !matcher.group(3).equals("1")) {
            return Optional.empty();
        }
        if (message.value() == null) {
            throw new Poison("An event without data.");
        }
        try {
            var data = Json.tree(message.value());
            if (!data.path("state").isObject()) {
                throw new Poison("The data has no state.");
            }
            var sequence = Long.parseLong(header(message, "ce_sequence"));
            if (sequence < 1) {
                throw new Poison("The event's sequence is " + sequence + ".");
            }
            return Optional.of(new Event(
                    UUID.fromString(header(message, "ce_id")),
                    type,
                    matcher.group(1),
                    header(message, "ce_subject"),
                    sequence,
                    Instant.parse(header(message, "ce_time")),
                    header(message, "ce_actor"),
                    data));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new Poison("The event can't be read: " + e.getMessage());
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new Poison("The header " + name + " is missing.");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}

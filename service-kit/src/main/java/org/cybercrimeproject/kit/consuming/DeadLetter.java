package org.cybercrimeproject.kit.consuming;

import java.time.Instant;
import java.util.Map;

/**
 * A record that could not be applied.
 *
 * @param id what it is called here
 * @param topic where it came from
 * @param partition its partition
 * @param offset its offset
 * @param key its key, or null
 * @param headers its headers, as texts
 * @param reason why it could not be applied
 * @param setAsideAt when it was set aside
 * @param bytes how long its value is; null when it had none
 * @param value as much of its value as was asked for, as a text; null when it had none
 */
public record DeadLetter(
        long id,
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        String reason,
        Instant setAsideAt,
        Integer bytes,
        String value) {

    public DeadLetter {
        headers = Map.copyOf(headers);
    }
}

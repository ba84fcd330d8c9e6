package org.cybercrimeproject.kit.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.cybercrimeproject.kit.consuming.DeadLetter;
import org.cybercrimeproject.kit.contract.Always;

/**
 * A record that could not be applied, with all that is known of it.
 *
 * @param id what it is called here
 * @param topic where it came from
 * @param partition its partition
 * @param offset its offset
 * @param key its key
 * @param headers its headers
 * @param reason why it could not be applied
 * @param setAsideAt when it was set aside
 * @param bytes how long its value is; left out when it has none
 * @param value its value as a text, its first 100,000 bytes at most; left out when it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"topic", "reason", "setAsideAt"})
public record DeadLetterView(
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

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                new TreeMap<>(letter.headers()),
                letter.reason(),
                letter.setAsideAt(),
                letter.bytes(),
                letter.value());
    }
}

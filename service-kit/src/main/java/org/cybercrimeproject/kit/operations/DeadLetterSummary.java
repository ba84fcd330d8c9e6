package org.cybercrimeproject.kit.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.cybercrimeproject.kit.consuming.DeadLetter;
import org.cybercrimeproject.kit.contract.Always;

/**
 * A record that could not be applied, in a list.
 *
 * @param id what it is called here
 * @param topic where it came from
 * @param partition its partition
 * @param offset its offset
 * @param key its key
 * @param type the event's type, as far as its headers say
 * @param version the aggregate's version, as far as its headers say
 * @param reason why it could not be applied
 * @param setAsideAt when it was set aside
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"topic", "reason", "setAsideAt"})
public record DeadLetterSummary(
        long id,
        String topic,
        int partition,
        long offset,
        String key,
        String type,
        String version,
        String reason,
        Instant setAsideAt) {

    static DeadLetterSummary of(DeadLetter letter) {
        return new DeadLetterSummary(
                letter.id(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.headers().get("ce_type"),
                letter.headers().get("ce_sequence"),
                letter.reason(),
                letter.setAsideAt());
    }
}

package org.cybercrimeproject.kit.consuming;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.cybercrimeproject.kit.json.Json;

/**
 * A fact about an aggregate, as it came from a topic.
 *
 * @param id the event's id
 * @param type its type on the wire, {@code org.cybercrimeproject.activity.carried-out.v1}
 * @param aggregate the kind of aggregate, {@code activity}
 * @param subject the aggregate: its natural code, else its id
 * @param sequence the aggregate's version
 * @param recordedAt when its owner recorded it
 * @param actor who did it
 * @param data {@code {reason?, cause?, state, timelines?}}
 */
public record Event(
        UUID id,
        String type,
        String aggregate,
        String subject,
        long sequence,
        Instant recordedAt,
        String actor,
        JsonNode data) {

    /** The aggregate's full state after it. */
    public <S> S state(Class<S> type) {
        return Json.read(data.get("state"), type);
    }

    /** The aggregate's full state after it, as JSON. */
    public JsonNode state() {
        return data.get("state");
    }

    /** The derived values, as JSON; an empty list when there are none. */
    public JsonNode timelines() {
        return data.path("timelines");
    }
}

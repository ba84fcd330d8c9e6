package org.cybercrimeproject.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cybercrimeproject.reporting.model.Known;
import org.cybercrimeproject.reporting.model.StateReader;

/**
 * What a neighbour tells of one of its records: state and timelines as JSON, as they stand in an event.
 *
 * <p>Tests build these, so that the reading models are read and never constructed.
 */
public record Told(String aggregate, String fact, String subject, ObjectNode state, ArrayNode timelines) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** A record with nothing but id, visibility PUBLIC and what the JSON says. */
    public static Told of(String aggregate, String fact, String subject, String state) {
        var node = json(state);
        if (!node.has("id")) {
            node.put("id", idOf(aggregate + ":" + subject));
        }
        if (!node.has("visibility")) {
            node.put("visibility", "PUBLIC");
        }
        return new Told(aggregate, fact, subject, node, JSON.createArrayNode());
    }

    /** The same id for the same name, in every run. */
    public static String idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** With one more timeline, its steps given as JSON: {@code [{"from":"2010-02-01","value":"PLANNED"}]}. */
    public Told with(String timeline, String steps) {
        return with(timeline, null, steps);
    }

    public Told with(String timeline, String level, String steps) {
        var all = timelines.deepCopy();
        var named = all.addObject().put("name", timeline);
        if (level != null) {
            named.put("level", level);
        }
        named.set("steps", json("{\"steps\":" + steps + "}").get("steps"));
        return new Told(aggregate, fact, subject, state, all);
    }

    /** With another value of one field; {@code null} takes it away. */
    public Told but(String field, String value) {
        var changed = state.deepCopy();
        if (value == null) {
            changed.remove(field);
        } else {
            changed.set(field, json("{\"v\":" + value + "}").get("v"));
        }
        return new Told(aggregate, fact, subject, changed, timelines);
    }

    public Told visibleTo(String level) {
        return but("visibility", "\"" + level + "\"");
    }

    public String id() {
        return state.get("id").asText();
    }

    public <S> Known<S> as(Class<S> type) {
        return StateReader.read(type, state.toString(), timelines.toString());
    }
}

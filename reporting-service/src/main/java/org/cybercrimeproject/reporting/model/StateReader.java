package org.cybercrimeproject.reporting.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/**
 * Reads the neighbours' states and timelines.
 *
 * <p>A mapper of its own, because callers' JSON is read strictly and a neighbour's is not: it may know more fields
 * than reporting does.
 */
public final class StateReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<List<Timelines.Named>> NAMED = new TypeReference<>() {};

    private StateReader() {}

    /**
     * Reads one record.
     *
     * @param type the reading model
     * @param state the state's JSON
     * @param timelines the timelines' JSON, or null when the event had none
     * @throws IllegalArgumentException when the JSON is not of this shape
     */
    public static <S> Known<S> read(Class<S> type, String state, String timelines) {
        try {
            var named = timelines == null ? null : MAPPER.readValue(timelines, NAMED);
            return new Known<>(MAPPER.readValue(state, type), named == null ? Timelines.NONE : new Timelines(named));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a state of " + type.getSimpleName(), e);
        }
    }

    /** The value of a step that is a period. */
    public static FuzzyPeriod period(JsonNode value) {
        return MAPPER.convertValue(value, FuzzyPeriod.class);
    }

    /** The value of a step that is a due window. */
    public static DueWindow due(JsonNode value) {
        return MAPPER.convertValue(value, DueWindow.class);
    }
}

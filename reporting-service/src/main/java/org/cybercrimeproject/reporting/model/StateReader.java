package org.cybercrimeproject.reporting.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/** Reads the neighbours' states and timelines; a neighbour may know more fields than reporting does. */
public final class StateReader {

    private StateReader() {}

    /**
     * Reads one record.
     *
     * @param type the reading model
     * @param state the state's JSON
     * @param timelines the timelines' JSON, or null when the event had none
     */
    public static <S> Known<S> read(Class<S> type, String state, String timelines) {
        return new Known<>(Json.read(state, type), timelines(timelines));
    }

    /**
     * Reads one record as it came, every value of the timelines included, so that what can't be read is found at once.
     *
     * @param timelines no array when the event had none
     */
    static <S> Known<S> readThoroughly(Class<S> type, JsonNode state, JsonNode timelines) {
        var known = new Known<>(
                Json.read(state, type),
                timelines.isArray()
                        ? new Timelines(List.of(Json.read(timelines, Timelines.Named[].class)))
                        : Timelines.NONE);
        for (var named : known.timelines().all()) {
            switch (named.name()) {
                case "planned", "actual" -> known.timelines().values(named.name(), StateReader::period);
                case "due" -> known.timelines().values(named.name(), StateReader::due);
                default -> known.timelines().codes(named.name(), named.level());
            }
        }
        return known;
    }

    private static Timelines timelines(String timelines) {
        return timelines == null
                ? Timelines.NONE
                : new Timelines(List.of(Json.read(timelines, Timelines.Named[].class)));
    }

    /** The value of a step that is a period. */
    public static FuzzyPeriod period(JsonNode value) {
        return Json.read(value, FuzzyPeriod.class);
    }

    /** The value of a step that is a due window. */
    public static DueWindow due(JsonNode value) {
        return Json.read(value, DueWindow.class);
    }
}

package org.cybercrimeproject.reporting.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Timeline;

/**
 * The values that an owner derived from its state, day by day: looked up here, never derived again.
 *
 * @param all the timelines as they came with the event
 */
public record Timelines(List<Named> all) {

    /**
     * One timeline.
     *
     * @param name what it is about: {@code status}, {@code planned}
     * @param level who may see this one, where the value depends on it; null means everybody who sees the record
     * @param steps the values with the day each begins on
     */
    public record Named(String name, Visibility level, List<Timeline.Step<JsonNode>> steps) {

        public Named {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    public static final Timelines NONE = new Timelines(List.of());

    public Timelines {
        all = List.copyOf(all);
    }

    /** A timeline of codes, such as a status; empty when the event had none of this name. */
    public Timeline<String> codes(String name) {
        return read(name, null, JsonNode::asText);
    }

    /** The timeline of codes for those who see up to a level. */
    public Timeline<String> codes(String name, Visibility level) {
        return read(name, level, JsonNode::asText);
    }

    /** A timeline of values read by a function, such as periods. */
    public <V> Timeline<V> values(String name, Function<JsonNode, V> reader) {
        return read(name, null, reader);
    }

    /** Whether a record with this timeline exists on a day: it does from its first step on. */
    public boolean existsOn(LocalDate day) {
        return codes("status").at(day).isPresent();
    }

    private <V> Timeline<V> read(String name, Visibility level, Function<JsonNode, V> reader) {
        return find(name, level)
                .map(named -> new Timeline<>(named.steps().stream()
                        .map(step -> new Timeline.Step<>(step.from(), reader.apply(step.value())))
                        .toList()))
                .orElseGet(() -> new Timeline<>(List.of()));
    }

    /** The one for this level, else the one for everybody. */
    private Optional<Named> find(String name, Visibility level) {
        var ofName = all.stream().filter(named -> named.name().equals(name)).toList();
        return ofName.stream()
                .filter(named -> level != null && named.level() == level)
                .findFirst()
                .or(() -> ofName.stream().filter(named -> named.level() == null).findFirst());
    }
}

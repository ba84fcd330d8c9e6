package org.cybercrimeproject.kit.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a derived value is on each day: its steps in order of date, future ones included.
 *
 * <p>A step holds from its day on, until the day before the next step. Before the first step there is no value.
 *
 * @param <V> the type of the value
 */
public final class Timeline<V> {

    /**
     * From this day on, this value.
     *
     * @param from the first day; null means «since ever»
     * @param value the value, never null
     */
    @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
    public record Step<V>(LocalDate from, V value) {
        public Step {
            Objects.requireNonNull(value, "value");
        }
    }

    private final List<Step<V>> steps;

    @JsonCreator
    public Timeline(List<Step<V>> steps) {
        var merged = new ArrayList<Step<V>>();
        for (var step : steps) {
            if (!merged.isEmpty()) {
                var last = merged.get(merged.size() - 1);
                if (step.from() == null || last.from() != null && step.from().isBefore(last.from())) {
                    throw new IllegalArgumentException("Steps must be in order of date: " + steps);
                }
                if (step.from().equals(last.from())) {
                    merged.remove(merged.size() - 1);
                } else if (step.value().equals(last.value())) {
                    continue;
                }
            }
            merged.add(step);
        }
        this.steps = List.copyOf(merged);
    }

    /** The value on a day; empty before the first step. */
    public Optional<V> at(LocalDate day) {
        return stepAt(day).map(Step::value);
    }

    /** The step that holds on a day; empty before the first one. */
    public Optional<Step<V>> stepAt(LocalDate day) {
        Step<V> found = null;
        for (var step : steps) {
            if (step.from() != null && step.from().isAfter(day)) {
                break;
            }
            found = step;
        }
        return Optional.ofNullable(found);
    }

    /** The first step after a day, for «what comes next». */
    public Optional<Step<V>> nextAfter(LocalDate day) {
        return steps.stream()
                .filter(step -> step.from() != null && step.from().isAfter(day))
                .findFirst();
    }

    @JsonValue
    public List<Step<V>> steps() {
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline<?> timeline && steps.equals(timeline.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}

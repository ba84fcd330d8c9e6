package org.cybercrimeproject.kit.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;

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
     * @param from the first day; null means «since ever»; as it is derived, it may lie after the last day of a record
     * @param value the value, never null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step<V>(LocalDate from, V value) {
        /** @throws InvalidValue when it has no value */
        public Step {
            if (value == null) {
                throw new InvalidValue(
                        Message.of("A step of a timeline needs a value.", "Une étape d'une chronologie a une valeur."));
            }
        }
    }

    private final List<Step<V>> steps;

    /**
     * A step of the same day as the one before takes its place; one that changes nothing is left out.
     *
     * @throws InvalidValue when the steps are not in order of date
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Timeline(List<Step<V>> steps) {
        var merged = new ArrayDeque<Step<V>>();
        for (var step : steps) {
            if (step == null) {
                throw new InvalidValue(
                        Message.of("A timeline has no empty steps.", "Une chronologie n'a pas d'étapes vides."));
            }
            if (!merged.isEmpty()) {
                checkOrder(merged.getLast(), step);
                if (step.from().equals(merged.getLast().from())) {
                    merged.removeLast();
                }
            }
            if (merged.isEmpty() || !merged.getLast().value().equals(step.value())) {
                merged.add(step);
            }
        }
        this.steps = List.copyOf(merged);
    }

    private static void checkOrder(Step<?> earlier, Step<?> later) {
        if (later.from() == null || earlier.from() != null && later.from().isBefore(earlier.from())) {
            throw new InvalidValue(Message.of(
                    "The steps of a timeline must be in order of date; the one from %s comes after the one from %s.",
                    "Les étapes d'une chronologie sont dans l'ordre des dates ; celle du %s vient après celle du %s.",
                    day(later.from()),
                    day(earlier.from())));
        }
    }

    private static Object day(LocalDate from) {
        return from == null ? Message.of("ever", "toujours") : from;
    }

    /** No value on any day. */
    public static <V> Timeline<V> empty() {
        return new Timeline<>(List.of());
    }

    /** The same value since ever. */
    public static <V> Timeline<V> always(V value) {
        return new Timeline<>(List.of(new Step<>(null, value)));
    }

    /** The same steps with other values. */
    public <W> Timeline<W> map(Function<? super V, ? extends W> change) {
        return new Timeline<>(steps.stream()
                .map(step -> new Step<W>(step.from(), change.apply(step.value())))
                .toList());
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

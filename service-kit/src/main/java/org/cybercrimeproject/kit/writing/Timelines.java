package org.cybercrimeproject.kit.writing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Timeline;

/**
 * The values that the owner of an aggregate derives, by day, future steps included. They travel in its events, so that
 * nobody derives them a second time.
 */
public final class Timelines {

    /** No derived values. */
    public static final Timelines NONE = new Timelines(List.of());

    /**
     * One derived value.
     *
     * @param name what it is: {@code status}, {@code timing}
     * @param level for whom, where the value depends on what a reader may see; else null
     * @param steps its steps
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Named(String name, Visibility level, Timeline<?> steps) {}

    private final List<Named> all;

    @JsonCreator
    public Timelines(List<Named> all) {
        this.all = List.copyOf(all);
    }

    /** These and one more. */
    public Timelines with(String name, Timeline<?> steps) {
        return with(name, null, steps);
    }

    /** These and one more, for readers of a level. */
    public Timelines with(String name, Visibility level, Timeline<?> steps) {
        var more = new ArrayList<>(all);
        more.add(new Named(name, level, steps));
        return new Timelines(more);
    }

    @JsonValue
    public List<Named> all() {
        return all;
    }
}

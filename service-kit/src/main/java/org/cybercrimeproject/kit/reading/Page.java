package org.cybercrimeproject.kit.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list.
 *
 * @param items the items, at most {@code limit}
 * @param nextCursor where the next page begins; left out on the last page
 * @param total how many there are in all, when asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String nextCursor, Total total) {

    /**
     * A count.
     *
     * @param value how many
     * @param exact false when there are more than the value
     */
    @Schema(name = "PageTotal")
    public record Total(long value, boolean exact) {

        static final int COUNTED = 1000;

        /** A count, beyond 1,000 no longer exact. */
        static Total of(long counted) {
            return new Total(Math.min(counted, COUNTED), counted <= COUNTED);
        }
    }

    public <U> Page<U> map(Function<T, U> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor, total);
    }
}

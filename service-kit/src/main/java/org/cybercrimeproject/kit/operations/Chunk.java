package org.cybercrimeproject.kit.operations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.writing.Places;
import org.cybercrimeproject.kit.writing.Places.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A chunk of work over the aggregates of a service, in their order.
 *
 * @param type only aggregates of this kind; left out for all
 * @param after the {@code next} of the chunk before; left out for the first
 * @param limit how many aggregates, 500 when left out
 */
@Schema(description = "A chunk of work over all aggregates; repeat with the answer's next until there is none.")
public record Chunk(
        @Pattern(regexp = "[a-z-]{1,40}") String type,

        @Pattern(
                regexp = "[a-z-]{1,40}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
                message = "must be the \"next\" of an answer")
        String after,

        @Min(1) @Max(5000) Integer limit) {

    private static final int USUAL = 500;

    /** The aggregates of this chunk. */
    List<Place> of(Places places) {
        return places.behind(place(), type, size());
    }

    /** What was done with them. */
    ChunkDone done(List<Place> examined, int written) {
        var last = examined.size() < size() ? null : examined.get(examined.size() - 1);
        return new ChunkDone(examined.size(), written, last == null ? null : last.type() + "/" + last.id());
    }

    private int size() {
        return limit == null ? USUAL : limit;
    }

    private Place place() {
        if (after == null) {
            return Places.START;
        }
        var slash = after.indexOf('/');
        return new Place(after.substring(0, slash), UUID.fromString(after.substring(slash + 1)));
    }
}

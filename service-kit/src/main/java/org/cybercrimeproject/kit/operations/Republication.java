package org.cybercrimeproject.kit.operations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A chunk of work over the aggregates of a service, in their order.
 *
 * @param type only aggregates of this kind; left out for all
 * @param after the {@code next} of the chunk before; left out for the first
 * @param limit how many aggregates, 500 when left out
 */
@Schema(description = "A chunk of work over all aggregates; ask again with the next of the answer until there is none.")
public record Republication(
        @Pattern(regexp = "[a-z-]{1,40}") String type,

        @Pattern(regexp = "[a-z-]{1,40}/[0-9a-f-]{36}", message = "is no «next» of an answer")
        String after,

        @Min(1) @Max(5000) Integer limit) {}

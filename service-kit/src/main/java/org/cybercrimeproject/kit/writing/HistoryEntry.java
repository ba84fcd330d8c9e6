package org.cybercrimeproject.kit.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.cybercrimeproject.kit.contract.Always;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change of a record: who, when, what from → to, why.
 *
 * @param version the version that it made
 * @param recordedAt when
 * @param actor who: the token's {@code sub}, or {@code system:…}
 * @param type what happened, the type of the event
 * @param reason why, in the words of the person; or null
 * @param cause what made the system do it; or null
 * @param changes what became different; the first entry has all that was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"recordedAt", "actor", "type", "changes"})
public record HistoryEntry(
        long version,
        Instant recordedAt,
        String actor,
        String type,
        String reason,
        String cause,
        List<Difference> changes) {

    /**
     * One value that became another one.
     *
     * @param field where in the record, as a JSON pointer (RFC 6901)
     * @param from what stood there; left out when nothing did
     * @param to what stands there now; left out when nothing does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(
            @Schema(required = true) String field,

            @Schema(implementation = Object.class, description = "Any JSON value.")
            JsonNode from,

            @Schema(implementation = Object.class, description = "Any JSON value.")
            JsonNode to) {}
}

package org.cybercrimeproject.kit.reading;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a caller reads one record: also what was known of it at a past instant. */
public class RecordReading extends Reading {

    @QueryParam("knownAt")
    @Parameter(
            description = "What was known at that instant (ISO 8601, ending in Z, not in the future), whatever was"
                    + " corrected since; now when left out.")
    Instant knownAt;

    /** The instant asked for, or null: what is known now. */
    public Instant knownAt() {
        return knownAt;
    }

    /** Whether a record is wanted although it was withdrawn. */
    public boolean withdrawn() {
        return false;
    }
}

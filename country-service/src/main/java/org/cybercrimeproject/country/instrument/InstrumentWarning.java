package org.cybercrimeproject.country.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cybercrimeproject.kit.contract.Always;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where what is said of an instrument and what is recorded under it disagree.
 *
 * @param code what it is
 * @param article the provision that the doubt rests on, or null
 * @param message for the person who can mend the record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"code", "message"})
public record InstrumentWarning(Code code, Provision article, String message) {

    /** What can be doubtful. */
    @Schema(name = "InstrumentWarningCode")
    public enum Code {
        /** By the consents recorded it was in force before the day that a source states. */
        ENTRY_INTO_FORCE_COMPUTED_EARLIER
    }
}

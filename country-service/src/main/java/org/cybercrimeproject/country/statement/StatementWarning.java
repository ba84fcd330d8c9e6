package org.cybercrimeproject.country.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is doubtful in a statement that was stored all the same.
 *
 * @param code what it is
 * @param message for the person who can mend it, in the reader's language
 * @param id the other record that it is about
 * @param reference the reference of that one, where it has one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementWarning(Code code, String message, UUID id, String reference) {

    /** What can be doubtful. */
    @Schema(name = "StatementWarningCode")
    public enum Code {
        /** Another statement has the same subject, day and wording. */
        LIKELY_DOUBLE
    }
}

package org.cybercrimeproject.activity.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be wrong with what was just written: it was stored, and this is said.
 *
 * @param code what it is
 * @param message for the person who can mend it
 * @param record the other record that it is about, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Warning(Code code, LocalizedText message, Link record) {

    /** What can be doubtful. */
    @Schema(name = "WarningCode")
    public enum Code {
        /** Another record says the same. */
        LIKELY_DOUBLE
    }

    /** There is a record already that may be the same. */
    public static Warning likelyDouble(Message message, Link record) {
        return new Warning(Code.LIKELY_DOUBLE, new LocalizedText(message.en(), message.fr()), record);
    }
}

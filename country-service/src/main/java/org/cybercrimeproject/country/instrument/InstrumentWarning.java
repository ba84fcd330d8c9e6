package org.cybercrimeproject.country.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where what is said of an instrument and what is recorded under it disagree.
 *
 * @param code what it is
 * @param article the provision that the doubt rests on, or null
 * @param message for the person who can mend the record; in an answer in the reader's language
 * @param messageFr the same in French; in events only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"code", "message"})
public record InstrumentWarning(Code code, Provision article, String message, String messageFr) {

    /** As it stands in an answer: with one message, in the language of the reader. */
    InstrumentWarning in(Language language) {
        return new InstrumentWarning(code, article, language == Language.FR ? messageFr : message, null);
    }

    /** What can be doubtful. */
    @Schema(name = "InstrumentWarningCode")
    public enum Code {
        /** By the consents recorded it was in force before the day that a source states. */
        ENTRY_INTO_FORCE_COMPUTED_EARLIER
    }
}

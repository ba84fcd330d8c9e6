package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the record is silent or its sources disagree: stored, and said.
 *
 * @param code what it is
 * @param article the provision that the doubt rests on, or null
 * @param message for the person who can mend the record; in an answer in the reader's language
 * @param messageFr the same in French; in events only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"code", "message"})
public record TreatyWarning(Code code, Provision article, String message, String messageFr) {

    /** As it stands in an answer: with one message, in the language of the reader. */
    TreatyWarning in(Language language) {
        return new TreatyWarning(code, article, language == Language.FR ? messageFr : message, null);
    }

    /** What can be doubtful. */
    @Schema(name = "TreatyWarningCode")
    public enum Code {
        SIGNATURE_NOT_OPEN_TO_PARTY,
        SIGNATURE_NOT_RECORDED,
        SIGNATURE_AFTER_CONSENT,
        SIGNATURE_DATES_DIFFER,
        CONSENT_DATES_DIFFER,
        ACCESSION_BY_STATE_THAT_MAY_SIGN,
        INVITATION_NOT_RECORDED,
        INVITATION_HAD_LAPSED,
        ENTRY_INTO_FORCE_DIFFERS,
        NO_ACTION_CONTRADICTED,
        RESERVATION_RULES_NOT_KNOWN,
        RESERVED_PROVISION_NOT_RECORDED,
        RESERVATION_NOT_WITH_SIGNATURE_OR_DEPOSIT,
        WITHDRAWN_RESERVATION_NOT_RECORDED,
        DENUNCIATION_BY_STATE_NOT_RECORDED_AS_PARTY
    }
}

package org.cybercrimeproject.reporting.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cybercrimeproject.kit.contract.Always;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change that its owner recorded and that this answer does not know: operators must retry or replay it.
 *
 * @param aggregate the kind of record, {@code activity}; left out when even that can't be told
 * @param subject the record, by code or id; left out when it is not known whether you may see it
 * @param version the version of the record that is missing; left out when it can't be told
 * @param why where it waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NotIncluded")
@Always("why")
public record NotIncluded(String aggregate, String subject, Long version, Why why) {

    /** Where it waits. */
    @Schema(name = "WhyNotIncluded")
    public enum Why {
        /** With its owner: the broker does not take it. */
        REFUSED,
        /** Here: it can't be applied. */
        DEAD_LETTER
    }
}

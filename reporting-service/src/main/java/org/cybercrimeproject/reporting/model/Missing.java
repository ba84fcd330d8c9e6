package org.cybercrimeproject.reporting.model;

import java.time.Instant;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * A change that has not got into the read models, as far as it can be told.
 *
 * @param aggregate the kind of record, or null
 * @param subject the record, or null
 * @param version its version, or null
 * @param recordedAt when its owner recorded it, or null
 * @param level who may see it, or null
 * @param why where it waits
 */
record Missing(
        String aggregate, String subject, Long version, Instant recordedAt, Visibility level, NotIncluded.Why why) {

    /** Whether it was recorded by then; what can't tell may have been. */
    boolean isRecordedBy(Instant knownAt) {
        return knownAt == null || recordedAt == null || !recordedAt.isAfter(knownAt);
    }
}

package org.cybercrimeproject.kit.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;

/**
 * One write, as the audit shows it; what became different is in the record's history.
 *
 * @param aggregateType the kind of record, {@code activity}
 * @param aggregateId the record
 * @param subject the record's natural code where it has one, else its id
 * @param version the version that it made
 * @param recordedAt when, by the owner's database
 * @param actor who: the token's {@code sub}, or {@code system:…}
 * @param type what happened, the type of the event
 * @param reason why, in the words of the person; or null
 * @param cause what made the system do it; or null
 * @param traceParent where the request was traced (W3C Trace Context), or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"aggregateType", "aggregateId", "recordedAt", "actor", "type"})
public record AuditEntry(
        String aggregateType,
        UUID aggregateId,
        String subject,
        long version,
        Instant recordedAt,
        String actor,
        String type,
        String reason,
        String cause,
        String traceParent) {}

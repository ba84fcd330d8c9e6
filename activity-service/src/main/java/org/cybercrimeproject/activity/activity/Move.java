package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A move in the life of an activity. Earlier plans stay: they are the slip history.
 *
 * @param status what it became
 * @param on the day from which that holds
 * @param period the plan of a PLANNED move, the actual period of a CARRIED_OUT one; else null
 * @param reason why, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ActivityMove")
public record Move(ActivityStatus status, LocalDate on, FuzzyPeriod period, String reason) {}

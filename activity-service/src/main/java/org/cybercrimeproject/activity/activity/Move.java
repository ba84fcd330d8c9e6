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
 * @param period the plan of a PLANNED move, the one that a POSTPONED move names, the actual period of a CARRIED_OUT
 *     one; else null
 * @param reason why, or null; a POSTPONED and a CANCELLED move have one
 * @param tentative true when the plan was made with a «possibly»; null, never false, means no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ActivityMove")
public record Move(ActivityStatus status, LocalDate on, FuzzyPeriod period, String reason, Boolean tentative) {

    public Move {
        // One way to say no, so that two equal plans are equal.
        tentative = Boolean.TRUE.equals(tentative) ? Boolean.TRUE : null;
    }

    /** A move that makes no plan, or a firm one. */
    Move(ActivityStatus status, LocalDate on, FuzzyPeriod period, String reason) {
        this(status, on, period, reason, null);
    }

    /** Whether it sets the plan; a postponement may set none. */
    boolean setsPlan() {
        return status == ActivityStatus.PLANNED || status == ActivityStatus.POSTPONED;
    }
}

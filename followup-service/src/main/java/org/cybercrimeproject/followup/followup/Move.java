package org.cybercrimeproject.followup.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.cybercrimeproject.kit.time.DueWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A move in the life of a follow-up. The window of an earlier one is the old window.
 *
 * @param status the status from that day on
 * @param on the day in the domain: when it was agreed, moved, done
 * @param due the window from that day on, or null where the move leaves it as it was
 * @param reason why, or null
 * @param evidence what shows that it was done, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FollowUpMove")
public record Move(FollowUpStatus status, LocalDate on, DueWindow due, String reason, String evidence) {

    /** The same move on another day. */
    Move on(LocalDate day) {
        return new Move(status, day, due, reason, evidence);
    }

    /** The same move with another window. */
    Move due(DueWindow window) {
        return new Move(status, on, window, reason, evidence);
    }
}

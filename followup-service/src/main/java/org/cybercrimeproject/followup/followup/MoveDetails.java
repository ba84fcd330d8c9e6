package org.cybercrimeproject.followup.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.GivenDue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be corrected of a past move by a merge patch; what the follow-up became is the move itself.
 *
 * @param on the day from which it holds
 * @param due the window that it set, whole; a condition that was met stays met
 * @param reason why, or null
 * @param evidence what shows that it was done, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FollowUpMoveDetails")
public record MoveDetails(
        @NotNull LocalDate on,
        @Schema(implementation = GivenDue.class) DueWindow due,
        @Size(max = 2000) String reason,
        @Size(max = 20000) String evidence) {

    public MoveDetails {
        InvalidValue.in("reason", () -> Texts.reason(reason));
        InvalidValue.in("evidence", () -> Texts.text(evidence));
    }

    static MoveDetails of(Move move) {
        return new MoveDetails(move.on(), move.due(), move.reason(), move.evidence());
    }
}

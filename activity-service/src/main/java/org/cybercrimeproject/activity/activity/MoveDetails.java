package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.time.GivenPeriod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be corrected of a past move by a merge patch; what the activity became is the move itself.
 *
 * @param on the day from which it holds
 * @param period the plan, or the actual period
 * @param tentative whether the plan was made with a «possibly»; null means no
 * @param reason why, or null; a postponement and a cancellation keep one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ActivityMoveDetails")
public record MoveDetails(
        @NotNull LocalDate on,
        @Schema(implementation = GivenPeriod.class) FuzzyPeriod period,
        Boolean tentative,
        @Schema(maxLength = Texts.REASON) String reason) {

    public MoveDetails {
        InvalidValue.in("reason", () -> Texts.reason(reason));
        // As a move has it: a correction to what holds already is none.
        tentative = Boolean.TRUE.equals(tentative) ? Boolean.TRUE : null;
    }

    static MoveDetails of(Move move) {
        return new MoveDetails(move.on(), move.period(), move.tentative(), move.reason());
    }

    Move toMove(ActivityStatus status) {
        return new Move(status, on, period, reason, tentative);
    }
}

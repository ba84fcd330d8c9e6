package org.cybercrimeproject.followup.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.time.GivenDue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another window was agreed.
 *
 * @param due the new window
 * @param on the day this was agreed; today when left out
 * @param reason why the old window did not hold
 */
@Schema(name = "RescheduleFollowUp")
public record Reschedule(
        @NotNull @Valid GivenDue due,
        LocalDate on,
        @NotBlank @Size(max = 2000) String reason) {

    public Reschedule {
        InvalidValue.in("reason", () -> Texts.reason(reason));
    }
}

package org.cybercrimeproject.followup.followup;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Texts;

/**
 * It was done.
 *
 * @param on the day it was done; today when left out
 * @param evidence what shows it
 * @param reason why it counts as done where there is no evidence; one of the two is needed
 */
public record Fulfil(
        LocalDate on,
        @Size(max = 20000) String evidence,
        @Size(max = 2000) String reason) {

    /** @throws InvalidValue when there is neither, or one is blank or too long */
    public Fulfil {
        InvalidValue.in("evidence", () -> Texts.text(evidence));
        InvalidValue.in("reason", () -> Texts.reason(reason));
        if (evidence == null && reason == null) {
            throw new InvalidValue(Message.of(
                            "Closing a follow-up needs evidence or a reason: give one of them.",
                            "Pour clore un suivi, il faut une preuve ou un motif : donnez l’un des deux."))
                    .in("evidence");
        }
    }
}

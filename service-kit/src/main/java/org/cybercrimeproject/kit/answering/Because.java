package org.cybercrimeproject.kit.answering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Texts;

/**
 * Why something is taken back.
 *
 * @param reason the reason, as the history will show it; 2,000 characters at most
 */
public record Because(@NotBlank @Size(max = Texts.REASON) String reason) {

    public Because {
        InvalidValue.in("reason", () -> Texts.reason(reason));
    }
}

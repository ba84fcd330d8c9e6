package org.cybercrimeproject.kit.answering;

import jakarta.validation.constraints.NotBlank;
import org.cybercrimeproject.kit.text.Texts;

/**
 * Why something is taken back.
 *
 * @param reason the reason, as the history will show it; 2,000 characters at most
 */
public record Because(@NotBlank String reason) {

    public Because {
        Texts.reason(reason);
    }
}

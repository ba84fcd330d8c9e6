package org.cybercrimeproject.kit.time;

import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Texts;

/** Why a text is not read as a period. */
final class Refusal {

    private Refusal() {}

    /** @param reason what is wrong with the text and how to write it, without a full stop */
    static InvalidValue of(String text, String reason) {
        return new InvalidValue(quoted(text) + " can't be read as a period: " + reason + ".");
    }

    static String quoted(String text) {
        return Texts.quoted(text);
    }
}

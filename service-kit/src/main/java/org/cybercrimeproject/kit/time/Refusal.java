package org.cybercrimeproject.kit.time;

import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Texts;

/** Why a text is not read as a period. */
final class Refusal {

    private Refusal() {}

    /** @param reason what is wrong with the text and how to write it, without a full stop */
    static InvalidValue of(String text, Message reason) {
        return new InvalidValue(Message.of(
                "\"%s\" can't be read as a period: %s.",
                "« %s » ne peut pas être lu comme une période : %s.", excerpt(text), reason));
    }

    /** As much of a text as a message shows. */
    static String excerpt(String text) {
        var quoted = Texts.quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}

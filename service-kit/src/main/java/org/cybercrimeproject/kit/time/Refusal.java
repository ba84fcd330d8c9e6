package org.cybercrimeproject.kit.time;

import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;

/** Why a text is not read as a period. */
final class Refusal {

    static final Message FULL_YEAR =
            Message.of("write years with four digits", "écrivez les années avec quatre chiffres");

    private Refusal() {}

    /** @param reason what is wrong with the text and how to write it, without a full stop */
    static InvalidValue of(String text, Message reason) {
        return new InvalidValue(Message.of(
                "%s can't be read as a period: %s.",
                "%s ne peut pas être lu comme une période : %s.", Message.quoted(text), reason));
    }
}

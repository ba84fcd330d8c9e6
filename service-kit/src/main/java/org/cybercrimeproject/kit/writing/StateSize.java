package org.cybercrimeproject.kit.writing;

import java.util.function.IntSupplier;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;

/**
 * The largest state of an aggregate: every state must fit into one event. A move in its life, which adds little, always
 * has room.
 */
final class StateSize {

    /** In characters of JSON; half of what a broker takes by default. */
    static final int LARGEST = 512 * 1024;

    private static final int MOVE = 16 * 1024;

    private StateSize() {}

    /** The state itself, unless it has grown too large (413). */
    static String checked(String json, IntSupplier lengthBefore) {
        if (json.length() > LARGEST && json.length() - lengthBefore.getAsInt() > MOVE) {
            throw Problem.TOO_LARGE.with(Message.of(
                    "The record would hold more than 512 kB of text; shorten its texts.",
                    "L’enregistrement contiendrait plus de 512 ko de texte ; abrégez ses textes."));
        }
        return json;
    }
}

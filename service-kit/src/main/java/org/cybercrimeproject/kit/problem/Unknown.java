package org.cybercrimeproject.kit.problem;

import java.util.Collection;

/** What is told of a name or a code that is none of those that are allowed: which are, and which may have been meant. */
public final class Unknown {

    private Unknown() {}

    /** A field that a JSON object can't have. */
    public static Message field(String given, Collection<String> allowed) {
        return Nearest.suggested(
                allowed.isEmpty()
                        ? Message.of(
                                "Unknown field %s; no fields are allowed here.",
                                "Champ inconnu %s ; aucun champ n’est admis ici.", Message.quoted(given))
                        : Message.of(
                                "Unknown field %s; allowed fields: %s.",
                                "Champ inconnu %s ; champs admis : %s.",
                                Message.quoted(given),
                                String.join(", ", allowed)),
                given,
                allowed);
    }

    /** A query parameter that an operation does not have. */
    public static Message parameter(String given, Collection<String> allowed) {
        return Nearest.suggested(
                allowed.isEmpty()
                        ? Message.of(
                                "Unknown parameter %s; no parameters are allowed here.",
                                "Paramètre inconnu %s ; aucun paramètre n’est admis ici.", Message.quoted(given))
                        : Message.of(
                                "Unknown parameter %s; allowed parameters: %s.",
                                "Paramètre inconnu %s ; paramètres admis : %s.",
                                Message.quoted(given),
                                String.join(", ", allowed)),
                given,
                allowed);
    }

    /** A code that is none of a code list. */
    public static Message code(String given, Collection<String> allowed) {
        return Nearest.suggested(
                Message.of(
                        "%s is not one of: %s.",
                        "%s n’est pas l’une des valeurs admises : %s.",
                        Message.quoted(given),
                        String.join(", ", allowed)),
                given,
                allowed);
    }
}

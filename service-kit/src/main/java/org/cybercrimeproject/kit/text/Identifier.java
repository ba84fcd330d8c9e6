package org.cybercrimeproject.kit.text;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;

/** Ids and references as they stand in paths, filters and bodies. */
public final class Identifier {

    /** A path parameter that names a record: its UUID or its reference. Literal sub-paths are lower case. */
    public static final String PATH = "[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z0-9][A-Z0-9.:-]{0,39}";

    /** The form of a reference that a caller gives. */
    public static final String GIVEN_FORM = "^[A-Z0-9][A-Z0-9.-]{1,39}$";

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern GIVEN = Pattern.compile(GIVEN_FORM);
    private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Z0-9]*-[0-9]+");

    private Identifier() {}

    /** The id, when the text has the form of one. */
    public static Optional<UUID> uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * A reference that a caller gives to a new record; null passes.
     *
     * @throws InvalidValue when it does not have the form, or has the one that the suite generates
     */
    public static String given(String reference) {
        if (reference == null) {
            return null;
        }
        if (!GIVEN.matcher(reference).matches()) {
            throw new InvalidValue(Message.of(
                    "A reference has 2 to 40 characters A–Z, 0–9, dot and hyphen, such as EG-NCJS.",
                    "Une référence a de 2 à 40 caractères A–Z, 0–9, point et tiret, telle EG-NCJS."));
        }
        if (GENERATED.matcher(reference).matches()) {
            throw new InvalidValue(Message.of(
                    "References of the form %s are given by the suite itself; choose another one or leave it out.",
                    "Les références de la forme %s sont données par la suite elle-même ; choisissez-en une autre ou"
                            + " omettez-la.",
                    reference));
        }
        return reference;
    }
}

package org.cybercrimeproject.kit.problem;

import java.util.List;
import java.util.function.Consumer;

/**
 * A value that a caller gave and that cannot be: a day that does not exist, a period nobody can read.
 *
 * <p>Thrown by the constructors of value types, answered as 400. The message is written for the person who must
 * mend the value; it is the only exception message that reaches a caller.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;
    private final String pointer;

    public InvalidValue(Message message) {
        this(message, "");
    }

    private InvalidValue(Message message, String pointer) {
        super(message.en());
        this.text = message;
        this.pointer = pointer;
    }

    /** What is wrong, in both languages. */
    public Message text() {
        return text;
    }

    /** Where in the value that was being made the fault lies: {@code /countries/0}; empty for all of it. */
    public String pointer() {
        return pointer;
    }

    /** The same fault, in a field of what is being made. */
    public InvalidValue in(String field) {
        return new InvalidValue(text, "/" + field + pointer);
    }

    /** Makes a check whose complaint is about this field: {@code in("reference", () -> Identifier.given(reference))}. */
    public static void in(String field, Runnable check) {
        try {
            check.run();
        } catch (InvalidValue e) {
            throw e.in(field);
        }
    }

    /** Checks each element of a list; its complaint names the element. No list, no check. */
    public static <T> void each(String field, List<T> values, Consumer<T> check) {
        for (int i = 0; values != null && i < values.size(); i++) {
            var value = values.get(i);
            in(field + "/" + i, () -> check.accept(value));
        }
    }
}

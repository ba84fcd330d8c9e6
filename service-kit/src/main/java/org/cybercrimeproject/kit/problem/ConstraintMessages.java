package org.cybercrimeproject.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;

/**
 * Says what a violated constraint of Jakarta Validation expects, in both languages. The validator's own messages follow
 * the language of the machine, and leave out what was expected.
 */
public final class ConstraintMessages {

    private static final Message REQUIRED = Message.of("This field is required.", "Ce champ est obligatoire.");

    private ConstraintMessages() {}

    /** What the violation's value should have been. */
    public static Message of(ConstraintViolation<?> violation) {
        return of(
                violation.getConstraintDescriptor().getAnnotation(),
                violation.getInvalidValue(),
                violation.getMessage());
    }

    private static Message of(Annotation constraint, Object value, String otherwise) {
        if (constraint instanceof NotNull || constraint instanceof NotBlank && value == null) {
            return REQUIRED;
        }
        if (constraint instanceof NotBlank) {
            return Message.of("The text must not be blank.", "Le texte ne doit pas être vide.");
        }
        if (constraint instanceof Size size) {
            return value instanceof CharSequence text ? text(size, text.toString()) : elements(size, value);
        }
        if (constraint instanceof Min min) {
            return Message.of("Must be %d or more.", "Doit être au moins %d.", (Long) min.value());
        }
        if (constraint instanceof Max max) {
            return Message.of("Must be %d or less.", "Doit être au plus %d.", (Long) max.value());
        }
        if (constraint instanceof PositiveOrZero) {
            return Message.of("Must be 0 or more.", "Doit être au moins 0.");
        }
        if (constraint instanceof Pattern pattern) {
            return pattern.message().startsWith("{")
                    ? Message.of("Must match %s.", "Doit correspondre à %s.", pattern.regexp())
                    : written(pattern.message());
        }
        return Message.same(otherwise);
    }

    private static Message text(Size size, String text) {
        int length = text.codePointCount(0, text.length());
        return length > size.max()
                ? Message.of(
                        "The text is too long: at most %d characters are allowed, it has %d.",
                        "Le texte est trop long : il a %2$d caractères, %1$d au plus sont admis.",
                        (Integer) size.max(),
                        (Integer) length)
                : Message.of(
                        "The text is too short: it needs at least %d characters, it has %d.",
                        "Le texte est trop court : il a %2$d caractères, il en faut au moins %1$d.",
                        (Integer) size.min(),
                        (Integer) length);
    }

    private static Message elements(Size size, Object value) {
        int elements = value instanceof Collection<?> list ? list.size() : 0;
        return elements > size.max()
                ? Message.of(
                        "The list is too long: at most %d elements are allowed, it has %d.",
                        "La liste est trop longue : elle a %2$d éléments, %1$d au plus sont admis.",
                        (Integer) size.max(),
                        (Integer) elements)
                : Message.of(
                        "The list is too short: it needs at least %d elements, it has %d.",
                        "La liste est trop courte : elle a %2$d éléments, il en faut au moins %1$d.",
                        (Integer) size.min(),
                        (Integer) elements);
    }

    /** A pattern is told in the words of its annotation, which holds one text. */
    private static Message written(String message) {
        return switch (message) {
            case "must be an http or https address" ->
                Message.of("Must be an http or https address.", "Doit être une adresse http ou https.");
            case "must be 1 to 16 characters A–Z, 0–9, dot and hyphen" ->
                Message.of(
                        "Must be 1 to 16 characters A–Z, 0–9, dot and hyphen.",
                        "Doit avoir de 1 à 16 caractères A–Z, 0–9, point et tiret.");
            case "must be 2 to 16 characters A–Z, 0–9, begin with a letter, and not be FU" ->
                Message.of(
                        "Must be 2 to 16 characters A–Z, 0–9, begin with a letter, and not be FU.",
                        "Doit avoir de 2 à 16 caractères A–Z, 0–9, commencer par une lettre et ne pas être FU.");
            case "must not be blank" -> Message.of("Must not be blank.", "Ne doit pas être vide.");
            case "must be the \"next\" of an answer" ->
                Message.of("Must be the \"next\" of an answer.", "Doit être le « next » d’une réponse.");
            default -> Message.same(message);
        };
    }
}

package org.cybercrimeproject.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says in plain words why a JSON body was refused. The parser's own messages name classes: they stay inside. */
final class JsonProblems {

    private JsonProblems() {}

    static HttpProblem of(JacksonException exception) {
        if (exception instanceof StreamConstraintsException) {
            return Problem.MALFORMED_BODY.with(Message.of(
                    "The body is nested too deeply, or has a number or text that is too long.",
                    "Le corps est imbriqué trop profondément, ou contient un nombre ou un texte trop long."));
        }
        if (exception instanceof StreamReadException syntax) {
            return Problem.MALFORMED_BODY.with(syntax(syntax));
        }
        if (exception instanceof UnrecognizedPropertyException unknown) {
            var allowed = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .toList();
            return Problem.UNKNOWN_FIELD.at(pointer(unknown), Unknown.field(unknown.getPropertyName(), allowed));
        }
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return Problem.INVALID_VALUE.at(within(mapping(exception), invalid), invalid.text());
            }
        }
        if (exception instanceof MismatchedInputException mismatch) {
            return Problem.INVALID_VALUE.at(pointer(mismatch), mismatch(mismatch));
        }
        return Problem.INVALID_VALUE.at(
                mapping(exception), Message.of("This value can't be used here.", "Cette valeur ne convient pas ici."));
    }

    private static Message syntax(StreamReadException exception) {
        var message = exception.getOriginalMessage();
        if (message != null && message.startsWith("Duplicate field")) {
            return Message.of(
                    "A field occurs twice in the same object.", "Un champ figure deux fois dans le même objet.");
        }
        var location = exception.getLocation();
        return location == null
                ? Message.of("The body is not valid JSON.", "Le corps n’est pas du JSON valable.")
                : Message.of(
                        "The body is not valid JSON: look at line %d, column %d.",
                        "Le corps n’est pas du JSON valable : voyez ligne %d, colonne %d.",
                        (Integer) location.getLineNr(),
                        (Integer) location.getColumnNr());
    }

    private static Message mismatch(MismatchedInputException exception) {
        var target = exception.getTargetType();
        if (target != null && target.isEnum()) {
            var values = Arrays.stream(target.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return Message.of("Use one of: %s.", "Utilisez l’une de ces valeurs : %s.", values);
        }
        if (target != null && java.time.temporal.Temporal.class.isAssignableFrom(target)) {
            return Message.of(
                    "Write a date as YYYY-MM-DD; it must exist and lie between 1900-01-01 and 2199-12-31.",
                    "Écrivez une date sous la forme AAAA-MM-JJ ; elle doit exister, entre 1900-01-01 et 2199-12-31.");
        }
        if (target == java.util.UUID.class) {
            return Message.of(
                    "Write a UUID, such as 01980f6e-0000-7000-8000-000000000000.",
                    "Écrivez un UUID, tel que 01980f6e-0000-7000-8000-000000000000.");
        }
        if (exception.getPath().isEmpty() && !(exception instanceof InvalidFormatException)) {
            return Message.of("The body must be one JSON object.", "Le corps doit être un objet JSON.");
        }
        return Message.of("This is not of the type expected here.", "Ce n’est pas le type attendu ici.");
    }

    private static String mapping(JacksonException exception) {
        return exception instanceof JsonMappingException mapping ? pointer(mapping) : "/";
    }

    /** The field within what was being made when the complaint came. */
    private static String within(String made, InvalidValue invalid) {
        return invalid.pointer().isEmpty() ? made : (made.equals("/") ? "" : made) + invalid.pointer();
    }

    private static String pointer(JsonMappingException exception) {
        var pointer = exception.getPath().stream()
                .map(step -> step.getFieldName() != null
                        ? step.getFieldName().replace("~", "~0").replace("/", "~1")
                        : Integer.toString(step.getIndex()))
                .collect(Collectors.joining("/", "/", ""));
        return pointer;
    }
}

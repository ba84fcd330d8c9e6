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
            return Problem.MALFORMED_BODY.with(
                    "The body is nested too deeply, or holds a number or text that is too long.");
        }
        if (exception instanceof StreamReadException syntax) {
            return Problem.MALFORMED_BODY.with(syntax(syntax));
        }
        if (exception instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Problem.UNKNOWN_FIELD.at(
                    pointer(unknown),
                    "There is no field «" + unknown.getPropertyName() + "» here; known are: " + known + ".");
        }
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return Problem.INVALID_VALUE.at(within(mapping(exception), invalid), invalid.getMessage());
            }
        }
        if (exception instanceof MismatchedInputException mismatch) {
            return Problem.INVALID_VALUE.at(pointer(mismatch), mismatch(mismatch));
        }
        return Problem.INVALID_VALUE.at(mapping(exception), "This value can't be used here.");
    }

    private static String syntax(StreamReadException exception) {
        var message = exception.getOriginalMessage();
        if (message != null && message.startsWith("Duplicate field")) {
            return "A field occurs twice in the same object.";
        }
        var location = exception.getLocation();
        return location == null
                ? "The body is not valid JSON."
                : "The body is not valid JSON: look at line " + location.getLineNr() + ", column "
                        + location.getColumnNr() + ".";
    }

    private static String mismatch(MismatchedInputException exception) {
        var target = exception.getTargetType();
        if (target != null && target.isEnum()) {
            var values = Arrays.stream(target.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return "Use one of: " + values + ".";
        }
        if (target != null && java.time.temporal.Temporal.class.isAssignableFrom(target)) {
            return "Write a date as YYYY-MM-DD; it must exist and lie between 1900-01-01 and 2199-12-31.";
        }
        if (target == java.util.UUID.class) {
            return "Write a UUID, such as 01980f6e-0000-7000-8000-000000000000.";
        }
        if (exception.getPath().isEmpty() && !(exception instanceof InvalidFormatException)) {
            return "The body must be one JSON object.";
        }
        return "This is not of the type that belongs here.";
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

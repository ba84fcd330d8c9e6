package org.cybercrimeproject.kit.reading;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.problem.Unknown;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.Days;

/** Reads days, numbers and codes in addresses; what can't be read is a 400 that names the parameter, not a 404. */
@Provider
public class Parameters implements ParamConverterProvider {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, Object> reader = reader(type);
        return reader == null ? null : new Converter<>(type, name(annotations), reader);
    }

    private static Function<String, Object> reader(Class<?> type) {
        if (type == LocalDate.class) {
            return Days::parse;
        }
        if (type == Instant.class) {
            return Parameters::instant;
        }
        if (type == Language.class) {
            return text -> code(Language.class, text.toUpperCase(Locale.ROOT), text, List.of("en", "fr"));
        }
        if (type.isEnum()) {
            return text -> code(type, text, text, values(type));
        }
        if (type == int.class || type == Integer.class) {
            return Parameters::number;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Parameters::truth;
        }
        return null;
    }

    /**
     * Reads a value as a parameter of the type would; what is no type of its own is left as it is.
     *
     * @throws InvalidValue when it is none
     */
    static Object read(Class<?> type, String text) {
        var reader = reader(type);
        return reader == null ? text : reader.apply(text);
    }

    private static Object instant(String text) {
        try {
            var instant = Instant.parse(text);
            if (text.endsWith("Z") && !instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new InvalidValue(Message.of(
                "Write an instant in UTC, such as 2026-01-31T12:00:00Z.",
                "Écrivez un instant en UTC, tel 2026-01-31T12:00:00Z."));
    }

    private static Object code(Class<?> type, String code, String given, List<String> known) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> ((Enum<?>) value).name().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(Unknown.code(given, known)));
    }

    private static List<String> values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static Object number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidValue(Message.of(
                    "Write a whole number instead of %s.",
                    "Écrivez un nombre entier au lieu de %s.", Message.quoted(text)));
        }
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new InvalidValue(Message.of(
                        "Write true or false instead of %s.",
                        "Écrivez true (vrai) ou false (faux) au lieu de %s.", Message.quoted(text)));
        };
    }

    private static String name(Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof HeaderParam header) {
                return header.value();
            }
            if (annotation instanceof CookieParam cookie) {
                return cookie.value();
            }
        }
        return "parameter";
    }

    private record Converter<T>(Class<T> type, String name, Function<String, Object> reader)
            implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // the reader was chosen by the type, which may be primitive
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) reader.apply(text);
            } catch (InvalidValue e) {
                throw Problem.INVALID_PARAMETER.at(name, e.text());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}

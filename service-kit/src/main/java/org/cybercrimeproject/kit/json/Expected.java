package org.cybercrimeproject.kit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cybercrimeproject.kit.problem.Message;

/** What JSON is expected where a value of some type belongs, and what was found there, in words. */
final class Expected {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, java.math.BigInteger.class);
    private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);
    private static final int SHOWN = 60;

    private Expected() {}

    /** Why a value is none of the type. */
    static Message insteadOf(JsonNode found, JavaType type, ObjectMapper mapper) {
        return Message.of(
                "Expected %s, found %s.", "Attendu : %s ; trouvé : %s.", expected(type, mapper), found(found));
    }

    private static Message expected(JavaType type, ObjectMapper mapper) {
        var raw = type.getRawClass();
        if (isFields(type)) {
            return Message.of(
                    "an object with the fields %s", "un objet avec les champs %s", String.join(", ", fields(type)));
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return Message.of(
                    "a list, each element %s", "une liste, chaque élément %s", expected(type.getContentType(), mapper));
        }
        if (type.isMapLikeType()) {
            return Message.of("an object", "un objet");
        }
        if (raw.isEnum()) {
            return Message.of("one of %s", "l’une des valeurs %s", String.join(", ", codes(type, mapper)));
        }
        return ofValue(raw);
    }

    private static Message ofValue(Class<?> type) {
        if (type == LocalDate.class) {
            return Message.of("a date (YYYY-MM-DD)", "une date (AAAA-MM-JJ)");
        }
        if (type == Instant.class) {
            return Message.of("an instant in UTC (2026-01-31T12:00:00Z)", "un instant en UTC (2026-01-31T12:00:00Z)");
        }
        if (type == UUID.class) {
            return Message.of(
                    "a UUID, such as 01980f6e-0000-7000-8000-000000000000",
                    "un UUID, tel 01980f6e-0000-7000-8000-000000000000");
        }
        if (WHOLE.contains(type)) {
            return Message.of("a whole number", "un nombre entier");
        }
        if (Number.class.isAssignableFrom(type) || type == double.class || type == float.class) {
            return Message.of("a number", "un nombre");
        }
        return TRUTH.contains(type)
                ? Message.of("true or false", "true (vrai) ou false (faux)")
                : Message.of("a text", "un texte");
    }

    private static Message found(JsonNode found) {
        return switch (found.getNodeType()) {
            case OBJECT -> Message.of("an object", "un objet");
            case ARRAY -> Message.of("a list", "une liste");
            case STRING -> Message.of("the text %s", "le texte %s", Message.quoted(found.asText()));
            case NUMBER -> Message.of("the number %s", "le nombre %s", cut(found.asText()));
            case BOOLEAN -> Message.same(found.asText());
            case NULL, MISSING -> Message.of("nothing (null)", "rien (null)");
            default -> Message.of("something else", "autre chose");
        };
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** Whether a value of the type is an object whose fields are known: a record that is read by its components. */
    static boolean isFields(JavaType type) {
        return type.getRawClass().isRecord()
                && Arrays.stream(type.getRawClass().getDeclaredMethods())
                        .noneMatch(method -> method.isAnnotationPresent(JsonCreator.class));
    }

    /** The names of the fields, in the order of the contract. */
    static List<String> fields(JavaType type) {
        return Arrays.stream(type.getRawClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** The codes of an enumeration as they are written. */
    static List<String> codes(JavaType type, ObjectMapper mapper) {
        return Arrays.stream(type.getRawClass().getEnumConstants())
                .map(code -> mapper.convertValue(code, String.class))
                .toList();
    }
}

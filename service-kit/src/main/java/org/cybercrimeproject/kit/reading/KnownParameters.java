package org.cybercrimeproject.kit.reading;

import jakarta.validation.Validator;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.cybercrimeproject.kit.problem.ConstraintMessages;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.problem.Problem.Violation;
import org.cybercrimeproject.kit.problem.Unknown;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.time.Days;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Refuses query parameters that an operation does not have, because a misspelt filter must not look like no filter; and
 * with them all values that can't be read, which the framework would name one by one.
 */
class KnownParameters {

    /** What the decoder puts where bytes are no UTF-8. */
    private static final char UNREADABLE = '\ufffd';

    /**
     * A parameter of an operation.
     *
     * @param type of a value; where it may occur more than once, of each
     * @param owner the class that has it as a field, or null
     * @param field the field's name, or null
     */
    private record Known(Class<?> type, Class<?> owner, String field) {}

    private final Map<String, Map<String, Known>> operations = new ConcurrentHashMap<>();
    private final Validator validator;

    KnownParameters(Validator validator) {
        this.validator = validator;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, SimpleResourceInfo operation) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        var known = operations.computeIfAbsent(
                operation.getResourceClass().getName() + "#" + operation.getMethodName(), key -> known(operation));
        var unknown = new ArrayList<Violation>();
        var unreadable = new ArrayList<Violation>();
        new TreeMap<>(given).forEach((name, values) -> {
            if (known.containsKey(name)) {
                values.forEach(value -> read(name, value, known.get(name), unreadable));
            } else {
                unknown.add(new Violation(name, Unknown.parameter(name, List.copyOf(known.keySet()))));
            }
        });
        if (unreadable.isEmpty()) {
            between(given.getFirst("from"), given.getFirst("to"), unreadable);
        }
        if (!unknown.isEmpty() || !unreadable.isEmpty()) {
            var kind = unreadable.isEmpty() ? Problem.UNKNOWN_PARAMETER : Problem.INVALID_PARAMETER;
            unknown.addAll(unreadable);
            throw kind.at(unknown);
        }
    }

    private void read(String name, String value, Known known, List<Violation> faults) {
        if (value.indexOf(UNREADABLE) >= 0) {
            faults.add(new Violation(
                    name, Message.of("The value is not encoded in UTF-8.", "La valeur n’est pas encodée en UTF-8.")));
            return;
        }
        try {
            Texts.present(value);
            var read = Parameters.read(known.type(), value);
            if (isConstrained(known)) {
                validator
                        .validateValue(known.owner(), known.field(), read)
                        .forEach(violation -> faults.add(new Violation(name, ConstraintMessages.of(violation))));
            }
        } catch (InvalidValue e) {
            faults.add(new Violation(name, e.text()));
        }
    }

    /** A field of one value; the constraints of lists are the validator's, when it sees all of them. */
    private boolean isConstrained(Known known) {
        return known.owner() != null
                && validator.getConstraintsForClass(known.owner()).getConstraintsForProperty(known.field()) != null;
    }

    /** Days in their order. */
    private static void between(String from, String to, List<Violation> faults) {
        if (isDay(from) && isDay(to) && to.compareTo(from) < 0) {
            faults.add(new Violation(
                    "to",
                    Message.of(
                            "The last day %s is before the first day %s.",
                            "Le dernier jour %s précède le premier jour %s.", to, from)));
        }
    }

    private static boolean isDay(String text) {
        try {
            return text != null && Days.parse(text) != null;
        } catch (InvalidValue e) {
            return false;
        }
    }

    private static Map<String, Known> known(SimpleResourceInfo operation) {
        var known = new TreeMap<String, Known>();
        for (var method : operation.getResourceClass().getDeclaredMethods()) {
            if (method.getName().equals(operation.getMethodName()) && !method.isSynthetic()) {
                collect(method, known);
            }
        }
        return known;
    }

    private static void collect(Method method, Map<String, Known> known) {
        for (var parameter : method.getParameters()) {
            add(parameter, new Known(valueOf(parameter.getParameterizedType()), null, null), known);
            for (Class<?> type = parameter.getType();
                    type != null && type != Object.class;
                    type = type.getSuperclass()) {
                for (var field : type.getDeclaredFields()) {
                    var value = valueOf(field.getGenericType());
                    var one = value == field.getType();
                    add(field, new Known(value, one ? type : null, one ? field.getName() : null), known);
                }
            }
        }
    }

    private static void add(AnnotatedElement element, Known parameter, Map<String, Known> known) {
        var annotation = element.getAnnotation(QueryParam.class);
        if (annotation != null) {
            known.put(annotation.value(), parameter);
        }
    }

    /** The type of a parameter's value: of each, where it is a list of them. */
    private static Class<?> valueOf(Type type) {
        if (type instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        return type instanceof Class<?> value ? value : String.class;
    }
}

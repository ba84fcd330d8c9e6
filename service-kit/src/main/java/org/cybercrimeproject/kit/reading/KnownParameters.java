package org.cybercrimeproject.kit.reading;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.time.Days;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Refuses a query parameter that an operation does not have: a misspelt filter must not look like no filter. */
class KnownParameters {

    /** What the decoder puts where bytes are no UTF-8. */
    private static final char UNREADABLE = '\ufffd';

    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, SimpleResourceInfo operation) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        var names = known.computeIfAbsent(
                operation.getResourceClass().getName() + "#" + operation.getMethodName(), key -> names(operation));
        for (var name : given.keySet()) {
            if (!names.contains(name)) {
                throw Problem.UNKNOWN_PARAMETER.at(
                        name,
                        Message.of(
                                "Unknown parameter %s; allowed parameters: %s.",
                                "Paramètre inconnu %s ; paramètres admis : %s.",
                                Message.quoted(name),
                                String.join(", ", names)));
            }
        }
        given.forEach((name, values) -> values.forEach(value -> readable(name, value)));
        between(given.getFirst("from"), given.getFirst("to"));
    }

    private static void readable(String name, String value) {
        if (value.indexOf(UNREADABLE) >= 0) {
            throw Problem.INVALID_PARAMETER.at(
                    name, Message.of("The value is not encoded in UTF-8.", "La valeur n’est pas encodée en UTF-8."));
        }
        try {
            Texts.present(value);
        } catch (InvalidValue e) {
            throw Problem.INVALID_PARAMETER.at(name, e.text());
        }
    }

    /** Days in their order; what is no day is refused by whoever reads it. */
    private static void between(String from, String to) {
        if (isDay(from) && isDay(to) && to.compareTo(from) < 0) {
            throw Problem.INVALID_PARAMETER.at(
                    "to",
                    Message.of(
                            "The last day %s is before the first day %s.",
                            "Le dernier jour %s précède le premier jour %s.", to, from));
        }
    }

    private static boolean isDay(String text) {
        try {
            return text != null && Days.parse(text) != null;
        } catch (InvalidValue e) {
            return false;
        }
    }

    private static Set<String> names(SimpleResourceInfo operation) {
        var names = new TreeSet<String>();
        for (var method : operation.getResourceClass().getDeclaredMethods()) {
            if (method.getName().equals(operation.getMethodName()) && !method.isSynthetic()) {
                collect(method, names);
            }
        }
        return names;
    }

    private static void collect(Method method, Set<String> names) {
        for (var parameter : method.getParameters()) {
            add(parameter, names);
            for (Class<?> type = parameter.getType();
                    type != null && type != Object.class;
                    type = type.getSuperclass()) {
                for (var field : type.getDeclaredFields()) {
                    add(field, names);
                }
            }
        }
    }

    private static void add(AnnotatedElement element, Set<String> names) {
        var annotation = element.getAnnotation(QueryParam.class);
        if (annotation != null) {
            names.add(annotation.value());
        }
    }
}

package org.cybercrimeproject.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;

/** Violated constraints of an operation's parameters and body, as one problem that names them all. */
final class Violations {

    private Violations() {}

    static HttpProblem of(ConstraintViolationException exception) {
        var violations = exception.getConstraintViolations().stream()
                .map(violation -> new Problem.Violation(field(violation), ConstraintMessages.of(violation)))
                .sorted(Comparator.comparing(Problem.Violation::field))
                .toList();
        var kind = violations.stream().allMatch(violation -> violation.field().startsWith("/"))
                ? Problem.INVALID_VALUE
                : Problem.INVALID_PARAMETER;
        return kind.at(violations);
    }

    /** The name of the query parameter that a violated constraint is about, else a pointer into the body. */
    private static String field(ConstraintViolation<?> violation) {
        String leaf = null;
        for (var node : violation.getPropertyPath()) {
            leaf = node.getName();
        }
        for (Class<?> type = violation.getLeafBean() == null
                        ? null
                        : violation.getLeafBean().getClass();
                type != null && leaf != null;
                type = type.getSuperclass()) {
            for (var declared : type.getDeclaredFields()) {
                var parameter = declared.getAnnotation(QueryParam.class);
                if (parameter != null && declared.getName().equals(leaf)) {
                    return parameter.value();
                }
            }
        }
        return pointer(violation);
    }

    /** The path of a violated constraint as a JSON pointer, without the method and parameter it begins with. */
    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        var depth = 0;
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (depth++ >= 2 && node.getName() != null) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }
}

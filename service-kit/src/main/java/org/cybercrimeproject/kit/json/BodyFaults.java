package org.cybercrimeproject.kit.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cybercrimeproject.kit.problem.ConstraintMessages;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.problem.Problem.Violation;
import org.cybercrimeproject.kit.problem.Unknown;

/**
 * All that is wrong with a body that could not be read: the reader itself stops at the first fault. Walks the tree beside
 * the type that it should have been, and reads each part of it on its own: unknown fields, values of another type, codes
 * that are none, values that their own constructors refuse, violated constraints.
 */
final class BodyFaults {

    /** More than anybody mends in one go. */
    private static final int AT_MOST = 100;

    private static final Object FAULTY = new Object();

    /** One thing to mend. */
    record Fault(Violation violation, boolean isUnknownField) {}

    private final ObjectMapper mapper;
    private final Validator validator;
    private final List<Fault> found = new ArrayList<>();

    private BodyFaults(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * The faults, in the order of the contract; empty when the tree can be read.
     *
     * @param pointer where the tree stands in the body; empty: it is the body
     */
    static List<Fault> of(JsonNode tree, JavaType type, String pointer, ObjectMapper mapper, Validator validator) {
        var faults = new BodyFaults(mapper, validator);
        faults.read(tree, type, pointer);
        return List.copyOf(faults.found);
    }

    /** The problem that names them all. */
    static HttpProblem problem(List<Fault> faults) {
        if (faults.isEmpty()) {
            return Problem.INVALID_VALUE.at("/", Message.of("The body can't be read.", "Le corps est illisible."));
        }
        var kind = faults.stream().allMatch(Fault::isUnknownField) ? Problem.UNKNOWN_FIELD : Problem.INVALID_VALUE;
        return kind.at(faults.stream().map(Fault::violation).toList());
    }

    private void add(String pointer, Message message) {
        add(pointer, message, false);
    }

    private void add(String pointer, Message message, boolean isUnknownField) {
        if (found.size() < AT_MOST) {
            found.add(new Fault(new Violation(pointer.isEmpty() ? "/" : pointer, message), isUnknownField));
        }
    }

    /** The value, null for null, or FAULTY after its faults have been noted. */
    private Object read(JsonNode node, JavaType type, String pointer) {
        if (found.size() >= AT_MOST) {
            return FAULTY;
        }
        if (node.isNull() && !type.isPrimitive() && !pointer.isEmpty()) {
            return null;
        }
        if (Expected.isFields(type)) {
            return node.isObject() ? object(node, type, pointer) : mismatch(node, type, pointer);
        }
        if (type.isCollectionLikeType()) {
            return node.isArray() ? list(node, type, pointer) : mismatch(node, type, pointer);
        }
        return value(node, type, pointer);
    }

    private Object mismatch(JsonNode node, JavaType type, String pointer) {
        add(pointer, Expected.insteadOf(node, type, mapper));
        return FAULTY;
    }

    private Object value(JsonNode node, JavaType type, String pointer) {
        if (type.isEnumType() && node.isTextual()) {
            var codes = Expected.codes(type, mapper);
            if (!codes.contains(node.asText())) {
                add(pointer, Unknown.code(node.asText(), codes));
                return FAULTY;
            }
        }
        try {
            return mapper.readerFor(type).readValue(node);
        } catch (JacksonException | InvalidValue e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidValue invalid) {
                    add(pointer + invalid.pointer(), invalid.text());
                    return FAULTY;
                }
            }
        } catch (java.io.IOException e) {
            // A tree in memory has no other way to fail.
        }
        return mismatch(node, type, pointer);
    }

    private Object list(JsonNode node, JavaType type, String pointer) {
        var values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            var at = pointer + "/" + i;
            if (node.get(i).isNull()) {
                mismatch(node.get(i), type.getContentType(), at);
                values.add(FAULTY);
            } else {
                values.add(read(node.get(i), type.getContentType(), at));
            }
        }
        return values.contains(FAULTY) ? FAULTY : List.copyOf(values);
    }

    private Object object(JsonNode node, JavaType type, String pointer) {
        var fields = Expected.fields(type);
        var faulty = new HashSet<String>();
        var before = found.size();
        node.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                add(
                        pointer + "/" + escaped(name),
                        Unknown.field(name, fields.stream().sorted().toList()),
                        true);
                faulty.add(name);
            }
        });
        var components = type.getRawClass().getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            var name = components[i].getName();
            var at = pointer + "/" + name;
            var given = node.get(name);
            values[i] = given == null && !components[i].getType().isPrimitive()
                    ? null
                    : read(
                            given == null ? mapper.getNodeFactory().nullNode() : given,
                            mapper.constructType(components[i].getGenericType()),
                            at);
            if (values[i] == FAULTY || violates(type.getRawClass(), name, values[i], at)) {
                values[i] = nothing(components[i]);
                faulty.add(name);
            }
        }
        var made = make(type, components, values, faulty, pointer);
        return found.size() == before ? made : FAULTY;
    }

    /** Notes the constraints that a component's value violates on its own. */
    private boolean violates(Class<?> type, String name, Object value, String pointer) {
        if (validator.getConstraintsForClass(type).getConstraintsForProperty(name) == null) {
            return false;
        }
        var violations = validator.validateValue(type, name, value);
        violations.forEach(violation -> {
            var at = new StringBuilder(pointer);
            violation.getPropertyPath().forEach(node -> {
                if (node.getIndex() != null) {
                    at.append('/').append(node.getIndex());
                }
            });
            add(at.toString(), ConstraintMessages.of(violation));
        });
        return !violations.isEmpty();
    }

    /**
     * Makes the object, with nothing in the place of what is faulty; what its constructor refuses is left out as well
     * until it refuses nothing any more. What it says of the whole counts only when nothing was left out.
     */
    private Object make(
            JavaType type, RecordComponent[] components, Object[] values, Set<String> faulty, String pointer) {
        for (int tries = 0; tries <= components.length; tries++) {
            try {
                return constructed(type, components, values);
            } catch (InvalidValue invalid) {
                var field = invalid.pointer().isEmpty() ? "" : invalid.pointer().split("/", 3)[1];
                if (field.isEmpty() ? faulty.isEmpty() : !faulty.contains(field)) {
                    add(pointer + invalid.pointer(), invalid.text());
                }
                if (field.isEmpty() || !faulty.add(field)) {
                    return FAULTY;
                }
                for (int i = 0; i < values.length; i++) {
                    if (components[i].getName().equals(field)) {
                        values[i] = nothing(components[i]);
                    }
                }
            } catch (RuntimeException e) {
                // It can't do without what was left out; what is wrong with that has been noted.
                return FAULTY;
            }
        }
        return FAULTY;
    }

    private static Object constructed(JavaType type, RecordComponent[] components, Object[] values) {
        try {
            var types = new Class<?>[components.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = components[i].getType();
            }
            var constructor = type.getRawClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object nothing(RecordComponent component) {
        var type = component.getType();
        return !type.isPrimitive()
                ? null
                : type == boolean.class ? (Object) false : type == int.class ? 0 : (Object) 0L;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

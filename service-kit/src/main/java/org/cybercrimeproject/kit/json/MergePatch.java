package org.cybercrimeproject.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cybercrimeproject.kit.json.BodyFaults.Fault;
import org.cybercrimeproject.kit.problem.ConstraintMessages;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.time.GivenDue;
import org.cybercrimeproject.kit.time.GivenPeriod;

/**
 * JSON Merge Patch (RFC 7396) on the writable part of a record, as strict as every other body: unknown fields are
 * refused, at null as well, and the result is validated as a whole.
 *
 * <p>A period and a due window are one value each: a patch gives the new one whole, in the form in which a creation
 * takes it.
 */
@Singleton
public class MergePatch {

    /** The media type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper strict;
    private final Validator validator;
    private final Map<Class<?>, WholeValue<?>> wholeValues;

    MergePatch(ObjectMapper strict, Validator validator) {
        this.strict = strict;
        this.validator = validator;
        this.wholeValues = Map.of(
                FuzzyPeriod.class, new WholeValue<>(GivenPeriod.class, GivenPeriod::toPeriod),
                DueWindow.class, new WholeValue<>(GivenDue.class, GivenDue::toDue));
    }

    /**
     * Applies a patch.
     *
     * @param details the writable part of the record as it is
     * @return the same part as it is to be; equal to the given one when the patch changes nothing
     */
    public <D extends Record> D apply(D details, JsonNode patch, Class<D> type) {
        if (patch == null || !patch.isObject()) {
            throw Problem.INVALID_VALUE.at(
                    "/",
                    Message.of(
                            "The body must be one JSON object with the fields to change.",
                            "Le corps doit être un objet JSON avec les champs à modifier."));
        }
        ObjectNode merged = strict.valueToTree(details);
        var faults = new ArrayList<Fault>();
        merge(merged, (ObjectNode) patch, type, "", faults);
        var patched = faults.isEmpty() ? read(merged, type) : Optional.<D>empty();
        if (patched.isEmpty()) {
            faults.addAll(BodyFaults.of(merged, strict.constructType(type), "", strict, validator));
            throw BodyFaults.problem(faults);
        }
        var violations = validator.validate(patched.get()).stream()
                .map(violation -> new Problem.Violation(pointer(violation), ConstraintMessages.of(violation)))
                .sorted(Comparator.comparing(Problem.Violation::field))
                .toList();
        if (!violations.isEmpty()) {
            throw Problem.INVALID_VALUE.at(violations);
        }
        return patched.get();
    }

    /** A null stays in the tree, so that the strict reading sees the name it stands at; read, it means unknown. */
    private void merge(ObjectNode target, ObjectNode patch, Class<?> type, String pointer, List<Fault> faults) {
        patch.properties().forEach(field -> {
            var name = field.getKey();
            var value = field.getValue();
            var component = component(type, name);
            var at = pointer + "/" + name;
            if (value.isObject() && wholeValues.containsKey(component)) {
                wholeValues.get(component).read(value, at, faults).ifPresent(whole -> target.set(name, whole));
            } else if (value.isObject()) {
                var inner = target.get(name) instanceof ObjectNode object ? object : target.objectNode();
                target.set(name, inner);
                merge(inner, (ObjectNode) value, component, at, faults);
            } else {
                target.set(name, value);
            }
        });
    }

    /** A value that a patch gives whole, in the form in which a creation takes it. */
    private final class WholeValue<G> {

        private final Class<G> given;
        private final Function<G, Object> value;

        WholeValue(Class<G> given, Function<G, Object> value) {
            this.given = given;
            this.value = value;
        }

        Optional<JsonNode> read(JsonNode json, String pointer, List<Fault> faults) {
            var found = MergePatch.this.read(json, given);
            if (found.isEmpty()) {
                faults.addAll(BodyFaults.of(json, strict.constructType(given), pointer, strict, validator));
            }
            try {
                return found.map(value).map(strict::valueToTree);
            } catch (InvalidValue invalid) {
                faults.add(new Fault(new Problem.Violation(pointer + invalid.pointer(), invalid.text()), false));
                return Optional.empty();
            }
        }
    }

    /** The type of a record's component; Object where there is none of that name: the strict reading refuses it. */
    private static Class<?> component(Class<?> type, String name) {
        return !type.isRecord()
                ? Object.class
                : Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .<Class<?>>map(component -> component.getType())
                        .findFirst()
                        .orElse(Object.class);
    }

    /** Empty when it can't be read; what is wrong with it is for {@link BodyFaults} to say. */
    private <T> Optional<T> read(JsonNode json, Class<T> type) {
        try {
            return Optional.of(strict.treeToValue(json, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}

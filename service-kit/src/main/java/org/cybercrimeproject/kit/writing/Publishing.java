package org.cybercrimeproject.kit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.problem.Problem.Violation;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * What needs a publisher (ADR 028): to show something to everybody, and to change what everybody is shown in words. Asked
 * of what a change makes of the record, whatever request made it: so nothing is published by leaving a field out.
 */
public final class Publishing {

    private static final String LEVEL = "/visibility";

    private static final Message SHOWN = Message.of(
            "This would be PUBLIC, and only a publisher makes things public. Say INTERNAL or PARTNERS, or ask somebody"
                    + " with the role publisher.",
            "Ceci deviendrait PUBLIC ; seul le rôle « publisher » permet de publier. Indiquez INTERNAL ou PARTNERS, ou"
                    + " adressez-vous à une personne qui a ce rôle.");

    private static final Message WORDED = Message.of(
            "What is shown here is PUBLIC, and only a publisher changes it. Leave it out, or ask somebody with the role"
                    + " publisher.",
            "Ce qui figure ici est PUBLIC ; seul le rôle « publisher » permet de le modifier. Omettez-le, ou adressez-vous"
                    + " à une personne qui a ce rôle.");

    private Publishing() {}

    /**
     * Refuses (403) a change that shows more, or other words, to everybody than the writer may.
     *
     * @param before the state before; null when the record is new
     */
    static void check(Authority authority, State before, State after) {
        if (authority.publishes()) {
            return;
        }
        var was = before == null ? Map.<String, Visibility>of() : shown(before);
        var is = shown(after);
        refuse(Stream.concat(
                        is.keySet().stream()
                                .filter(part -> isPublic(is, part) && !isPublic(was, part))
                                .map(part -> new Violation(after.inRequest(part + LEVEL), SHOWN)),
                        before == null ? Stream.of() : worded(before, after, is))
                .toList());
    }

    /**
     * Refuses (403) a correction of what is PUBLIC before and after it, and one that makes it PUBLIC. Any field of it
     * counts: what a correction changes is how the record describes the world.
     *
     * @param before the writable part as it is; where that has no level of its own, {@link #check} says all
     */
    public static void checkCorrection(Authority authority, Record before, Record after) {
        var was = Json.tree(before);
        var is = Json.tree(after);
        if (authority.publishes() || !isPublic(is)) {
            return;
        }
        if (!isPublic(was)) {
            throw needed();
        }
        var names = new ArrayList<String>();
        is.fieldNames().forEachRemaining(names::add);
        was.fieldNames().forEachRemaining(names::add);
        refuse(names.stream()
                .distinct()
                .filter(name -> !was.path(name).equals(is.path(name)))
                .map(name -> new Violation("/" + name, WORDED))
                .toList());
    }

    private static Stream<Violation> worded(State before, State after, Map<String, Visibility> is) {
        return Words.changed(Json.tree(before), Json.tree(after), pointer -> isPublic(is, part(is, pointer))).stream()
                .map(pointer -> firstOf(after.inRequest(pointer)))
                .distinct()
                .map(field -> new Violation(field, WORDED));
    }

    /** What was taken back shows nothing to anybody but viewers. */
    private static Map<String, Visibility> shown(State state) {
        return state.takenBack() ? Map.of() : state.visibilities();
    }

    private static boolean isPublic(Map<String, Visibility> shown, String part) {
        return shown.get(part) == Visibility.PUBLIC;
    }

    private static boolean isPublic(JsonNode details) {
        return Visibility.PUBLIC.name().equals(details.path("visibility").asText());
    }

    /** The innermost part that a pointer lies in. */
    private static String part(Map<String, Visibility> shown, String pointer) {
        var part = pointer;
        while (!part.isEmpty() && !shown.containsKey(part)) {
            part = part.substring(0, part.lastIndexOf('/'));
        }
        return part;
    }

    /**
     * The field of the request that holds the words: of a text in two languages the text, of a period its {@code
     * /period/text}, for its days are an editor's.
     */
    private static String firstOf(String pointer) {
        var end = pointer.indexOf('/', 1);
        return end < 0 || pointer.endsWith("/text") ? pointer : pointer.substring(0, end);
    }

    /** The refusal of a level that was asked for. */
    static HttpProblem needed() {
        return Problem.PUBLISHER_NEEDED.at(LEVEL, SHOWN);
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.PUBLISHER_NEEDED.at(violations);
        }
    }
}

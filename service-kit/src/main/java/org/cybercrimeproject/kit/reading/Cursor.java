package org.cybercrimeproject.kit.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.time.Days;

/**
 * Where the next page begins: the last row's sort values, the list it belongs to, and the day it was read for.
 * Opaque to callers, holds no secret, strictly validated: one text stands for one place, every other text for none.
 *
 * @param list the hash of the list's name, filters and sort
 * @param asOf the day that the first page was read for
 * @param values the last row's sort values, as text; the id last
 */
record Cursor(String list, LocalDate asOf, List<String> values) {

    private static final int LONGEST = 4000;

    String encode() {
        var parts = new ArrayList<String>(List.of(list, asOf.toString()));
        parts.addAll(values);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor that was given for this list. */
    static Cursor decode(String text, String list, int values) {
        try {
            var parts = text.length() > LONGEST
                    ? null
                    : Json.tree(Base64.getUrlDecoder().decode(text));
            if (!(parts instanceof ArrayNode)
                    || parts.size() < 3
                    || !parts.get(0).isTextual()) {
                throw damaged();
            }
            if (!parts.get(0).asText().equals(list)) {
                throw Problem.INVALID_CURSOR.at(
                        "cursor",
                        Message.of(
                                "The cursor belongs to another list, other filters or another sort; begin without it.",
                                "Le curseur appartient à une autre liste, à d’autres filtres ou à un autre tri ;"
                                        + " recommencez sans lui."));
            }
            var rest = new ArrayList<String>();
            for (int i = 2; i < parts.size(); i++) {
                rest.add(value(parts.get(i)));
            }
            var cursor = new Cursor(list, Days.parse(parts.get(1).asText()), rest);
            if (rest.size() != values || !cursor.encode().equals(text)) {
                throw damaged();
            }
            return cursor;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    /** The last row's sort values, each of its key's type. */
    List<Object> values(List<Sort.By> by) {
        try {
            var typed = new Object[by.size()];
            for (int i = 0; i < typed.length; i++) {
                var key = by.get(i).key();
                typed[i] = values.get(i) == null ? null : key.type().value(values.get(i));
                if (typed[i] == null && !key.optional()) {
                    throw damaged();
                }
            }
            return Arrays.asList(typed);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw damaged();
        }
    }

    private static String value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (!node.isTextual() || node.asText().indexOf(0) >= 0) {
            throw damaged();
        }
        return node.asText();
    }

    /** A cursor that was given for another day. */
    RuntimeException ofAnotherDay() {
        return Problem.INVALID_CURSOR.at(
                "cursor",
                Message.of(
                        "The cursor was made for asOf=%s; begin without it.",
                        "Le curseur a été fait pour asOf=%s ; recommencez sans lui.", asOf));
    }

    /** A cursor that nobody was given. */
    static RuntimeException damaged() {
        return Problem.INVALID_CURSOR.at(
                "cursor",
                Message.of(
                        "The cursor is damaged; begin without it.",
                        "Le curseur est endommagé ; recommencez sans lui."));
    }
}

package org.cybercrimeproject.kit.test.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.text.Texts;

/** Values, as JSON text, that nothing of a schema's type may be. The key says what is wrong. */
final class BadValues {

    private static final List<String> NO_COUNTRIES = List.of("XX", "UK", "kh", "YU", "DEU");
    private static final List<String> NO_DAYS = List.of(
            "2010-02-30",
            "10000-01-01",
            "+10000-01-01",
            "-0001-01-01",
            "1899-12-31",
            "2200-01-01",
            "2010-2-3",
            "2010-02-03T00:00:00Z",
            "yesterday");
    private static final Pattern TITLE = Pattern.compile("/(?:title|shortTitle)/(?:en|fr)$");
    private static final int HUGE = 100_000;

    private BadValues() {}

    /**
     * What can't stand in a field.
     *
     * @param pointer where the field stands
     * @param name the field's own name: some names have a meaning in every service
     * @param schema resolved
     */
    static Map<String, String> of(String pointer, String name, JsonNode schema) {
        var bad = new LinkedHashMap<String, String>();
        switch (schema.path("type").asText()) {
            case "string" -> {
                strings(name, schema, bad);
                if (isTitle(pointer)) {
                    bad.put("one letter more than a title has", "\"" + "x".repeat(Texts.TITLE + 1) + "\"");
                    bad.put("a title of two lines", "\"a\\nb\"");
                }
            }
            case "integer" -> numbers(schema, bad);
            case "boolean" -> {
                bad.put("a text for true", "\"true\"");
                bad.put("a number for true", "1");
            }
            case "array" -> {
                bad.put("an object for a list", "{}");
                bad.put("a text for a list", "\"x\"");
                bad.put("a list of null", "[null]");
            }
            default -> {
                bad.put("a text for an object", "\"x\"");
                bad.put("a list for an object", "[]");
                bad.put("a number for an object", "5");
                bad.put("an object with an unknown field", "{\"colour\": 1}");
            }
        }
        return bad;
    }

    static boolean isTitle(String pointer) {
        return TITLE.matcher(pointer).find();
    }

    private static void strings(String name, JsonNode schema, Map<String, String> bad) {
        bad.put("a number for a text", "5");
        bad.put("an object for a text", "{\"a\": 1}");
        bad.put("an empty text", "\"\"");
        if (schema.has("enum")) {
            bad.put("an unknown code", "\"NO_SUCH\"");
            bad.put("the place of a code", "0");
            bad.put("the place of a code as a text", "\"0\"");
            bad.put(
                    "a code in lower case",
                    "\"" + schema.get("enum").get(0).asText().toLowerCase(java.util.Locale.ROOT) + "\"");
        } else if (schema.path("format").asText().equals("date")) {
            NO_DAYS.forEach(day -> bad.put("the day " + day, "\"" + day + "\""));
        } else if (schema.path("format").asText().equals("uuid")) {
            bad.put("no UUID", "\"five\"");
        } else {
            texts(name, schema, bad);
        }
    }

    private static void texts(String name, JsonNode schema, Map<String, String> bad) {
        bad.put("U+0000", "\"a\\u0000b\"");
        bad.put("half a surrogate pair", "\"a\\ud800b\"");
        bad.put("a control of writing direction", "\"a\\u202eb\"");
        bad.put("blanks only", "\"   \"");
        bad.put("wide blanks only", "\"\u00a0\u2003\u200b\"");
        bad.put("100 kB", "\"" + "x".repeat(HUGE) + "\"");
        if (schema.has("maxLength")) {
            var limit = schema.get("maxLength").asInt();
            bad.put("one letter over its limit", "\"" + "x".repeat(limit + 1) + "\"");
            bad.put("one sign beyond the BMP over its limit", "\"" + "\ud83d\ude00".repeat(limit + 1) + "\"");
        }
        if (List.of("country", "countries", "party").contains(name)) {
            NO_COUNTRIES.forEach(code -> bad.put("the country " + code, "\"" + code + "\""));
        }
        if (name.equals("outputs")) {
            List.of("0", "8", "5, 7").forEach(code -> bad.put("the output " + code, "\"" + code + "\""));
        }
    }

    private static void numbers(JsonNode schema, Map<String, String> bad) {
        bad.put("2^63", "9223372036854775808");
        bad.put("1e309", "1e309");
        bad.put("NaN", "NaN");
        bad.put("a fraction", "1.5");
        bad.put("a text for a number", "\"7\"");
        bad.put("5,000 digits", "9".repeat(5_000));
        if (schema.has("minimum")) {
            bad.put("less than its least", Long.toString(schema.get("minimum").asLong() - 1));
        }
        if (schema.has("maximum")) {
            bad.put("more than its most", Long.toString(schema.get("maximum").asLong() + 1));
        }
    }

    /** What can't stand as a query parameter, as it goes over the wire. */
    static Map<String, String> raw(String name, JsonNode schema) {
        var bad = new LinkedHashMap<String, String>();
        switch (schema.path("type").asText()) {
            case "integer" -> {
                for (var text : List.of("x", "1.5", "9223372036854775808", "1e3", "NaN", "")) {
                    bad.put("the number «" + text + "»", text);
                }
                if (schema.has("minimum")) {
                    bad.put(
                            "less than its least",
                            Long.toString(schema.get("minimum").asLong() - 1));
                    bad.put("less than nothing", "-1");
                }
                if (schema.has("maximum")) {
                    bad.put(
                            "more than its most",
                            Long.toString(schema.get("maximum").asLong() + 1));
                    bad.put("10^9", "1000000000");
                }
            }
            case "boolean" ->
                List.of("7", "maybe", "TRUE", "").forEach(text -> bad.put("the truth «" + text + "»", text));
            default -> rawTexts(name, schema, bad);
        }
        return bad;
    }

    private static void rawTexts(String name, JsonNode schema, Map<String, String> bad) {
        bad.put("nothing", "");
        bad.put("a blank", "%20");
        bad.put("U+0000", "%00");
        bad.put("bytes that are no UTF-8", "%FF");
        bad.put("a control of writing direction", "%E2%80%AE");
        if (schema.has("enum")) {
            bad.put("an unknown code", "NO_SUCH");
        } else if (schema.path("format").asText().equals("date")) {
            NO_DAYS.forEach(day -> bad.put("the day " + day, day.replace("+", "%2B")));
        } else if (schema.path("format").asText().equals("date-time")) {
            List.of("2010-02-30T00:00:00Z", "2010-02-01", "2010-02-01T00:00:00", "9999-01-01T00:00:00Z", "x")
                    .forEach(instant -> bad.put("the instant " + instant, instant));
        } else if (List.of("country", "party").contains(name)) {
            NO_COUNTRIES.forEach(code -> bad.put("the country " + code, code));
        } else if (name.equals("sort")) {
            bad.put("an unknown key", "colour");
            bad.put("no key", "-");
        } else if (name.equals("cursor")) {
            List.of("abc", "%F0%9F%98%80", "W10", "bnVsbA", "Li4uLg==")
                    .forEach(text -> bad.put("the cursor " + text, text));
        }
    }

    /** Signs that mean something to a database or a search language. */
    static List<String> searches() {
        return List.of(
                "%25",
                "_",
                "%5C",
                "'",
                "%22",
                "%3B--",
                "%7C%21%3A%2A%28",
                "a%20%26%20%21%20b",
                "%3A%2A",
                "%3C-%3E",
                "%28%28%28",
                "x".repeat(2_000));
    }
}

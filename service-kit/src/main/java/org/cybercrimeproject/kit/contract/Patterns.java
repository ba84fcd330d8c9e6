package org.cybercrimeproject.kit.contract;

import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Patterns as ECMA-262 has them. In Java a constraint and a path look at the whole text, in JSON Schema a pattern is
 * looked for anywhere in it: so each is anchored.
 */
final class Patterns {

    /** What {@code @NotBlank} becomes. */
    private static final String NOT_BLANK = "\\S";

    private Patterns() {}

    static void anchor(OpenAPI document) {
        AllSchemas.of(document).stream()
                .filter(schema -> schema.getPattern() != null)
                .forEach(schema -> schema.setPattern(anchored(schema.getPattern())));
    }

    static String anchored(String pattern) {
        if (pattern.equals(NOT_BLANK)) {
            return "^\\s*\\S[\\s\\S]*$";
        }
        if (pattern.startsWith("^") && pattern.endsWith("$")) {
            return pattern;
        }
        return pattern.contains("|") ? "^(" + pattern + ")$" : "^" + pattern + "$";
    }
}

package org.cybercrimeproject.kit.reading;

import java.util.List;

/** The condition «behind this row» for a sort of several keys, each with its own direction, missing values last. */
final class Keyset {

    private Keyset() {}

    /** Builds the condition and adds its parameters. */
    static String after(List<Sort.By> by, List<String> values, List<Object> parameters) {
        var condition = new StringBuilder("(");
        for (int i = 0; i < by.size(); i++) {
            if (values.get(i) == null) {
                continue; // nothing comes behind a missing value but by the keys that follow
            }
            if (condition.length() > 1) {
                condition.append(" or ");
            }
            condition.append('(');
            for (int j = 0; j < i; j++) {
                condition.append(equal(by.get(j), values.get(j), parameters)).append(" and ");
            }
            condition.append(behind(by.get(i), values.get(i), parameters)).append(')');
        }
        return condition.append(')').toString();
    }

    private static String equal(Sort.By by, String value, List<Object> parameters) {
        if (value == null) {
            return "r." + by.key().column() + " is null";
        }
        parameters.add(value);
        return "r." + by.key().column() + " = ?::text::" + by.key().type();
    }

    private static String behind(Sort.By by, String value, List<Object> parameters) {
        parameters.add(value);
        var column = "r." + by.key().column();
        return "(" + column + (by.descending() ? " < " : " > ") + "?::text::"
                + by.key().type() + " or " + column + " is null)";
    }
}

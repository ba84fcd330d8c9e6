package org.cybercrimeproject.kit.reading;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The condition «behind this row» for a sort of several keys, each with its own direction. The first key has a value in
 * every row that takes part, so its bound is one that an index can begin at; a later one may be missing and then comes
 * last.
 */
final class Keyset {

    private Keyset() {}

    /** Builds the condition and adds its parameters. */
    static String after(List<Sort.By> by, List<Object> values, List<Object> parameters) {
        if (comparable(by)) {
            parameters.addAll(values);
            var columns = by.stream().map(Sort.By::column).collect(Collectors.joining(", ", "(", ")"));
            var marks = by.stream().map(key -> "?").collect(Collectors.joining(", ", "(", ")"));
            return columns + (by.get(0).descending() ? " < " : " > ") + marks;
        }
        var first = by.get(0);
        parameters.add(values.get(0));
        return first.column() + (first.descending() ? " <= " : " >= ") + "? and " + oneByOne(by, values, parameters);
    }

    /** Whether PostgreSQL's comparison of rows says it: one direction, and nothing missing. */
    private static boolean comparable(List<Sort.By> by) {
        return by.stream().allMatch(key -> key.descending() == by.get(0).descending())
                && by.stream().skip(1).noneMatch(key -> key.key().optional());
    }

    private static String oneByOne(List<Sort.By> by, List<Object> values, List<Object> parameters) {
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
            condition
                    .append(behind(by.get(i), values.get(i), i > 0, parameters))
                    .append(')');
        }
        return condition.append(')').toString();
    }

    private static String equal(Sort.By by, Object value, List<Object> parameters) {
        if (value == null) {
            return by.column() + " is null";
        }
        parameters.add(value);
        return by.column() + " = ?";
    }

    private static String behind(Sort.By by, Object value, boolean later, List<Object> parameters) {
        parameters.add(value);
        var behind = by.column() + (by.descending() ? " < ?" : " > ?");
        return later && by.key().optional() ? "(" + behind + " or " + by.column() + " is null)" : behind;
    }
}

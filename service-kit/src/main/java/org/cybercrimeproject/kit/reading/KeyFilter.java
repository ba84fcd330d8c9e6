package org.cybercrimeproject.kit.reading;

import java.util.List;

/**
 * A filter of a list: one of these values is among the keys of this name.
 *
 * @param name the keys' name
 * @param values each once, in order
 */
record KeyFilter(String name, List<String> values) {

    /**
     * A bound of the column that the keys carry.
     *
     * @param comparison as SQL, with its mark
     */
    record Bound(String comparison, Object value) {}

    /** Whether the keys can be walked in the order of the list: those of several values are several walks. */
    boolean isOneWalk() {
        return values.size() == 1;
    }

    /**
     * The keys {@code k} joined to the rows, as SQL: one of each row that has it. What bounds the column that they carry
     * is said of them too, because PostgreSQL does not see that it follows.
     *
     * @param parameters of the query so far; gets those of the join
     */
    String join(String table, String column, List<Bound> bounds, List<Object> parameters) {
        var sql = new StringBuilder(" join " + table + "_key k on " + condition(parameters));
        sql.append(" and k.").append(column).append(" is not null");
        for (var bound : bounds) {
            sql.append(" and k.").append(column).append(bound.comparison());
            parameters.add(bound.value());
        }
        return sql.toString();
    }

    /**
     * The condition on the rows, as SQL.
     *
     * @param more what else is known of the keys {@code k}, as SQL
     */
    String exists(String table, String more, List<Object> parameters) {
        return " and exists (select 1 from " + table + "_key k where " + condition(parameters) + more + ")";
    }

    private String condition(List<Object> parameters) {
        parameters.add(isOneWalk() ? values.get(0) : values);
        return "k.place = r.place and k.name = '" + name + "' and k.value = " + (isOneWalk() ? "?" : "any(?)");
    }
}

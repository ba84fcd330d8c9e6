package org.cybercrimeproject.kit.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;

/** The sort keys of a list and the columns behind them. */
public final class Sort {

    /** The types that a column to sort by may have, in PostgreSQL and in a cursor. */
    public enum Type {
        TEXT,
        DATE,
        BIGINT,
        UUID;

        /**
         * A value as a cursor holds it.
         *
         * @throws RuntimeException when the text is none of this type
         */
        Object value(String text) {
            return switch (this) {
                case TEXT -> text;
                case BIGINT -> Long.valueOf(text);
                case UUID -> java.util.UUID.fromString(text);
                case DATE ->
                    switch (text) {
                        case "infinity" -> LocalDate.MAX;
                        case "-infinity" -> LocalDate.MIN;
                        default -> LocalDate.parse(text);
                    };
            };
        }
    }

    /**
     * One sort key.
     *
     * @param column the column of the list row
     * @param type its type
     * @param optional whether a row may have no value there
     */
    record Key(String column, Type type, boolean optional) {}

    /** One key as asked for. */
    record By(Key key, boolean descending) {

        String column() {
            return "r." + key.column();
        }

        /**
         * As the first key: no row without a value takes part, so the order is the one that a plain index has, read
         * in either direction.
         */
        String first() {
            return first("r");
        }

        /** The same of another table that has the column. */
        String first(String alias) {
            return alias + "." + key.column() + (descending ? " desc" : "");
        }

        /** As a later key. */
        String then() {
            return first() + (key.optional() ? " nulls last" : "");
        }
    }

    private final Map<String, Key> keys;
    private final String standard;

    private Sort(Map<String, Key> keys, String standard) {
        this.keys = keys;
        this.standard = standard;
    }

    /** The sort that holds when a caller asks for none, in the form of the parameter: {@code -period,title}. */
    public static Sort standard(String standard) {
        return new Sort(Map.of(), standard);
    }

    /** With one more key, whose column has a value in every row. */
    public Sort key(String name, String column, Type type) {
        return with(name, new Key(column, type, false));
    }

    /** With one more key, whose column may be empty: such rows come last, whatever the direction. */
    public Sort optional(String name, String column, Type type) {
        return with(name, new Key(column, type, true));
    }

    private Sort with(String name, Key key) {
        var more = new LinkedHashMap<>(keys);
        more.put(name, key);
        return new Sort(more, standard);
    }

    /** The column that decides first when a caller asks for no sort. */
    String standardColumn() {
        return by(null).get(0).key().column();
    }

    /** What a caller asked for; the id decides between equals, in the direction of the last key. */
    List<By> by(String parameter) {
        var asked = parameter == null ? standard : parameter;
        var by = new ArrayList<By>();
        for (var part : asked.split(",", -1)) {
            var descending = part.startsWith("-");
            var name = descending ? part.substring(1) : part;
            var key = keys.get(name);
            if (key == null || by.stream().anyMatch(other -> other.key() == key)) {
                throw Problem.INVALID_PARAMETER.at(
                        "sort",
                        Message.of(
                                "Unknown or repeated sort key %s; allowed keys: %s. Separate them by commas; a minus in front of one"
                                        + " reverses its order.",
                                "Clé de tri inconnue ou répétée %s ; clés admises : %s. Séparez-les par des virgules ; un moins"
                                        + " devant l’une en inverse l’ordre.",
                                Message.quoted(name),
                                String.join(", ", keys.keySet())));
            }
            by.add(new By(key, descending));
        }
        by.add(new By(new Key("id", Type.UUID, false), by.get(by.size() - 1).descending()));
        return by;
    }
}

package org.cybercrimeproject.kit.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.kit.problem.Problem;

/** The sort keys of a list and the columns behind them. */
public final class Sort {

    /**
     * One sort key.
     *
     * @param column the column of the list row
     * @param type its type in PostgreSQL
     */
    record Key(String column, String type) {}

    /** One key as asked for. */
    record By(Key key, boolean descending) {
        String sql() {
            return "r." + key.column() + (descending ? " desc" : "") + " nulls last";
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

    public Sort key(String name, String column, String type) {
        var more = new LinkedHashMap<>(keys);
        more.put(name, new Key(column, type));
        return new Sort(more, standard);
    }

    /** What a caller asked for; the id decides between equals, in the direction of the last key. */
    List<By> by(String parameter) {
        var asked = parameter == null ? standard : parameter;
        var by = new ArrayList<By>();
        for (var part : asked.split(",", -1)) {
            var descending = part.startsWith("-");
            var key = keys.get(descending ? part.substring(1) : part);
            if (key == null || by.size() == keys.size()) {
                throw Problem.INVALID_PARAMETER.at(
                        "sort",
                        "Sort by: " + String.join(", ", keys.keySet())
                                + "; separate keys by commas, a minus in front turns one around.");
            }
            by.add(new By(key, descending));
        }
        by.add(new By(new Key("id", "uuid"), by.get(by.size() - 1).descending()));
        return by;
    }
}

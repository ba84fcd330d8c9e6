package org.cybercrimeproject.kit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cybercrimeproject.kit.writing.HistoryEntry.Difference;

/** What became different from one state of a record to the next: value by value, a list by its elements. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** @param before null for the first state: all of it is new */
    static List<Difference> between(JsonNode before, JsonNode after) {
        var differences = new Differences();
        if (before == null) {
            after.properties().forEach(field -> differences.add(pointer("", field.getKey()), null, field.getValue()));
        } else {
            differences.compare("", before, after);
        }
        return List.copyOf(differences.found);
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (before == null || after == null) {
            add(at, before, after);
        } else if (before.isObject() && after.isObject()) {
            var names = new TreeSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer(at, name), before.get(name), after.get(name)));
        } else if (before.isArray() && after.isArray()) {
            compareElements(at, before, after);
        } else if (!before.equals(after)) {
            add(at, before, after);
        }
    }

    /** Element by element; what a longer list has more was added, or is gone, at its end. */
    private void compareElements(String at, JsonNode before, JsonNode after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            compare(at + "/" + i, before.get(i), after.get(i));
        }
    }

    private void add(String at, JsonNode before, JsonNode after) {
        if (before != null || after != null) {
            found.add(new Difference(at, before, after));
        }
    }

    private static String pointer(String at, String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}

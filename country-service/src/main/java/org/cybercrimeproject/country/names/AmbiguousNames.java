package org.cybercrimeproject.country.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cybercrimeproject.kit.json.Json;

/** The names that stand for no country, or for more than one, as {@code catalogue/ambiguous-names.json} lists them. */
final class AmbiguousNames {

    private static final String FILE = "/catalogue/ambiguous-names.json";
    private static final Map<String, List<String>> ALTERNATIVES = read();

    private AmbiguousNames() {}

    /** The codes to offer instead of the name; empty when it is none of these. */
    static Optional<List<String>> alternatives(String key) {
        return Optional.ofNullable(ALTERNATIVES.get(NameKey.loose(key)));
    }

    private static Map<String, List<String>> read() {
        var all = new HashMap<String, List<String>>();
        try (var in = AmbiguousNames.class.getResourceAsStream(FILE)) {
            for (var entry : Json.tree(in.readAllBytes()).path("names")) {
                var codes = new ArrayList<String>();
                entry.path("alternatives").forEach(code -> codes.add(code.asText()));
                entry.path("names").forEach(name -> all.put(NameKey.loose(NameKey.of(name.asText())), codes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}

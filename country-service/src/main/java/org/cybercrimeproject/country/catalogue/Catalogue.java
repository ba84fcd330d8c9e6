package org.cybercrimeproject.country.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.country.country.CountryState;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * The catalogue as it is checked in: {@code catalogue/*.json}. Each row names its source, and each file says what its
 * sources are. The states have no id yet: who imports them gives it.
 */
record Catalogue(List<CountryState> countries, List<GroupState> groups, List<InstrumentState> instruments) {

    /** @throws IllegalStateException when a file is not as it should be */
    static Catalogue read() {
        return new Catalogue(
                rows("countries", CountryState.class),
                rows("groups", GroupState.class),
                rows("instruments", InstrumentState.class));
    }

    private static <S> List<S> rows(String name, Class<S> type) {
        var file = tree("/catalogue/" + name + ".json");
        var states = new ArrayList<S>();
        for (var row : file.path(name)) {
            var state = (ObjectNode) row;
            var source = state.remove("source");
            if (source == null || !file.path("sources").has(source.asText())) {
                throw new IllegalStateException("A row of " + name + " has no source: " + row);
            }
            states.add(Json.read(state.put("visibility", Visibility.PUBLIC.name()), type));
        }
        if (states.isEmpty()) {
            throw new IllegalStateException("The catalogue has no " + name + ".");
        }
        return List.copyOf(states);
    }

    private static JsonNode tree(String resource) {
        try (var in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The catalogue lacks " + resource + ".");
            }
            return Json.tree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.writing.HistoryEntry;
import org.cybercrimeproject.kit.writing.HistoryEntry.Difference;

/** What of a position's history concerns one of its actions, told as the action's own. */
final class ActionHistory {

    private static final String ACTIONS = "/actions";

    private final int index;

    /** @param index the action's place in its position, which never changes */
    ActionHistory(int index) {
        this.index = index;
    }

    /** Those of the entries in which the action was changed. */
    List<HistoryEntry> of(List<HistoryEntry> position) {
        var found = new ArrayList<HistoryEntry>();
        for (var entry : position) {
            var changes = entry.changes().stream().flatMap(this::ofAction).toList();
            if (!changes.isEmpty()) {
                found.add(new HistoryEntry(
                        entry.version(),
                        entry.recordedAt(),
                        entry.actor(),
                        entry.type(),
                        entry.reason(),
                        entry.cause(),
                        changes));
            }
        }
        return List.copyOf(found);
    }

    private Stream<Difference> ofAction(Difference change) {
        var mine = ACTIONS + "/" + index;
        if (change.field().startsWith(mine + "/")) {
            return Stream.of(new Difference(change.field().substring(mine.length()), change.from(), change.to()));
        }
        if (change.field().equals(mine)) {
            return recorded(change.to());
        }
        // The first version of a position is told as one list of actions.
        return change.field().equals(ACTIONS) && change.to().has(index)
                ? recorded(change.to().get(index))
                : Stream.empty();
    }

    private static Stream<Difference> recorded(JsonNode action) {
        return action.properties().stream().map(field -> new Difference("/" + field.getKey(), null, field.getValue()));
    }
}

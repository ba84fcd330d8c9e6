package org.cybercrimeproject.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.cybercrimeproject.kit.settled.Mark;

/** Holds every mark that was ever published against what the database and the topic hold at the end. */
final class Truth {

    private record Key(String id, long version) {}

    private record Place(int partition, long offset) {}

    private Truth() {}

    static void check(Owner owner) throws SQLException {
        var places = new HashMap<Key, Place>();
        var newest = new HashMap<String, Long>();
        for (var event : owner.events()) {
            var version = Owner.version(event);
            var first = places.putIfAbsent(new Key(event.key(), version), new Place(event.partition(), event.offset()));
            if (first == null) {
                assertThat(version)
                        .as("versions of %s arrive in order", event.key())
                        .isEqualTo(newest.getOrDefault(event.key(), 0L) + 1);
                newest.put(event.key(), version);
            }
        }
        var recorded = owner.recorded();
        assertThat(places.keySet())
                .as("all that was committed has arrived, and nothing else")
                .containsExactlyInAnyOrderElementsOf(recorded.stream()
                        .map(change -> new Key(change.id().toString(), change.version()))
                        .toList());
        for (var mark : owner.marks()) {
            for (var change : recorded) {
                if (!change.at().isAfter(mark.until())) {
                    var place = places.get(new Key(change.id().toString(), change.version()));
                    assertThat(place.offset())
                            .as("%s is settled in mark %d", change, mark.number())
                            .isLessThan(mark.offsets().get(place.partition()));
                }
            }
        }
        neverBack(owner.marks().stream()
                .sorted(Comparator.comparingLong(Mark::number))
                .toList());
    }

    private static void neverBack(java.util.List<Mark> marks) {
        Map<Long, Mark> byNumber = new HashMap<>();
        Mark before = null;
        for (var mark : marks) {
            assertThat(byNumber.put(mark.number(), mark))
                    .as("marks of one number")
                    .isNull();
            if (before != null) {
                assertThat(mark.until()).isAfterOrEqualTo(before.until());
            }
            before = mark;
        }
    }
}

package org.cybercrimeproject.kit.settled;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * What an owner says on the topic {@code suite.settled}: everything that it recorded up to an instant is on its topic
 * below these offsets, but for the events that the broker refuses. It never takes that back.
 *
 * @param number the owner's marks in order: the higher is the newer
 * @param until the instant, to the microsecond
 * @param topic the owner's topic
 * @param topicId its id: two topics of one name are not the same topic
 * @param offsets for each partition the offset behind its last record
 * @param refused what was recorded and is not on the topic
 */
public record Mark(
        long number, Instant until, String topic, String topicId, Map<Integer, Long> offsets, List<Refused> refused) {

    /** The topic of the marks; the key of a record is the owner: {@code activity}. */
    public static final String TOPIC = "suite.settled";

    /**
     * An event that waits with its owner because the broker does not take it.
     *
     * @param aggregate the kind of aggregate
     * @param subject the aggregate
     * @param version its version
     * @param recordedAt when it was recorded
     * @param level who may see it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refused(String aggregate, String subject, long version, Instant recordedAt, Visibility level) {}

    public Mark {
        // One without it would be read, and fail where it is kept, and again whenever that is repeated.
        Objects.requireNonNull(until, "until");
        offsets = Collections.unmodifiableMap(new TreeMap<>(offsets));
        refused = List.copyOf(refused);
    }

    /** The offsets, in order of the partitions. */
    public List<Long> ends() {
        return List.copyOf(offsets.values());
    }
}

package org.cybercrimeproject.kit.consuming;

import java.util.List;

/**
 * What a service does with the facts that it hears over one channel, within the transaction of the batch. It may be
 * told twice, out of order, of an update before its creation: the end must be the same. Each is a CDI bean, so that a
 * dead letter finds it again.
 */
public interface Reaction {

    /** The channel, {@code activity-events}: its topic stands in the configuration. */
    String channel();

    /**
     * Takes facts in.
     *
     * @param events what is new of a batch, or a portion of it; those of one aggregate in the order of their topic
     */
    void apply(List<Event> events);
}

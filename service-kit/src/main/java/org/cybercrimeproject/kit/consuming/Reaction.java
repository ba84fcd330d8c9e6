package org.cybercrimeproject.kit.consuming;

/**
 * What a service does with the facts of others, within the transaction of the batch. It may be told twice, out of
 * order, of an update before its creation: the end must be the same.
 */
@FunctionalInterface
public interface Reaction {
    void apply(Event event);
}

package org.cybercrimeproject.kit.writing;

/**
 * A past-tense fact about one aggregate; each service's events are an enum that implements this.
 */
public interface EventType {

    /** The CloudEvents type on the wire: {@code org.cybercrimeproject.activity.carried-out.v1}. */
    String wireName();
}

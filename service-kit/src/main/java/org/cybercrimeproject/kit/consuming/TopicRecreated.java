package org.cybercrimeproject.kit.consuming;

/** The topic is not the one that was consumed so far: its offsets mean something else. A person must decide. */
final class TopicRecreated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicRecreated(String topic) {
        super("The topic " + topic + " was deleted and created anew: its offsets no longer mean what was applied.");
    }
}

package org.cybercrimeproject.kit.consuming;

/**
 * The topic is not the one that was consumed so far: its offsets mean something else. A person must decide, see
 * docs/guides/operations.md.
 */
final class TopicRecreated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String topic;

    TopicRecreated(String topic) {
        super("The topic " + topic + " was deleted and created anew: its offsets no longer mean what was applied."
                + " Nothing more of it is applied until an operator decides, see docs/guides/operations.md.");
        this.topic = topic;
    }

    /** The alarm about a topic. */
    static String alarm(String topic) {
        return "topic-recreated " + topic;
    }

    String topic() {
        return topic;
    }

    /** The exception of this kind in a chain of causes, or null. */
    static TopicRecreated in(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TopicRecreated recreated) {
                return recreated;
            }
        }
        return null;
    }
}

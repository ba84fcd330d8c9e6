package org.cybercrimeproject.kit.writing;

import java.util.Optional;

/**
 * The keyed request whose transaction runs on this thread: what it wrote before, or, when it is new, that the first
 * thing it writes is to be remembered as its answer.
 */
final class RequestAtHand {

    private static final ThreadLocal<RequestAtHand> CURRENT = new ThreadLocal<>();

    private final KeyedRequest request;
    private final Idempotency.Answered before;
    private boolean remembered;

    private RequestAtHand(KeyedRequest request, Idempotency.Answered before) {
        this.request = request;
        this.before = before;
    }

    static void open(KeyedRequest request, Optional<Idempotency.Answered> before) {
        CURRENT.set(new RequestAtHand(request, before.orElse(null)));
    }

    /** What the request at hand wrote when it was sent before. */
    static Optional<Idempotency.Answered> before() {
        return Optional.ofNullable(CURRENT.get()).map(current -> current.before);
    }

    /** The request whose answer is about to be written; only the first thing that it writes is its answer. */
    static Optional<KeyedRequest> toRemember(Intent intent) {
        var current = CURRENT.get();
        if (current == null || current.remembered || intent.isSystem()) {
            return Optional.empty();
        }
        current.remembered = true;
        return Optional.of(current.request);
    }

    static void close() {
        CURRENT.remove();
    }
}

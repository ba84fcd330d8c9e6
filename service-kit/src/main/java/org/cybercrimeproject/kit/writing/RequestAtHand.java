package org.cybercrimeproject.kit.writing;

import java.util.Optional;

/**
 * The keyed request whose transaction runs on this thread: what it wrote before, or, when it is new, that what it
 * writes is to be remembered as its answer.
 */
final class RequestAtHand {

    private static final ThreadLocal<RequestAtHand> CURRENT = new ThreadLocal<>();

    private final KeyedRequest request;
    private final Idempotency.Answered before;

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

    /** The request whose answer is about to be written. What the system writes because of that is none of its answer. */
    static Optional<KeyedRequest> toRemember(Intent intent) {
        return Optional.ofNullable(CURRENT.get())
                .filter(current -> !intent.isSystem())
                .map(current -> current.request);
    }

    static void close() {
        CURRENT.remove();
    }
}

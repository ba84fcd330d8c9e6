package org.cybercrimeproject.kit.writing;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;

/** Begins after the validation of the body: what is refused there has no transaction and no key. */
@Write
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class WriteInterceptor {

    private static final int TRIES = 3;
    private static final String DUPLICATE_KEY = "23505";
    private static final Set<String> RERUN = Set.of("40P01", "40001");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long BETWEEN_TRIES_MILLIS = 50;

    /** Who waits for an equal request holds a thread: never so many that others find none. */
    private static final Semaphore WAITING = new Semaphore(64);

    private final Idempotency idempotency;
    private final Instance<CurrentVertxRequest> current;
    private final Instance<HttpServerRequest> http;
    private final Instance<SecurityIdentity> identity;

    WriteInterceptor(
            Idempotency idempotency,
            Instance<CurrentVertxRequest> current,
            Instance<HttpServerRequest> http,
            Instance<SecurityIdentity> identity) {
        this.idempotency = idempotency;
        this.current = current;
        this.http = http;
        this.identity = identity;
    }

    @AroundInvoke
    Object write(InvocationContext context) throws Exception {
        var request = isRequest()
                ? KeyedRequest.of(http.get(), identity.get(), context.getMethod(), context.getParameters())
                : Optional.<KeyedRequest>empty();
        return request.isEmpty()
                ? rerun(() -> QuarkusTransaction.requiringNew().call(context::proceed))
                : inTurn(context, request.get());
    }

    /** A context is also open where the system itself writes, at the start for one: there is nobody who asks. */
    private boolean isRequest() {
        return Arc.container().requestContext().isActive() && current.get().getCurrent() != null;
    }

    /** Waits a while for an equal request that is under way; the connection goes back between the tries. */
    private Object inTurn(InvocationContext context, KeyedRequest request) throws Exception {
        var began = System.nanoTime();
        var waits = false;
        try {
            while (true) {
                try {
                    return rerun(() -> QuarkusTransaction.requiringNew().call(() -> keyed(context, request)));
                } catch (Idempotency.Busy busy) {
                    waits = waits || WAITING.tryAcquire();
                    if (!waits || System.nanoTime() - began > PATIENCE_NANOS) {
                        throw Problem.IN_PROGRESS.retryAfter(
                                1,
                                Message.of(
                                        "A request with the same Idempotency-Key is in progress; repeat it in a moment.",
                                        "Une requête avec la même Idempotency-Key est en cours ; répétez-la dans un"
                                                + " instant."));
                    }
                    Thread.sleep(BETWEEN_TRIES_MILLIS);
                }
            }
        } finally {
            if (waits) {
                WAITING.release();
            }
        }
    }

    private Object keyed(InvocationContext context, KeyedRequest request) throws Exception {
        RequestAtHand.open(request, idempotency.begin(request));
        try {
            return context.proceed();
        } finally {
            RequestAtHand.close();
        }
    }

    private interface Attempt {
        Object run() throws Exception;
    }

    private static Object rerun(Attempt attempt) throws Exception {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.run();
            } catch (RuntimeException e) {
                var state = DatabaseFailed.sqlState(e);
                if (state.equals(DUPLICATE_KEY) && DatabaseFailed.constraint(e).endsWith("_reference_key")) {
                    throw Problem.REFERENCE_TAKEN.at(
                            "/reference",
                            Message.of(
                                    "Another record already has this reference; read it, or choose another reference.",
                                    "Un autre enregistrement a déjà cette référence ; lisez-le, ou choisissez-en une"
                                            + " autre."));
                }
                if (!RERUN.contains(state)) {
                    throw e;
                }
                if (tried == TRIES) {
                    var refusal = Problem.UNAVAILABLE.retryAfter(
                            1,
                            Message.of(
                                    "Too many writes met at this record; try again.",
                                    "Trop d’écritures se sont rencontrées sur cet enregistrement ; réessayez."));
                    refusal.initCause(e);
                    throw refusal;
                }
            }
        }
    }
}

package org.cybercrimeproject.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.kit.problem.FailedSignIns;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.PlainProblem;
import org.cybercrimeproject.kit.problem.Problem;

/**
 * Refuses (429) what one caller sends beyond the rate agreed, before anything is done for it; see {@link
 * RateLimitConfig}. The rate per address for everybody is the entry's business.
 */
@Singleton
class RateLimit implements FailedSignIns {

    /** After authentication (200), so that the subject is known, and before everything else. */
    private static final int PRIORITY = 150;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final RateLimitConfig config;
    private final Cache<String, Allowance> callers;
    /** Nanoseconds in which one request flows in; 0: no limit. */
    private final long interval;

    RateLimit(RateLimitConfig config) {
        if (config.perSecond() < 0 || config.burst() < 1 || config.callers() < 1) {
            throw new IllegalStateException(
                    "suite.rate-limit: per-second is at least 0, burst and callers at least 1.");
        }
        this.config = config;
        this.interval = config.perSecond() == 0 ? 0 : SECOND / config.perSecond();
        this.callers = Caffeine.newBuilder()
                .maximumSize(config.callers())
                // By then the bucket is full: a new one is the same.
                .expireAfterAccess(Duration.ofNanos(interval * config.burst()).plusMinutes(1))
                .build();
    }

    void register(@Observes Filters filters) {
        if (interval > 0) {
            filters.register(this::limit, PRIORITY);
        }
    }

    private void limit(RoutingContext request) {
        var seconds = take(caller(request));
        if (seconds == 0) {
            request.next();
        } else {
            refuse(request, seconds);
        }
    }

    /** A token that is none was refused before {@link #limit} came to it; its sender is known by the address only. */
    @Override
    public long count(RoutingContext request) {
        return interval == 0 ? 0 : take(address(request));
    }

    /** Takes one request of a caller: 0, or after how many seconds there will be one to take. */
    private long take(String caller) {
        var now = System.nanoTime();
        var wait = callers.get(caller, name -> new Allowance(now)).take(now, interval, config.burst());
        return (wait + SECOND - 1) / SECOND;
    }

    /** Subjects and addresses can't be mistaken for each other. */
    private static String caller(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            return "sub " + user.getSecurityIdentity().getPrincipal().getName();
        }
        return address(request);
    }

    private static String address(RoutingContext request) {
        var address = request.request().remoteAddress();
        return address == null ? "nobody" : "at " + address.hostAddress();
    }

    private static void refuse(RoutingContext request, long seconds) {
        var problem = Problem.TOO_MANY_REQUESTS;
        // The body is not read: what is still to come of it must not hold up the connection's next request.
        request.request().resume();
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Retry-After", Long.toString(seconds))
                .putHeader("Content-Type", PlainProblem.MEDIA_TYPE)
                .end(PlainProblem.json(
                        problem,
                        request,
                        Message.of(
                                "You send more requests than agreed; continue in %d s.",
                                "Vous envoyez plus de requêtes que convenu ; reprenez dans %d s.", (Long) seconds)));
    }
}
